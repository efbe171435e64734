import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../main/core/ask/candidates';
import type { Document } from '../../../../main/core/ask/corpus';
import { createScales, type Evidence } from '../../../../main/core/ask/evidence';
import { readQuestion } from '../../../../main/core/ask/question';
import { pickApart, rank } from '../../../../main/core/ask/rank';
import { createReader } from '../../../../main/core/ask/reading';

const SAID = [
  ['Anna', 'The parrot escaped on Monday.'],
  ['Ben', 'The invoice is unpaid.'],
  ['Ben', 'The printer broke again.'],
  ['Anna', 'We settle the invoice next month.'],
] as const;

/** Each turn is a passage of its own. */
const document = {
  ...{ kind: 'segment', id: 'talk', title: 'Talk' },
  turns: SAID.map(([speaker, text], at) => ({ at, speaker, text })),
  passages: SAID.map(([, text], at) => ({ from: at, to: at, text })),
} as unknown as Document;
const all: Candidate[] = SAID.map((_, index) => ({ document, index }));

const scales = (text: string, similarities: Map<number, number> | null) => {
  const question = readQuestion(text);
  const weights = new Map(question.keys.map((key) => [key, 1]));
  return createScales(question, weights, () => similarities, createReader('en'));
};

describe('createScales', () => {
  it('weighs a passage with its neighbours, by words', () => {
    const words = all.map((one) => scales('Where is the parrot?', null)(one).words);
    expect(words[0]).toBeGreaterThan(0);
    expect(words[1]).toBeGreaterThan(0);
    expect(words.slice(2)).toEqual([0, 0]);
  });

  it('takes the mean of the cosines that there are', () => {
    const near = new Map([
      [0, 0.9],
      [1, 0.3],
      [2, 0.6],
    ]);
    const [first, second] = all.map(scales('Where is the parrot?', near));
    expect(first!.similarity).toBeCloseTo(0.6);
    expect(second!.similarity).toBeCloseTo(0.6);
  });

  it('counts how much more is said there by whom the question names', () => {
    const [first, second] = all.map(scales('What did Anna say about the parrot?', null));
    expect(first!.speaker).toBeGreaterThan(0);
    expect(second!.speaker).toBeLessThan(0);
  });
});

describe('rank', () => {
  const weigh =
    (similarity: number | null) =>
    ({ index }: Candidate): Evidence => ({ similarity, words: index / 10, speaker: 0 });

  it('puts the likeliest first, and is the surer the more speaks for it', () => {
    const ranked = rank(all, weigh(0.4), 'one');
    expect(ranked.map(({ index }) => index)).toEqual([3, 2, 1, 0]);
    const sure = ranked.map(({ confidence }) => confidence);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
    expect(rank(all, weigh(0.8), 'one')[0]!.confidence).toBeGreaterThan(sure[0]!);
  });

  it('is less sure where many recordings sound alike', () => {
    const [one] = rank(all, weigh(0.6), 'one');
    const [every] = rank(all, weigh(0.6), 'all');
    expect(every!.confidence).toBeLessThan(one!.confidence);
  });

  it('tells no place twice', () => {
    const ranked = rank(all, weigh(null), 'all');
    expect(pickApart(ranked, 3).map(({ index }) => index)).toEqual([3, 1]);
    const other = { ...document, id: 'other' };
    const beside = [...ranked, { ...ranked[1]!, document: other }];
    expect(pickApart(beside, 3).map(({ document: { id } }) => id)).toEqual([
      'talk',
      'talk',
      'other',
    ]);
  });
});
