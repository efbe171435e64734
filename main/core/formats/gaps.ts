/** Where a recording was interrupted, as lines between those that were spoken. */
import type { Gap, Segment } from '../../contract';
import type { PageWords } from './page-words';
import { clock, shortClock } from './time';

export interface GapLine {
  at: number;
  /** `00:12:03 · Paused for 02:10` */
  line: string;
}

/** The gaps in words. */
export const gapLines = (gaps: readonly Gap[] = [], words: PageWords): GapLine[] =>
  gaps.map(({ at, kind, seconds, label }) => {
    const told = words.gap(kind, shortClock(Math.abs(seconds)), seconds < 0);
    const now = label === undefined ? '' : ` → ${label.replace(/\s+/g, ' ')}`;
    return { at, line: `${clock(at)} · ${told}${now}` };
  });

/** Each stands before the first line that begins after it, the rest at the end. */
export function withGaps(segments: Segment[], gaps: GapLine[]): (Segment | GapLine)[] {
  const left = [...gaps];
  const parts = segments.flatMap((segment) => {
    const before = left.findIndex(({ at }) => at > segment.start);
    return [...left.splice(0, before < 0 ? left.length : before), segment];
  });
  return [...parts, ...left];
}

/** A line of our own Markdown that nobody spoke. */
export const isGapLine = (line: string): boolean => /^\*\d\d:\d\d:\d\d · .+\*$/.test(line);
