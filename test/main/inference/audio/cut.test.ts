import { describe, expect, it } from 'vitest';
import { findCut, type Stretch } from '../../../../main/inference/audio/cut';

const s = (seconds: number) => seconds * 16_000;
const spans = (...pairs: [number, number][]) =>
  pairs.map(([start, end]) => ({ start: s(start), end: s(end) }));
const loud = (from: number, to: number) => new Float32Array(to - from).fill(0.5);

function cut(given: Partial<Stretch> & { seconds: number }, view = loud): number | null {
  const heard = { start: 0, end: s(given.seconds) };
  const found = findCut({ speech: [], longest: s(10), ended: false, ...given, heard }, view);
  return found === null ? null : found / 16_000;
}

describe('findCut()', () => {
  it('hears on while the window may still grow', () => {
    expect(cut({ seconds: 9, speech: spans([1, 8]) })).toBeNull();
    expect(cut({ seconds: 5 })).toBeNull();
  });

  it('takes the late pause rather than the early one, in its middle', () => {
    expect(cut({ seconds: 12, speech: spans([0, 3], [4, 8], [9, 12]) })).toBe(8.5);
  });

  it('takes a much longer pause that is nearly as late', () => {
    expect(cut({ seconds: 12, speech: spans([0, 7], [7.8, 9], [9.05, 12]) })).toBeCloseTo(7.4, 5);
  });

  it('cuts off a long silence at once, one second into it', () => {
    expect(cut({ seconds: 9, speech: spans([0, 3]) })).toBe(4);
  });

  it('without any pause takes the quietest place of the second half (would catch a word cut in two)', () => {
    const view = (from: number, to: number) =>
      Float32Array.from({ length: to - from }, (_, i) =>
        from + i >= s(7) && from + i < s(7.1) ? 0.001 : 0.5,
      );
    expect(cut({ seconds: 12, speech: spans([0, 12]) }, view)).toBeCloseTo(7.05, 1);
  });

  it('never makes a window longer than wanted', () => {
    const found = cut({ seconds: 12, speech: spans([0.5, 12]) })!;
    expect(found).toBeGreaterThan(5);
    expect(found).toBeLessThanOrEqual(10.5);
  });

  it('tells of silence in steps, and keeps a second of it', () => {
    expect(cut({ seconds: 11 })).toBe(10);
  });

  it('ends with the sound', () => {
    expect(cut({ seconds: 4, ended: true })).toBe(4);
    expect(cut({ seconds: 9, ended: true, speech: spans([1, 9]) })).toBe(9);
  });
});
