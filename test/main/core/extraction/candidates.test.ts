import { describe, expect, it } from 'vitest';
import { chooseCandidates } from '../../../../main/core/extraction/candidates';
import type { Sentence } from '../../../../main/core/extraction/sentences';

const sentences = (count: number, words = 8): Sentence[] =>
  Array.from({ length: count }, (_, index) => ({ index, words }) as Sentence);

describe('chooseCandidates', () => {
  it('takes all where they fit, and never more than the budget', () => {
    const few = sentences(20);
    expect(
      chooseCandidates(
        few,
        few.map(() => 0),
        128,
      ),
    ).toEqual(few);
    const many = sentences(5000);
    expect(
      chooseCandidates(
        many,
        many.map(({ index }) => index),
        128,
      ),
    ).toHaveLength(128);
  });

  it('reads the whole recording: catches an end that is never looked at', () => {
    const all = sentences(1600);
    const early = all.map(({ index }) => -index);
    const chosen = chooseCandidates(all, early, 128).map(({ index }) => index);
    expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    for (let from = 0; from < 1600; from += 200)
      expect(chosen.some((index) => index >= from && index < from + 200)).toBe(true);
  });

  it('takes fewer where they are long: catches a hearing that takes twice as long as a meeting', () => {
    const long = sentences(5000, 48);
    const scores = long.map(({ index }) => index);
    expect(chooseCandidates(long, scores, 128)).toHaveLength(64);
    const endless = sentences(5000, 5000);
    expect(chooseCandidates(endless, scores, 128).length).toBeGreaterThan(30);
  });

  it('leaves short ones out only where there is enough else', () => {
    const short = sentences(4, 2);
    expect(chooseCandidates(short, [0, 0, 0, 0], 128)).toHaveLength(4);
    const mixed = [...sentences(4, 8), { index: 4, words: 2 } as Sentence];
    expect(chooseCandidates(mixed, [0, 0, 0, 0, 9], 128)).toHaveLength(4);
  });
});
