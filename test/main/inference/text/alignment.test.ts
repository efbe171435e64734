import { describe, expect, it } from 'vitest';
import { alignTokens } from '../../../../main/inference/text/alignment';

const POSITIONS = 100;

/** Attention of one token: `heads` times a bump around a frame, softmaxed. */
function row(frame: number, heads = 2, positions = POSITIONS): Float32Array {
  const one = Float32Array.from({ length: positions }, (_, i) => Math.exp(-((i - frame) ** 2) / 8));
  const sum = one.reduce((total, each) => total + each, 0);
  return Float32Array.from({ length: heads * positions }, (_, i) => one[i % positions]! / sum);
}

describe('alignTokens()', () => {
  it('finds where each token is heard, within a few frames', () => {
    const frames = [5, 20, 40, 70, 95];
    const starts = alignTokens(
      frames.map((frame) => row(frame)),
      2,
      POSITIONS,
    );
    starts.slice(1).forEach((start, i) => {
      expect(start).toBeGreaterThan(frames[i]!);
      expect(start).toBeLessThanOrEqual(frames[i + 1]!);
    });
  });

  it('never goes back, whatever the attention says', () => {
    const starts = alignTokens([row(50), row(10), row(80), row(30)], 2, POSITIONS);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    expect(starts[0]).toBe(0);
  });

  it('leaves out what holds no sound', () => {
    const starts = alignTokens([row(5), row(90), row(20)], 2, 30);
    for (const start of starts) expect(start).toBeLessThan(30);
  });

  it('has nothing to tell of nothing', () => {
    expect(alignTokens([], 2, 10)).toEqual([]);
    expect(alignTokens([row(5)], 2, 0)).toEqual([]);
  });
});
