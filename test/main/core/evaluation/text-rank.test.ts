import { expect, it } from 'vitest';
import { textRank } from '../../../../main/core/evaluation/text-rank';

it('gives the weights that its equation has where it stands still', () => {
  // The middle shares a word with both others, which share none. By hand, for d = 0.85: m = 0.15 + 0.85 · 2e and
  // e = 0.15 + 0.85 · m / 2, whatever the weight of a link, as both are equal; so m = (0.15 + 1.7 · 0.15) / (1 − 0.7225).
  const middle = (0.15 + 1.7 * 0.15) / (1 - 0.7225);
  const edge = 0.15 + 0.425 * middle;
  const [first, second, third, alone] = textRank([['roof', 'leak'], ['roof', 'van'], ['van'], []]);
  expect(second).toBeGreaterThan(third!);
  expect(second).toBeGreaterThan(first!);
  expect(alone).toBeCloseTo(0.15, 9);
  const [left, centre, right] = textRank([['roof'], ['roof', 'van'], ['van']]);
  expect(centre).toBeCloseTo(middle, 2);
  expect(left).toBeCloseTo(edge, 2);
  expect(right).toBeCloseTo(edge, 2);
});

it('divides what is shared by the logarithms of both lengths: catches long sentences that win by length', () => {
  const long = ['roof', 'leak', ...Array.from({ length: 40 }, (_, i) => `other${i}`)];
  const weights = textRank([['roof', 'leak'], ['roof', 'leak', 'van'], long]);
  expect(weights[2]).toBeLessThan(weights[0]!);
});
