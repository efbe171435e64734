import { describe, expect, it } from 'vitest';
import { padPeaks, stretchPeaks } from '../../../renderer/recordings/usePeaks';

describe('padPeaks()', () => {
  it('keeps a half-read recording in the left half of its waveform', () => {
    expect(padPeaks([0.5, 1], 30, 60)).toEqual([0.5, 1, 0, 0]);
  });

  it('leaves a whole waveform, an unknown one and one of unknown length alone', () => {
    expect(padPeaks([1, 1], null, 60)).toEqual([1, 1]);
    expect(padPeaks([], 30, 60)).toEqual([]);
    expect(padPeaks([1, 1], 30, null)).toEqual([1, 1]);
    expect(padPeaks([1, 1], 61, 60)).toEqual([1, 1]);
  });
});

describe('stretchPeaks()', () => {
  it('keeps the shape of a short recording, each peak for its share', () => {
    const stretched = stretchPeaks([0, 1, 0.5, 0]);
    expect(stretched.length).toBeGreaterThanOrEqual(400);
    expect(stretched.filter((peak) => peak === 1)).toHaveLength(stretched.length / 4);
    expect(stretched.indexOf(1)).toBe(stretched.length / 4);
  });

  it('leaves a long one and an unknown one alone', () => {
    const long = new Array<number>(2000).fill(0.5);
    expect(stretchPeaks(long)).toBe(long);
    expect(stretchPeaks([])).toEqual([]);
  });
});
