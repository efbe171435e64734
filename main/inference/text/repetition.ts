/** Loops: what a language model falls into where it hears nothing that it knows. */
import { deflateSync } from 'node:zlib';

/** UTF-8 bytes of a text over its bytes when deflated; above 2.4 it says the same again and again. */
export function compressionRatio(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length === 0 ? 0 : bytes.length / deflateSync(bytes).length;
}

export interface Loop {
  /** Where the first round starts. */
  start: number;
  /** Tokens of one round. */
  period: number;
}

const LONGEST_PERIOD = 32;
const ROUNDS = 4;
/** Short rounds are common in speech ("no, no, no, no"): those must go on for longer. */
const SHORTEST_LOOP = 16;

/** The loop that `tokens` end in: at least four equal rounds and sixteen tokens; null where there is none. */
export function loopAtEnd(tokens: readonly number[]): Loop | null {
  for (let period = 1; period <= LONGEST_PERIOD; period++) {
    let start = tokens.length - period;
    while (start > 0 && tokens[start - 1] === tokens[start - 1 + period]) start--;
    const length = tokens.length - start;
    if (start >= 0 && length >= Math.max(SHORTEST_LOOP, ROUNDS * period)) return { start, period };
  }
  return null;
}
