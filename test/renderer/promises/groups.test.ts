import { expect, it } from 'vitest';
import type { PromiseEntry } from '../../../main/contract';
import { dayOf, grouped, groupOf } from '../../../renderer/promises/groups';

const TODAY = '2026-02-27';
const promise = (dueDate: string | null, state: PromiseEntry['state'] = 'confirmed') =>
  ({ state, dueDate, text: `${state} ${dueDate}` }) as PromiseEntry;

it.each([
  ['2026-02-26', 'overdue'],
  ['2025-12-31', 'overdue'],
  ['2026-02-27', 'week'],
  ['2026-03-06', 'week'],
  ['2026-03-07', 'later'],
  ['2027-01-01', 'later'],
  [null, 'undated'],
] as const)('a confirmed one for %s is %s', (dueDate, group) => {
  expect(groupOf(promise(dueDate), TODAY)).toBe(group);
});

it('a suggestion is one, whatever its day', () => {
  expect(groupOf(promise('2020-01-01', 'suggested'), TODAY)).toBe('suggested');
});

it('tells the groups that there are, in order, each in the order given', () => {
  const all = [
    promise(null),
    promise('2026-02-28'),
    promise('2026-02-27'),
    promise(null, 'suggested'),
  ];
  expect(
    grouped(all, TODAY).map(({ group, promises }) => [group, promises.map((one) => one.dueDate)]),
  ).toEqual([
    ['suggested', [null]],
    ['week', ['2026-02-28', '2026-02-27']],
    ['undated', [null]],
  ]);
});

it('takes the day from the clock of this computer', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
});
