import { describe, expect, it } from 'vitest';
import { createSliding } from '../../../../main/core/extraction/sliding';

describe('createSliding()', () => {
  it('tells the same after many steps as from the beginning: catches sums that drift', () => {
    const words = Array.from({ length: 400 }, (_, i) => [`w${(i * 7) % 13}`, `w${i % 5}`]);
    const weight = (key: string) => 1 + (key.length % 3);
    const slid = createSliding(weight);
    for (let i = 0; i < 20; i++) slid.enter(words[i]!);
    for (let i = 0; i < 300; i++) {
      slid.enter(words[i + 20]!);
      slid.pass(words[i]!);
      if (i >= 20) slid.leave(words[i - 20]!);
    }
    const fresh = createSliding(weight);
    for (const some of words.slice(280, 300)) {
      fresh.enter(some);
      fresh.pass(some);
    }
    for (const some of words.slice(300, 320)) fresh.enter(some);
    expect(slid.likeness()).toBeCloseTo(fresh.likeness(), 9);
    expect(slid.likeness()).toBeGreaterThan(0);
  });

  it('is 1 for the same words, 0 for others, and 0 where a side is empty', () => {
    const sliding = createSliding(() => 1);
    sliding.enter(['pump']);
    expect(sliding.likeness()).toBe(0);
    sliding.pass(['pump']);
    sliding.enter(['pump']);
    expect(sliding.likeness()).toBeCloseTo(1);
    sliding.enter(['roof']);
    sliding.pass(['pump']);
    expect(sliding.likeness()).toBe(0);
  });
});
