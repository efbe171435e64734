/** Who speaks how much in a transcript. Pure. */
import type { Segment, Speaker } from '../../contract';

/** In the order of their first words. */
export function speakersOf(segments: Segment[]): Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { speaker: name, start, end } of segments) {
    if (name === undefined) continue;
    const { lines, seconds } = found.get(name) ?? { lines: 0, seconds: 0 };
    found.set(name, { name, lines: lines + 1, seconds: seconds + end - start });
  }
  return [...found.values()];
}

/** Seconds that two stretches of time share; none where they do not touch. */
export const overlap = (
  a: Pick<Segment, 'start' | 'end'>,
  b: Pick<Segment, 'start' | 'end'>,
): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
