/** Caches of the last prompts: a prompt that begins like one of them starts from there. */
import type { Cache, Decoder } from './decoder';

/**
 * Prompts are read in pieces of so many tokens, counted from the start, and only whole pieces are taken over: the same
 * prompt then gives the same numbers, bit by bit, whatever was read before. MatMulNBits multiplies 128 rows at a time,
 * so that the pieces also give what the whole prompt would in one run.
 */
export const PIECE = 128;

/** Tokens in a piece at least: a single one is multiplied in another order, and rounds otherwise. */
export const FEWEST = 2;

/** Bytes of keys and values that are kept; the one in use always is. */
const BUDGET = 160e6;

interface Kept {
  tokens: number[];
  cache: Cache;
}

export interface Prefixes {
  /** A cache that holds the beginning of these tokens, in whole pieces, and never its last tokens. */
  take(tokens: readonly number[]): Cache;
  /** Keeps what was read of a prompt for the next one. Its cache must have no branches. */
  keep(tokens: readonly number[], cache: Cache): void;
}

/** Holds nothing at first. The latest used comes first. */
export function createPrefixes(decoder: Pick<Decoder, 'createCache'>): Prefixes {
  let kept: Kept[] = [];
  return {
    take(tokens) {
      const shared = kept.map((each) => sharedPieces(each.tokens, tokens));
      const most = Math.max(0, ...shared);
      if (most === 0) return decoder.createCache();
      const best = kept[shared.indexOf(most)]!;
      // Another conversation that only begins alike keeps its own.
      if (most < best.tokens.length / 2) return best.cache.copy(most);
      kept = kept.filter((each) => each !== best);
      best.cache.truncate(most);
      return best.cache;
    },
    keep(tokens, cache) {
      kept = [{ tokens: [...tokens], cache }, ...kept];
      let bytes = 0;
      kept = kept.filter((each, i) => {
        bytes += each.cache.bytes;
        return i === 0 || bytes <= BUDGET;
      });
    },
  };
}

function sharedPieces(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length - FEWEST);
  let same = 0;
  while (same < most && a[same] === b[same]) same++;
  return same - (same % PIECE);
}
