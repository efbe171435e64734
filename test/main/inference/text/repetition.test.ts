import { describe, expect, it } from 'vitest';
import { compressionRatio, loopAtEnd } from '../../../../main/inference/text/repetition';

const times = (count: number, round: number[]) => Array.from({ length: count }, () => round).flat();
const PROSE =
  'Mr. Quilter is the apostle of the middle classes, and we are glad to welcome his gospel.';

describe('loopAtEnd()', () => {
  it('finds where the rounds begin and how long one is', () => {
    expect(loopAtEnd([1, 2, 3, ...times(5, [7, 8, 9, 6])])).toEqual({ start: 3, period: 4 });
    expect(loopAtEnd([1, ...times(16, [5])])).toEqual({ start: 1, period: 1 });
  });

  it('lets people say things again (would catch "no, no, no" taken for a loop)', () => {
    expect(loopAtEnd(times(8, [5, 6]).slice(1))).toBeNull();
    expect(loopAtEnd([...times(3, [1, 2, 3, 4, 5, 6, 7, 8])])).toBeNull();
  });

  it('looks only at the end: what went on is no loop', () => {
    expect(loopAtEnd([...times(20, [5]), 6, 7])).toBeNull();
    expect(loopAtEnd([])).toBeNull();
  });
});

describe('compressionRatio()', () => {
  it('is above 2.4 for a text that repeats itself, below for prose, 0 for nothing', () => {
    expect(compressionRatio('Thank you very much. '.repeat(12))).toBeGreaterThan(2.4);
    expect(compressionRatio(PROSE)).toBeLessThan(2.4);
    expect(compressionRatio('')).toBe(0);
  });

  it('counts bytes, not letters (would catch Korean that looks half as long)', () => {
    expect(compressionRatio('가나다라마바사')).toBeGreaterThan(0.5);
  });
});
