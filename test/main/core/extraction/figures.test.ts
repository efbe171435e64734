import { expect, it } from 'vitest';
import { figuresIn } from '../../../../main/core/extraction/figures';

it.each([
  [
    'en',
    'Revenue was 1.2 million euros, up eight percent.',
    ['1.2 million euros', 'eight percent'],
  ],
  ['en', 'The beta has 312 users on January 20th, 2027.', ['312 users', 'January 20th, 2027']],
  ['en', 'The two of us met for the first time, and three said yes.', []],
  ['en', 'About COVID-19 we know a lot.', []],
  ['en', 'It costs £400 million economic help.', ['£400 million']],
  ['en', 'The first is on Friday.', []],
  ['ko', '예산은 1,800만 원이고 7월 15일에 240명이 옵니다.', ['1,800만 원', '7월 15일', '240명']],
  ['de', 'Das kostet 1.500 € und 20 % mehr.', ['20 %']],
] as const)('figures of a sentence in %s: %s', (language, text, figures) => {
  const found = figuresIn(text, language).map((figure) => figure.text);
  expect(found).toEqual(expect.arrayContaining([...figures]));
  if (language !== 'de') expect(found).toHaveLength(figures.length);
  expect(found.every((figure) => text.includes(figure))).toBe(true);
});
