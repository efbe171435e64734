import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chrf } from '../../../../main/core/metrics/chrf';

interface Case {
  candidate: string;
  reference: string;
  chrf: number;
}

/** Made with the Python package sacrebleu 2.6.0, see the folder's README. */
const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/rouge/cases.json', import.meta.url), 'utf8'),
);

describe('chrf', () => {
  it.each(cases.map((c, i) => [i, c] as const))(
    'case %i equals sacreBLEU: catches counted spaces, a wrong order, β or n-gram clip',
    (_, { candidate, reference, chrf: expected }) => {
      expect(chrf(candidate, reference)).toBeCloseTo(expected, 6);
    },
  );

  it('leaves out runs that are longer than either text', () => {
    // By hand: one letter of two is right, precision 1 and 1, recall 2/4 and 1/3; F2 of the means 1 and 5/12.
    const [precision, recall] = [1, 5 / 12];
    expect(chrf('ab', 'abcd')).toBeCloseTo((5 * precision * recall) / (4 * precision + recall), 9);
    expect(chrf('a', 'b')).toBe(0);
    expect(chrf('a b', 'ab')).toBe(1);
  });
});
