/** How well chapters begin where people saw another topic begin. */
import { AppError, type Segment, type SummaryLength } from '../../contract';
import type { ChapterEvaluation } from '../../contract/evaluation-meetings';
import { summaryLength } from '../../contract/summaries';
import { type Meeting, parseMeetings } from '../evaluation/sets';
import { pk, windowDiff } from '../metrics/parting';
import type { Clock, EmbeddingModel } from '../ports';
import { createExtraction, type Reading } from './index';

type Parting = ChapterEvaluation['none'];

/**
 * Parts meetings in QMSum's form, one JSON object a line, into chapters of every length. Meetings without marked topics are left out; rejects
 * with `bad-input` where none is left.
 */
export async function evaluateChapters(
  jsonl: string,
  { embedding, clock }: { embedding: EmbeddingModel; clock: Clock },
  signal: AbortSignal,
): Promise<ChapterEvaluation> {
  const meetings = parseMeetings(jsonl).filter(({ borders }) => borders.length > 0);
  if (meetings.length === 0) throw new AppError('bad-input', 'No meeting has marked topics.');
  const extraction = createExtraction(embedding, clock);
  const none: Parting[] = [];
  const rows = summaryLength.options.map((length) => ({
    length,
    ours: [] as Parting[],
    even: [] as Parting[],
  }));
  for (const meeting of meetings) {
    const segments = meeting.segments.map(clockedByTurns);
    const reading = await extraction.read({ segments, language: meeting.language }, signal);
    none.push(partingOf(meeting, []));
    for (const { length, ours, even } of rows) {
      const drawn = drawnBy(reading, length);
      ours.push(partingOf(meeting, drawn));
      even.push(partingOf(meeting, evenly(segments.length, drawn.length)));
    }
  }
  return {
    meetings: meetings.length,
    marked: mean(meetings.map(({ borders }) => borders.length)),
    none: average(none),
    rows: rows.map(({ length, ours, even }) => ({
      length,
      ours: average(ours),
      even: average(even),
    })),
  };
}

/** A second for each turn, so that the time at which a chapter begins is the number of its turn. */
const clockedByTurns = (segment: Segment, turn: number): Segment => ({
  ...segment,
  start: turn,
  end: turn + 1,
});

function drawnBy(reading: Reading, length: SummaryLength): number[] {
  const starts = reading.write('chapters', length).points.map(({ start }) => start!);
  return [...new Set(starts)].filter((start) => start > 0);
}

/** As many borders, all parts of the same size. */
const evenly = (units: number, borders: number): number[] =>
  Array.from({ length: borders }, (_, i) => Math.round(((i + 1) * units) / (borders + 1)));

function partingOf({ segments, borders: marked }: Meeting, drawn: number[]): Parting {
  const parted = { units: segments.length, marked, drawn };
  return { borders: drawn.length, pk: pk(parted), windowDiff: windowDiff(parted) };
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const average = (partings: Parting[]): Parting => ({
  borders: mean(partings.map(({ borders }) => borders)),
  pk: mean(partings.map((one) => one.pk)),
  windowDiff: mean(partings.map((one) => one.windowDiff)),
});
