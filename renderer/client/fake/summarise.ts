/** Summaries of the made-up recordings: lines of theirs, so that every quote is true. */
import {
  type Point,
  type Segment,
  type Summary,
  type SummaryLength,
  type SummaryType,
  UNASSIGNED,
} from '../../../main/contract';

const COUNTS: Record<SummaryType, Record<SummaryLength, number>> = {
  'key-points': { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 3, long: 5 },
  headline: { short: 1, medium: 1, long: 1 },
  teaser: { short: 1, medium: 2, long: 3 },
  actions: { short: 3, medium: 5, long: 7 },
  decisions: { short: 3, medium: 5, long: 7 },
  questions: { short: 3, medium: 5, long: 7 },
  figures: { short: 4, medium: 8, long: 16 },
  chapters: { short: 4, medium: 6, long: 8 },
};

/** What is wanted, and what it will be known by. */
export interface Request {
  id: string;
  recording: string;
  createdAt: number;
  type: SummaryType;
  length: SummaryLength;
  language: string;
}

const telling = /\d|decided|will |percent|budget|by Friday|thousand|결정|까지|만 원|시월|كانت|عام/;

/** A summary that looks like a real one: lines with numbers or decisions, spread over the recording. */
export function makeSummary(segments: readonly Segment[], request: Request): Summary {
  const count = COUNTS[request.type][request.length];
  const good = segments.filter(({ text, doubt }) => !doubt && telling.test(text));
  const step = Math.max(1, Math.floor(good.length / count));
  const chosen = good.filter((_, i) => i % step === 0).slice(0, count);
  const points =
    request.type === 'chapters'
      ? chaptersOf(segments, count)
      : chosen.map((segment) => pointOf(segment, segments, request.type));
  const third = Math.floor(segments.length / 3);
  return {
    ...request,
    transcript: `t${request.recording}`,
    text: points.map(({ text }) => `• ${text}`).join('\n'),
    points,
    coverage: {
      covered: segments.length,
      total: segments.length,
      parts: [
        { from: 0, to: third - 1, ok: true },
        { from: third, to: 2 * third, ok: true },
        { from: 2 * third + 1, to: segments.length - 1, ok: true },
      ],
    },
    removed: [],
    model: 'minilm-l6-v2',
    method: request.language === 'en' ? 'extract' : 'lexical',
    notes: request.language === 'en' ? [] : ['lexical'],
    timings: { firstMs: 240, totalMs: 900 },
    promptVersion: 'extract-1',
    params: {},
  };
}

/** Parts of equal length, called as they begin. */
function chaptersOf(segments: readonly Segment[], count: number): Point[] {
  const size = Math.ceil(segments.length / count);
  const starts = segments.filter((_, i) => i % size === 0);
  return starts.map((first, i) => ({
    ...pointOf(first, segments, 'chapters'),
    title: first.text.split(' ').slice(0, 3).join(' '),
    start: first.start,
    end: starts[i + 1]?.start ?? segments.at(-1)?.end ?? first.end,
  }));
}

function pointOf(segment: Segment, all: readonly Segment[], type: SummaryType): Point {
  const next = all[segment.id + 1];
  const sources = next && segment.id % 2 === 0 ? [segment, next] : [segment];
  return {
    text: segment.text,
    sources: sources.map(({ id, start, end, text }) => ({ segment: id, start, end, quote: text })),
    method: 'extract',
    ...(type === 'actions' ? { owner: segment.speaker ?? UNASSIGNED } : {}),
    ...(/by Friday/.test(segment.text) ? { due: 'by Friday', dueDate: '2025-11-28' } : {}),
  };
}
