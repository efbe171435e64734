/** Formats without a place for it carry doubt as `[?]` before the text, so that nobody takes a guess for what was said. */
import type { Segment } from '../../contract';

const MARKED = /^\[\?\]\s+(?=\S)/u;

/** What is written before the text of a segment; empty where there is no doubt. */
export const doubtMark = ({ doubt }: Pick<Segment, 'doubt'>): string =>
  doubt === undefined ? '' : '[?] ';

/** Takes the mark away again; it does not tell which doubt it was. */
export function readMark<T extends Pick<Segment, 'text' | 'doubt'>>(draft: T): T {
  return MARKED.test(draft.text)
    ? { ...draft, text: draft.text.replace(MARKED, ''), doubt: draft.doubt ?? 'low-confidence' }
    : draft;
}
