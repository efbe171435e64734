import { describe, expect, it } from 'vitest';
import { padPeaks } from '../../../renderer/recordings/usePeaks';

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
