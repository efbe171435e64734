import { describe, expect, it } from 'vitest';
import { cutPassages, passageText } from '../../../main/core/passages';
import { reducePeaks } from '../../../main/core/peaks';
import { cosineOfRow, quantize } from '../../../main/core/vectors';
import { segmentsOf } from '../../helpers/library';

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

describe('cutPassages', () => {
  it('makes passages of about 60 words that together hold every segment once', () => {
    const segments = segmentsOf(...Array.from({ length: 20 }, () => words(13)));
    const passages = cutPassages(segments);
    expect(passages).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
      { from: 15, to: 19 },
    ]);
    expect(passageText(segments, passages[0]!).split(' ')).toHaveLength(65);
  });

  it('cuts at long pauses', () => {
    const segments = segmentsOf('one', 'two', 'three');
    segments[2]!.start += 10;
    expect(cutPassages(segments)).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  it('leaves out what has no words', () => {
    expect(cutPassages(segmentsOf('', ' '))).toEqual([]);
  });
});

describe('vectors', () => {
  it("keep the cosine of a model's vectors to within a hundredth as bytes", () => {
    const vectors = Array.from({ length: 30 }, (_, row) => {
      const raw = Float32Array.from({ length: 384 }, (_, i) => Math.sin(i * (row + 1)) + row / 30);
      const length = Math.hypot(...raw);
      return raw.map((value) => value / length);
    });
    const packed = quantize(vectors);
    const query = quantize([vectors[3]!]);
    for (const [row, vector] of vectors.entries()) {
      const exact = vector.reduce((sum, value, i) => sum + value * vectors[3]![i]!, 0);
      expect(Math.abs(cosineOfRow(query, packed, row) - exact)).toBeLessThan(0.01);
    }
  });
});

describe('reducePeaks', () => {
  it('keeps the loudest of each share', () => {
    expect(reducePeaks(Uint8Array.from([0, 255, 51, 102]), 2)).toEqual([1, 0.4]);
  });

  it('leaves few peaks as they are', () => {
    expect(reducePeaks(Uint8Array.from([0, 51]))).toEqual([0, 0.2]);
    expect(reducePeaks(new Uint8Array())).toEqual([]);
  });
});
