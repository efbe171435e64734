/** What was read of a recording, part by part, and what was left out by rule. */
import type { Removal, RemovalKind, Segment, SummaryBody } from '../../contract';
import type { Digest } from './digest';

const MOST_SHOWN = 20;
const LONGEST_SHOWN = 200;

const KINDS: Record<NonNullable<Segment['doubt']>, RemovalKind> = {
  repetition: 'loop',
  'low-confidence': 'doubt',
};

/** Doubtful segments are not read, unless a person corrected them. */
export const isTrusted = ({ doubt, edited }: Segment): boolean =>
  doubt === undefined || edited === true;

type Part = SummaryBody['coverage']['parts'][number];

/** Topics as ranges of segment ids; a run of doubtful segments is a part of its own that was not read. */
export function coverageOf({ segments, candidates, topics }: Digest): SummaryBody['coverage'] {
  const starts = new Set(
    topics.slice(1).map(({ from }) => candidates[from]!.sentence.parts[0]!.segment),
  );
  const parts: Part[] = [];
  segments.forEach((segment, i) => {
    const ok = isTrusted(segment);
    const open = parts.at(-1);
    if (open && open.ok === ok && !starts.has(i)) open.to = segment.id;
    else parts.push({ from: segment.id, to: segment.id, ok });
  });
  return { covered: segments.filter(isTrusted).length, total: segments.length, parts };
}

const shorten = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text;

/** Doubtful lines and why, the first twenty one by one and the rest as a number. */
export function removedOf(segments: Segment[]): Removal[] {
  const left = segments.filter((segment) => !isTrusted(segment));
  const shown = left.slice(0, MOST_SHOWN).map(({ text, doubt }) => ({
    text: shorten(text),
    kind: KINDS[doubt!],
  }));
  const more = left.length - shown.length;
  return more === 0 ? shown : [...shown, { text: '', kind: 'more', count: more }];
}
