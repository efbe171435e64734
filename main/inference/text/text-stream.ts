/** Tokens of one answer to text, piece by piece: a character is shown when its last byte has come. */
import { createStopText } from './stop-text';
import type { TextTokenizer } from './tokenizer';

export interface TextStream {
  /** All text that was let through so far. */
  readonly text: string;
  readonly stopped: boolean;
  /** Takes the next token; returns the text that it completes. */
  push(token: number): string;
  /** The rest, when no more tokens come. */
  end(): string;
}

/** What a tokenizer gives for bytes that are no character, or not yet one. */
const INCOMPLETE = '\uFFFD';
/** No character and no joining of tokens reaches further back. */
const CONTEXT = 6;
/** A character has four bytes at most, each perhaps a token; longer, and they never become one. */
const LONGEST_CHARACTER = 4;

/** A stream that ends before the first of these strings. */
export function createTextStream(
  tokenizer: Pick<TextTokenizer, 'decode'>,
  stops: readonly string[],
): TextStream {
  const stop = createStopText(stops);
  const tokens: number[] = [];
  let shown = 0;
  let text = '';
  let stopped = false;

  /** Text of the tokens that were not shown; the ones before them decide about spaces. */
  const pending = (): string => {
    const from = Math.max(0, shown - CONTEXT);
    const before = tokenizer.decode(tokens.slice(from, shown));
    return tokenizer.decode(tokens.slice(from)).slice(before.length);
  };
  const pass = (piece: string): string => {
    const result = stop.push(piece);
    stopped = result.stopped;
    text += result.text;
    return result.text;
  };
  return {
    get text() {
      return text;
    },
    get stopped() {
      return stopped;
    },
    push(token) {
      tokens.push(token);
      const piece = pending();
      const waiting = tokens.length - shown;
      if (piece.endsWith(INCOMPLETE) && waiting < LONGEST_CHARACTER) return '';
      shown = tokens.length;
      return pass(piece);
    },
    end() {
      if (stopped) return '';
      const last = pass(pending());
      shown = tokens.length;
      const rest = stopped ? '' : stop.end();
      text += rest;
      return last + rest;
    },
  };
}
