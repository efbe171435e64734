import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { porterStem } from '../../../../main/core/metrics/porter';
import { rouge } from '../../../../main/core/metrics/rouge';

interface Case {
  candidate: string;
  reference: string;
  rouge1: number;
  rouge2: number;
  rougeL: number;
}

/** Made with the Python package rouge-score 0.1.2 (use_stemmer=True), see the folder's README. */
const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/rouge/cases.json', import.meta.url), 'utf8'),
);

describe('rouge', () => {
  it.each(cases.map((c, i) => [i, c] as const))(
    'case %i equals the reference package: catches a wrong stem, token rule, n-gram clip or subsequence',
    (_, { candidate, reference, ...expected }) => {
      const got = rouge(candidate, reference);
      for (const name of ['rouge1', 'rouge2', 'rougeL'] as const)
        expect(got[name], name).toBeCloseTo(expected[name], 6);
    },
  );

  it('scores nothing against nothing as 0, not NaN: catches a division by zero', () => {
    expect(rouge('', '')).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
  });
});

describe('rouge of other languages', () => {
  it('compares words as they stand, and Korean letter by letter', () => {
    // By hand: 회의는 금요일에 against 회의는 월요일: 7 and 6 letters, 5 of them shared, pairs 회의 의는 요일.
    const { rouge1, rouge2, rougeL } = rouge('회의는 금요일에', '회의는 월요일', 'ko');
    expect(rouge1).toBeCloseTo((2 * 5) / 13, 9);
    expect(rouge2).toBeCloseTo((2 * 3) / 11, 9);
    expect(rougeL).toBeCloseTo((2 * 5) / 13, 9);
    // "Müller kommt" shares one word of two and three; ASCII rules would make two words of the name.
    expect(rouge('Müller kommt', 'Herr Müller ging', 'de').rouge1).toBeCloseTo(2 / 5, 9);
  });
});

describe('porterStem', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['relational', 'relat'],
    ['skies', 'sky'],
    ['dies', 'die'],
    ['enjoy', 'enjoy'],
    ['generalizations', 'gener'],
  ])(
    '%s becomes %s: catches a rule applied in the wrong order or with a wrong measure',
    (w, stem) => {
      expect(porterStem(w)).toBe(stem);
    },
  );
});
