/** What our own JSON keeps of a recording beside its transcript, so that it comes back whole. */
import type { Gap, Segment, Summary } from '../../contract';
import { gap } from '../../contract/recordings';
import { summary } from '../../contract/summaries';
import type { Draft } from './types';

/** A summary without the names that it had in another library. */
export type KeptSummary = Omit<Summary, 'id' | 'recording' | 'transcript'>;

export interface Kept {
  /** Milliseconds since 1970: when the recording was made. */
  createdAt?: number;
  gaps: Gap[];
  /** Newest first. */
  summaries: KeptSummary[];
}

const LATEST = Date.UTC(2100, 0, 1);

/** The date and the summaries of an export; whatever does not fit is passed over, as in any file of a stranger. */
export function readKept(root: Record<string, unknown>, drafts: Draft[], kept: Segment[]): Kept {
  const { createdAt, gaps } = (root.recording ?? {}) as Record<string, unknown>;
  const dated = typeof createdAt === 'number' && createdAt > 0 && createdAt < LATEST;
  // A line without text has no place here; then the numbers in the sources would mean other lines.
  const sameLines = kept.length === drafts.length;
  const list = sameLines && Array.isArray(root.summaries) ? root.summaries : [];
  return {
    ...(dated ? { createdAt: Math.floor(createdAt) } : {}),
    gaps: gap.array().safeParse(printable(gaps)).data ?? [],
    summaries: list.flatMap((one) => readSummary(one, kept.length)),
  };
}

function readSummary(value: unknown, lines: number): KeptSummary[] {
  const { data } = summary.safeParse(printable(value));
  if (!data) return [];
  const { id: _i, recording: _r, transcript: _t, ...body } = data;
  const sources = body.points.flatMap((point) => point.sources);
  return sources.every(({ segment }) => segment < lines) ? [body] : [];
}

/** The same without control characters, which could steer the terminal that shows them. */
const printable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_key, part) =>
    typeof part === 'string' ? part.replace(/[^\P{Cc}\t\n]+/gu, ' ') : part,
  );
