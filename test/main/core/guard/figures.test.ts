import { expect, it } from 'vitest';
import { quantitiesIn } from '../../../../main/core/guard/english/numbers';
import { whensIn } from '../../../../main/core/guard/english/whens';
import { quantitiesIn as koreanQuantities } from '../../../../main/core/guard/korean/numbers';
import { stemsOf } from '../../../../main/core/guard/korean/stem';
import { whensIn as koreanWhens } from '../../../../main/core/guard/korean/whens';

it.each([
  ['twelve hundred euros', 1200, 'eur'],
  ['two thousand four hundred', 2400, undefined],
  ['nine point five thousand a month', 9500, undefined],
  ['half a million', 500_000, undefined],
  ['half a litre', 0.5, 'l'],
  ['a hundred and thirty', 130, undefined],
  ['fifty-three kids', 53, undefined],
  ['two euros ninety', 2.9, 'eur'],
  ['half past five', 5.5, 'clock'],
  ['$85k', 85_000, 'usd'],
  ['a dozen eggs', 12, undefined],
  ['twice', 2, 'times'],
  ['fifteen percent', 15, 'percent'],
  ['500g of flour', 500, 'g'],
])('reads %s', (text, value, unit) => {
  const [found] = quantitiesIn(text);
  expect(found?.value.values).toContain(value);
  expect(found?.value.unit).toBe(unit);
});

it('reads numerals that follow no grammar in several ways', () => {
  expect(quantitiesIn('four eighty')[0]!.value.values).toEqual(expect.arrayContaining([480, 4.8]));
  expect(quantitiesIn('seven seven one four')[0]!.value.values).toContain(7714);
});

it.each([
  ['만 오천 원', 15_000, 'krw'],
  ['19만 8천 원', 198_000, 'krw'],
  ['1억 3천만 원', 130_000_000, 'krw'],
  ['3,400억 원', 340_000_000_000, 'krw'],
  ['마흔두 곳', 42, undefined],
  ['쉰세 명', 53, undefined],
  ['두 시 반', 2.5, 'clock'],
  ['5밀리그램', 5, 'mg'],
])('reads %s', (text, value, unit) => {
  const [found] = koreanQuantities(text);
  expect(found?.value.values).toEqual([value]);
  expect(found?.value.unit).toBe(unit);
});

it.each([
  ['March 19th', { month: 3, day: 19 }],
  ['the first of July', { month: 7, day: 1 }],
  ['Friday, January 30', { weekday: 5, month: 1, day: 30 }],
  ['next Tuesday', { weekday: 2, relative: 'next' }],
  ['tonight', { relative: 'today' }],
])('reads the day %s', (text, fields) => {
  expect(whensIn(text)[0]!.value).toMatchObject(fields);
});

it.each([
  ['3월 17일', { month: 3, day: 17 }],
  ['다음 주 화요일', { weekday: 2, relative: 'next week' }],
  ['내일모레', { relative: 'day after tomorrow' }],
])('reads the day %s', (text, fields) => {
  expect(koreanWhens(text)[0]!.value).toMatchObject(fields);
});

it('takes 30일 동안 for a stretch and "they may march on" for no month', () => {
  expect(koreanWhens('30일 동안')).toEqual([]);
  expect(whensIn('they may march on')).toEqual([]);
});

it.each([
  ['보냈어요', '보내'],
  ['고쳐서', '고치'],
  ['바꿨다', '바꾸'],
  ['빨라요', '빠르'],
  ['추웠다', '춥'],
  ['정다은이', '정다은'],
])('stems %s', (word, stem) => {
  expect(stemsOf(word)).toContain(stem);
});
