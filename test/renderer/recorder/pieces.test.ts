import { describe, expect, it } from 'vitest';
import { createCutter, type Piece } from '../../../renderer/recorder/pieces';

/** Cuts stretches into pieces of four samples a channel. */
function cut(channels: number, ...stretches: (number[] | undefined)[][]): Piece[] {
  const pieces: Piece[] = [];
  const next = createCutter(channels, 4, (piece) => pieces.push(piece));
  for (const stretch of stretches) next(stretch.map((sound) => sound && Float32Array.from(sound)));
  return pieces;
}

const samplesOf = ({ samples }: Piece): number[] => [...new Int16Array(samples.buffer)];
/** In 16 bits, for comparison. */
const pcm = (...values: number[]) => values.map((value) => Math.trunc(value * 0x7fff));

describe('createCutter()', () => {
  it('cuts one channel, whatever the length of a stretch', () => {
    const pieces = cut(1, [[0.1, 0.2, 0.3]], [[0.4, 0.5]], [[0.6, 0.7, 0.8]], [[0.9]]);
    expect(pieces.map(samplesOf)).toEqual([pcm(0.1, 0.2, 0.3, 0.4), pcm(0.5, 0.6, 0.7, 0.8)]);
    expect(pieces.map(({ peaks }) => peaks.map((peak) => Math.round(peak * 10)))).toEqual([
      [4],
      [8],
    ]);
  });

  it('puts the first source left and the second right, with a peak each', () => {
    const [piece] = cut(2, [
      [0.1, -0.5, 0.1, 0.1],
      [0.2, 0.2, 0.25, 0.2],
    ]);
    expect(samplesOf(piece!)).toEqual(pcm(0.1, 0.2, -0.5, 0.2, 0.1, 0.25, 0.1, 0.2));
    expect(piece!.peaks).toEqual([0.5, 0.25]);
  });

  it.each([
    ['that gives nothing yet', undefined],
    ['that has ended', []],
  ])('puts silence in place of a source %s, and the other keeps its time', (_, missing) => {
    const late = cut(
      2,
      [[0.1, 0.1], missing],
      [
        [0.1, 0.1],
        [0.3, 0.3],
      ],
    );
    expect(late.map(samplesOf)).toEqual([pcm(0.1, 0, 0.1, 0, 0.1, 0.3, 0.1, 0.3)]);
    const ended = cut(
      2,
      [
        [0.1, 0.1],
        [0.3, 0.3],
      ],
      [missing, [0.3, 0.3]],
    );
    expect(ended.map(samplesOf)).toEqual([pcm(0.1, 0.3, 0.1, 0.3, 0, 0.3, 0, 0.3)]);
    expect(ended[0]!.peaks[1]).toBeCloseTo(0.3);
  });

  it('fills up a stretch that is shorter than the other', () => {
    const [piece] = cut(2, [[0.1], [0.3, 0.3, 0.3, 0.3]]);
    expect(samplesOf(piece!)).toEqual(pcm(0.1, 0.3, 0, 0.3, 0, 0.3, 0, 0.3));
  });

  it('writes nothing while there is no source at all', () => {
    expect(cut(2, [undefined, []], [[], undefined], [undefined, undefined])).toEqual([]);
    expect(cut(1, [undefined], [[]])).toEqual([]);
  });

  it('cuts off what is too loud, and tells how loud it was', () => {
    const [piece] = cut(1, [[1.5, -3, 1, -1]]);
    expect(samplesOf(piece!)).toEqual([0x7fff, -0x7fff, 0x7fff, -0x7fff]);
    expect(piece!.peaks).toEqual([3]);
  });
});
