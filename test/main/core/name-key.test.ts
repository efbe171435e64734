import { expect, it } from 'vitest';
import { nameKey } from '../../../main/core/name-key';

const inOrder = (names: string[]) =>
  names
    .map((name) => ({ name, key: nameKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ name }) => name);

it.each([
  ['numbers by value', ['Meeting 2', 'Meeting 10', 'Meeting 100', 'Meeting b']],
  ['leading zeros', ['a 001', 'a 2', 'a 03', 'a 10']],
  ['zero and long numbers', ['a 0', 'a 1', `a ${'9'.repeat(40)}`, `a 1${'0'.repeat(40)}`]],
  ['dates and versions', ['2024-1-5', '2024-1-15', '2024-10-1', 'v1.9', 'v1.10']],
  ['case and accents', ['alpha', 'Éclair', 'egg', 'Zebra']],
  ['a name before what goes on from it', ['Plan', 'Plan 2', 'Planet']],
  ['Korean', ['가족', '각본', '나무', '회의 2', '회의 10', '회의록']],
  ['Arabic, in its own digits', ['أحمد', 'بيت ٢', 'بيت 3', 'بيت ۱۰', 'ثلج']],
  ['wide and other digits', ['x ９', 'x १०', 'x 𝟙𝟙']],
])('orders %s', (_what, names) => {
  expect(inOrder([...names].reverse())).toEqual(names);
});

it.each([
  ['  Café  au lait', 'CAFE AU LAIT'],
  ['é'.normalize('NFC'), 'é'.normalize('NFD')],
  ['회의'.normalize('NFC'), '회의'.normalize('NFD')],
  ['كِتَاب', 'كتاب'],
  ['item 007', 'Item ７'],
])('gives %j and %j one place', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it('takes any text', () => {
  for (const text of ['', ' ', '\uD800', '\0', '٣'.repeat(100_000), '👩‍👩‍👧'])
    expect(typeof nameKey(text)).toBe('string');
});
