/** Which tokens may come next when Whisper writes timestamps (OpenAI's ApplyTimestampRules). Pure. */
import type { WhisperVocabulary } from './whisper-vocabulary';

export interface Allowed {
  text: boolean;
  end: boolean;
  /** First and last timestamp token that may come; none where `from > to`. */
  from: number;
  to: number;
}

/**
 * Timestamps come in pairs (end of a segment, start of the next), never go back, and the first token is one
 * of the first second.
 * @param tokens what was written so far, after the prompt
 */
export function allowedNext(tokens: readonly number[], vocabulary: WhisperVocabulary): Allowed {
  const { firstTimestamp, lastTimestamp, lastInitialTimestamp } = vocabulary;
  const isTimestamp = (token: number | undefined) => token !== undefined && token >= firstTimestamp;
  if (tokens.length === 0)
    return { text: false, end: false, from: firstTimestamp, to: lastInitialTimestamp };
  const last = tokens[tokens.length - 1]!;
  const secondLast = tokens[tokens.length - 2];
  if (isTimestamp(last) && (tokens.length < 2 || isTimestamp(secondLast)))
    return { text: true, end: true, from: 1, to: 0 };
  if (isTimestamp(last)) return { text: false, end: true, from: last, to: lastTimestamp };
  // A segment has a length: the timestamp that closes it differs from the one that opened it.
  const latest = lastTimestampOf(tokens, firstTimestamp);
  return { text: true, end: true, from: latest + 1, to: lastTimestamp };
}

function lastTimestampOf(tokens: readonly number[], firstTimestamp: number): number {
  for (let i = tokens.length - 1; i >= 0; i--) if (tokens[i]! >= firstTimestamp) return tokens[i]!;
  return firstTimestamp - 1;
}
