/** Passages: a few segments that are embedded together, long enough to have a meaning of their own. Pure. */
import type { Segment } from '../contract';
import type { Passage } from './search-store-port';
import { countWords } from './words';

/** MiniLM reads 256 word pieces; 60 words stay well below and hold one thought. */
const WORDS_PER_PASSAGE = 60;
/** A silence after which something else is likely said, in seconds. */
const LONG_PAUSE = 4;

/** Cuts a transcript into passages of about 60 words, at segment borders and long pauses. */
export function cutPassages(segments: Segment[]): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  let words = 0;
  segments.forEach((segment, i) => {
    words += countWords(segment.text);
    const next = segments[i + 1];
    const pause = next ? next.start - segment.end : Number.POSITIVE_INFINITY;
    if (words < WORDS_PER_PASSAGE && pause < LONG_PAUSE) return;
    if (words > 0) passages.push({ from: segments[from]!.id, to: segment.id });
    from = i + 1;
    words = 0;
  });
  return passages;
}

/** The text of a passage, as it is embedded and shown. */
export const passageText = (segments: Pick<Segment, 'text'>[], { from, to }: Passage): string =>
  segments
    .slice(from, to + 1)
    .map(({ text }) => text.trim())
    .join(' ');
