import { describe, expect, it } from 'vitest';
import { findSpeech, padSpeech, VAD_WINDOW } from '../../../../main/inference/audio/vad';

/** `[probability, how many windows]…`, and spans back as numbers of windows. */
const probabilities = (...runs: [number, number][]) =>
  runs.flatMap(([probability, count]) => Array.from({ length: count }, () => probability));
const found = (...runs: [number, number][]) =>
  findSpeech(probabilities(...runs), 0).map(({ start, end }) => [
    start / VAD_WINDOW,
    end / VAD_WINDOW,
  ]);

describe('findSpeech()', () => {
  it('finds what is above the threshold', () => {
    expect(found([0.1, 10], [0.9, 20], [0.1, 20])).toEqual([[10, 30]]);
  });

  it('keeps a short gap, and parts at a long one', () => {
    expect(found([0.9, 10], [0.1, 5], [0.9, 10], [0.1, 20])).toEqual([[0, 25]]);
    expect(found([0.9, 10], [0.1, 12], [0.9, 10], [0.1, 20])).toEqual([
      [0, 10],
      [22, 32],
    ]);
  });

  it('goes on while the probability only sags, and begins only above the threshold', () => {
    expect(found([0.4, 10], [0.9, 10], [0.4, 20], [0.1, 20])).toEqual([[10, 40]]);
  });

  it('leaves out clicks, keeps the shortest words', () => {
    expect(found([0.1, 5], [0.9, 3], [0.1, 20])).toEqual([]);
    expect(found([0.1, 5], [0.9, 4], [0.1, 20])).toEqual([[5, 9]]);
  });

  it('gives what is still going on, from the place it is told', () => {
    expect(findSpeech(probabilities([0.1, 2], [0.9, 8]), 1000)).toEqual([
      { start: 1000 + 2 * VAD_WINDOW, end: 1000 + 10 * VAD_WINDOW },
    ]);
  });
});

describe('padSpeech()', () => {
  const limits = { start: 0, end: 1000 };

  it('widens, at most to the middle of a pause and within the limits', () => {
    const spans = [
      { start: 50, end: 100 },
      { start: 150, end: 300 },
      { start: 700, end: 950 },
    ];
    expect(padSpeech(spans, 100, limits)).toEqual([
      { start: 0, end: 125 },
      { start: 125, end: 400 },
      { start: 600, end: 1000 },
    ]);
  });
});
