/** Words, pairs of neighbours and pieces of words, counted in a fixed number of dimensions (feature hashing, Weinberger et al. 2009). */
import { hash } from '../../extraction/vectors';

/** A power of two: 16 KiB for each kind, a byte for each dimension. */
export const GRAMS = 1 << 14;

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[^\p{L}\p{N}\s]/gu;
const LETTER = /^[\p{L}\p{N}]/u;
/** Korean endings are cut off by pieces of two to four syllables. */
const PIECES = [2, 3, 4];

/** Dimensions that a text in plain form has, each once. In English whole words tell more than their pieces. */
export function gramsOf(text: string, pieces: boolean): number[] {
  const words = text.match(WORD) ?? [];
  const spoken = words.filter((word) => LETTER.test(word));
  const pairs = spoken.slice(1).map((word, i) => `${spoken[i]} ${word}`);
  const parts = pieces ? spoken.flatMap(piecesOf) : [];
  const keys = [...words.map((word) => ` ${word}`), ...pairs, ...parts];
  return [...new Set(keys.map((key) => hash(key) % GRAMS))];
}

function piecesOf(word: string): string[] {
  const marked = `<${word}>`;
  return PIECES.flatMap((size) =>
    Array.from({ length: Math.max(0, marked.length - size + 1) }, (_, i) =>
      marked.slice(i, i + size),
    ),
  );
}
