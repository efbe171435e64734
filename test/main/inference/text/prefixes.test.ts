import { describe, expect, it } from 'vitest';
import type { Cache } from '../../../../main/inference/text/decoder';
import { createGuesser, lookUp } from '../../../../main/inference/text/lookup';
import { createPrefixes, PIECE } from '../../../../main/inference/text/prefixes';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

function createFakeCaches(bytesPerToken = 1) {
  const make = (length: number): Cache & { set(length: number): void } => {
    let held = length;
    return {
      get length() {
        return held;
      },
      get bytes() {
        return held * bytesPerToken;
      },
      set: (to) => {
        held = to;
      },
      reserve: () => {},
      truncate: (to) => {
        held = to;
      },
      forget: (to) => {
        held = to;
      },
      copy: (to) => make(to),
    };
  };
  const prefixes = createPrefixes({ createCache: () => make(0) });
  const read = (tokens: number[]) => {
    const cache = prefixes.take(tokens) as ReturnType<typeof make>;
    const reused = cache.length;
    cache.set(tokens.length);
    prefixes.keep(tokens, cache);
    return { cache, reused };
  };
  return { read };
}

describe('prompts that begin alike', () => {
  it('start from whole pieces of what was read, and never from all of it', () => {
    const { read } = createFakeCaches();
    expect(read(numbers(0, 2 * PIECE)).reused).toBe(0);
    expect(read(numbers(0, 2 * PIECE)).reused).toBe(PIECE);
    expect(read(numbers(0, 2 * PIECE + 1)).reused).toBe(PIECE);
    expect(read(numbers(0, 2 * PIECE + 2)).reused).toBe(2 * PIECE);
    expect(read([...numbers(0, PIECE + 5), 9_999]).reused).toBe(PIECE);
    expect(read(numbers(5, 200)).reused).toBe(0);
  });

  it('a conversation is not lost to another that only shares its first piece', () => {
    const { read } = createFakeCaches();
    const chat = numbers(0, 10 * PIECE);
    const other = [...numbers(0, PIECE), ...numbers(5_000, PIECE)];
    read(chat);
    expect(read(other).reused).toBe(PIECE);
    expect(read([...chat, 1, 2]).reused).toBe(10 * PIECE);
    expect(read([...other, 1, 2]).reused).toBe(2 * PIECE);
  });

  it('what was used longest ago goes when memory is full', () => {
    const { read } = createFakeCaches(1e6);
    read(numbers(0, 90));
    read(numbers(1_000, 90));
    read(numbers(2_000, 70));
    expect(read(numbers(0, 91)).reused).toBe(0);
  });
});

describe('guesses', () => {
  const found = (tokens: number[], most: number) => lookUp(tokens, most)?.tokens ?? [];

  it('are what followed the latest place that ended alike, the longest match first', () => {
    expect(found([1, 2, 3, 9, 2, 3, 8, 1, 2, 3], 2)).toEqual([9, 2]);
    expect(found([7, 2, 3, 9, 4, 2, 3, 8, 5, 2, 3], 3)).toEqual([8, 5, 2]);
    expect(found([5, 6, 5, 6], 3)).toEqual([5, 6]);
  });

  it('none where only one token matches, or nothing came before', () => {
    expect(found([1, 2, 3, 4, 2], 3)).toEqual([]);
    expect(found([1], 3)).toEqual([]);
    expect(found([], 3)).toEqual([]);
  });

  it('come in greater number while they are right, and not at all after they were wrong', () => {
    const text = [1, 2, 3, 4, 5, 1, 2];
    const right = createGuesser();
    const wrong = createGuesser();
    for (let i = 0; i < 6; i++) {
      right.learn(right.guess(text).length > 0 ? [3, 4, 5] : [3]);
      wrong.guess(text);
      wrong.learn([9]);
    }
    expect(right.guess(text)).toEqual([3, 4, 5]);
    expect(wrong.guess(text)).toEqual([]);
    // It goes on comparing, and trusts again.
    for (let i = 0; i < 6; i++) {
      wrong.guess(text);
      wrong.learn([3]);
    }
    expect(wrong.guess(text).length).toBeGreaterThan(0);
  });
});
