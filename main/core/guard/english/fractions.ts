/** "two thirds", "a fifth of the grade": shares, which may also be told in percent. */
import type { Quantity } from '../types';
import type { Span } from './numbers';

const COUNTS = 'one two three four five six seven eight nine'.split(' ');
const PARTS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

/** "a third" is a share only where it ends what is said or goes on with "of"; "a third person" is not. */
const FRACTION = new RegExp(
  `\\b(?:(a) (${Object.keys(PARTS).join('|')})(?= of\\b)|(${COUNTS.join('|')})[- ](${Object.keys(PARTS).join('|')})s?\\b(?! past\\b))`,
  'giu',
);

/** Every share of an English text, in order. */
export const fractionsIn = (text: string): Span<Quantity>[] =>
  [...text.matchAll(FRACTION)].map(({ 0: all, 1: _, 2: single, 3: count, 4: part, index }) => {
    const parts = PARTS[(single ?? part!).toLowerCase()]!;
    const share = (COUNTS.indexOf((count ?? 'one').toLowerCase()) + 1) / parts;
    const value = { text: all, values: [share * 100, share], unit: 'percent' };
    return { from: index, to: index + all.length, value };
  });
