/** Which line is heard at a time. Pure. */
import type { Segment, Word } from '../../main/contract';

/** Position of the segment heard at `time`; in a pause, the one before it; -1 before the first. */
export function segmentAt(segments: readonly Segment[], time: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).start <= time) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Position of the word heard at `time`; in a pause, the one before it; -1 before the first. */
export function wordAt(words: readonly Word[], time: number): number {
  let at = -1;
  while (at + 1 < words.length && (words[at + 1] as Word).start <= time) at++;
  return at;
}

export interface Piece {
  /** Offset in the text; also a stable key. */
  at: number;
  text: string;
  /** Position in the words, or null for what stands between them. */
  word: number | null;
}

/** The text cut at its words; null where words and text do not agree, as after an edit. */
export function cutAtWords(text: string, words: readonly Word[]): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [word, { text: spoken }] of words.entries()) {
    const wanted = spoken.trim();
    const found = wanted ? text.indexOf(wanted, at) : at;
    if (found < 0) return null;
    if (found > at) pieces.push({ at, text: text.slice(at, found), word: null });
    if (wanted) pieces.push({ at: found, text: wanted, word });
    at = found + wanted.length;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), word: null });
  return pieces;
}
