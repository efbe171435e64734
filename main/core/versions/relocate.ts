/** The sources of a point in another version of the transcript, whose lines are numbered and cut otherwise. */
import type { Point, Segment, Source } from '../../contract';

/** Each source where its words, else its seconds, are now; one that is nowhere goes, and without any the point is a person's word only. */
export function relocated(point: Point, segments: readonly Segment[]): Point {
  const sources = point.sources.flatMap((source) => relocate(source, segments) ?? []);
  return sources.length > 0 ? { ...point, sources } : { ...point, sources, method: 'person' };
}

function relocate(source: Source, segments: readonly Segment[]): Source | null {
  const { quote, start, end } = source;
  const distance = (segment: Segment) => Math.abs(segment.start - (start ?? segment.start));
  const holding = segments.filter(({ text }) => text.includes(quote));
  const nearest = holding.sort((a, b) => distance(a) - distance(b))[0];
  if (nearest) return { ...source, segment: nearest.id };
  if (start === undefined || end === undefined) return null;
  const heard = segments.find((segment) => segment.end > start && segment.start < end);
  return heard
    ? { segment: heard.id, start: heard.start, end: heard.end, quote: heard.text }
    : null;
}
