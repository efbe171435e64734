/** Formats without a place for it carry doubt as `[?]` before the text, so that nobody takes a guess for what was said. */
import type { Segment } from '../../contract';

export const DOUBT_MARK = '[?]';
const MARKED = /^\[\?\]\s+(?=\S)/u;

/** The text as it is written down. */
export const markedText = ({ text, doubt }: Pick<Segment, 'text' | 'doubt'>): string =>
  doubt === undefined ? text : `${DOUBT_MARK} ${text}`;

/** What `markedText` wrote, read back; the mark does not tell which doubt it was. */
export function readMark<T extends Pick<Segment, 'text' | 'doubt'>>(draft: T): T {
  return MARKED.test(draft.text)
    ? { ...draft, text: draft.text.replace(MARKED, ''), doubt: draft.doubt ?? 'low-confidence' }
    : draft;
}
