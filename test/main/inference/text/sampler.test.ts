import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../main/inference/text/random';
import { createSampler, GREEDY, likeliest } from '../../../../main/inference/text/sampler';

const none = new Set<number>();
const logits = Float32Array.of(1, 3, 2, -1);
const drawn = (options: Partial<typeof GREEDY>, times = 400, allowed?: number[]) => {
  const sampler = createSampler({ ...GREEDY, temperature: 1, ...options });
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < times; i++) counts[sampler.choose(logits, none, allowed)]!++;
  return counts;
};

describe('random numbers', () => {
  it('are those of mulberry32, so that a seed means the same on every computer', () => {
    const random = createRandom(1);
    expect([random(), random(), random()].map((x) => x.toFixed(6))).toEqual([
      '0.627074',
      '0.002736',
      '0.527447',
    ]);
  });

  it('are spread evenly, and differ between neighbouring seeds', () => {
    const random = createRandom(3);
    const mean = Array.from({ length: 4_000 }, random).reduce((sum, x) => sum + x, 0) / 4_000;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
    expect(new Set(Array.from({ length: 50 }, (_, seed) => createRandom(seed)())).size).toBe(50);
  });
});

describe('sampling', () => {
  it('takes the likeliest at temperature 0, the first of equals, and only what is allowed', () => {
    expect(createSampler(GREEDY).choose(logits, none)).toBe(1);
    expect(likeliest(Float32Array.of(2, 5, 5))).toBe(1);
    expect(createSampler(GREEDY).choose(logits, none, [0, 3])).toBe(0);
  });

  it('draws by probability', () => {
    const counts = drawn({ seed: 5 }, 4_000);
    const total = [1, 3, 2, -1].reduce((sum, x) => sum + Math.exp(x), 0);
    for (const [i, count] of counts.entries())
      expect(count / 4_000).toBeCloseTo(Math.exp(logits[i]!) / total, 1);
  });

  it('the same seed draws the same, another seed something else', () => {
    const twenty = (seed: number) => {
      const sampler = createSampler({ ...GREEDY, temperature: 1, seed });
      return Array.from({ length: 20 }, () => sampler.choose(logits, none));
    };
    expect(twenty(4)).toEqual(twenty(4));
    expect(twenty(4)).not.toEqual(twenty(5));
  });

  it('a low temperature comes near the likeliest, a high one near evenness', () => {
    expect(drawn({ temperature: 0.1 })[1]).toBe(400);
    expect(Math.min(...drawn({ temperature: 50 }))).toBeGreaterThan(60);
  });

  it('top-p keeps as few as make the share; min-p those with a share of the likeliest', () => {
    expect(drawn({ topP: 0.6 })).toEqual([0, 400, 0, 0]);
    expect(drawn({ topP: 0.8 })[0]).toBe(0);
    expect(drawn({ topP: 0.8 })[2]).toBeGreaterThan(0);
    expect(drawn({ minP: 0.3 }).map((count) => count > 0)).toEqual([false, true, true, false]);
    expect(drawn({ minP: 1 })).toEqual([0, 400, 0, 0]);
  });

  it('draws only from what is allowed', () => {
    const counts = drawn({ temperature: 2 }, 400, [0, 3]);
    expect([counts[1], counts[2]]).toEqual([0, 0]);
    expect(counts[3]).toBeGreaterThan(0);
  });

  it('a penalty makes seen tokens less likely, on both sides of zero, and leaves the logits alone', () => {
    const sampler = createSampler({ ...GREEDY, repetitionPenalty: 2 });
    expect(sampler.choose(logits, new Set([1]))).toBe(2);
    expect(sampler.choose(Float32Array.of(-1, -1.5), new Set([0]))).toBe(1);
    expect([...logits]).toEqual([1, 3, 2, -1]);
  });
});
