/** Where a sentence was said: verbatim quotes with segment ids, and times as narrow as they are known. */
import type { Segment, Source } from '../../contract';
import type { Part, Sentence } from './sentences';

interface Place {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Where in the text of a segment each of its timed words stands; words that are not found there are skipped. */
function placeWords(segment: Segment): Place[] {
  const places: Place[] = [];
  let after = 0;
  for (const { text, start, end } of segment.words ?? []) {
    const word = text.trim();
    const from = word === '' ? -1 : segment.text.indexOf(word, after);
    if (from < 0) continue;
    after = from + word.length;
    places.push({ from, to: after, start, end });
  }
  return places;
}

/** Seconds of a part: those of its words where words are timed, else of its segment, else none. */
function timesOf(segment: Segment, { from, to }: Part): { start?: number; end?: number } {
  const inside = placeWords(segment).filter((place) => place.to > from && place.from < to);
  if (inside.length > 0) return { start: inside[0]!.start, end: inside[inside.length - 1]!.end };
  return segment.end > 0 ? { start: segment.start, end: segment.end } : {};
}

/** One source for each segment that a sentence touches, in order. `quote` is a part of `segment.text`, unchanged. */
export function sourcesOf(parts: Part[], segments: Segment[]): Source[] {
  return parts.map((part) => {
    const segment = segments[part.segment]!;
    const quote = segment.text.slice(part.from, part.to);
    return { segment: segment.id, ...timesOf(segment, part), quote };
  });
}

/** A sentence as it was said, fillers and all: they tell how it was meant. */
export const spokenOf = ({ parts }: Pick<Sentence, 'parts'>, segments: Segment[]): string =>
  parts.map(({ segment, from, to }) => segments[segment]!.text.slice(from, to)).join(' ');
