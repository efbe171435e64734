/** A recording as a page for people: title, the newest summary of each type with its sources' times, transcript. */
import type { Point, Recording, Segment, Summary } from '../../contract';
import { doubtMark } from './doubt';
import { gapLines, withGaps } from './gaps';
import { namedPoint, namedSegments, nothingIn, type PageWords, pageWords } from './page-words';
import { clock, shortClock } from './time';
import type { WritableTranscript } from './write';

export interface Speech {
  kind: 'speech';
  /** Empty where there is none, as is `speaker`. */
  time: string;
  speaker: string;
  /** `[?] ` before words that could not be trusted. */
  mark: string;
  text: string;
}

export interface PointLine {
  /** `12 percent, 450 euros`, `03:10 The pump`. */
  lead: string;
  text: string;
  /** Owner and dates. */
  who: string[];
  /** Of the passages: `01:02, 03:10`. */
  times: string;
}

/** One thing below the other, as every kind of page has it. */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'facts'; text: string }
  /** About the file itself, at its end. */
  | { kind: 'remark'; text: string }
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** Where the recording was interrupted. */
  | { kind: 'gap'; text: string }
  /** `open`: to be ticked off; `nothing`: stands where there are none. */
  | { kind: 'points'; open: boolean; points: PointLine[]; nothing: string }
  | Speech;

/** Of the whole, for those who look at the file and not into it. */
export interface PageFacts {
  title: string;
  /** Milliseconds since 1970; of the recording or chat, not of the file. */
  createdAt: number;
  language: string | null;
}

export interface Page {
  blocks: Block[];
  facts: PageFacts;
}

/** The page; without a recording only the transcript. */
export function pageOf(
  recording: Recording | null,
  transcript: WritableTranscript,
  summaries: Summary[],
): Block[] {
  const newest = new Map([...summaries].reverse().map((summary) => [kindOf(summary), summary]));
  const words = pageWords(transcript.language);
  const gaps = transcript.timed ? gapLines(recording?.gaps, words) : [];
  const body = withGaps(namedSegments(transcript.segments, words), gaps).map((part) =>
    'line' in part ? { kind: 'gap' as const, text: part.line } : speechOf(part, transcript.timed),
  );
  if (!recording) return body;
  const heading: Block = { kind: 'heading', level: 2, text: words.transcript };
  const told = [...newest.values()].flatMap((summary) => section(summary, words));
  return [...head(recording), ...told, heading, ...body];
}

function head({ title, createdAt, duration, language }: Recording): Block[] {
  const day = new Date(createdAt).toISOString().slice(0, 10);
  const facts = [day, duration === null ? '' : shortClock(duration), language ?? ''];
  return [
    { kind: 'title', text: title },
    { kind: 'facts', text: facts.filter((fact) => fact !== '').join(' · ') },
  ];
}

/** Templates are told apart by their names. */
const kindOf = ({ type, template }: Summary): string => (template ? `template ${template}` : type);

function section(
  { type, points, template, sections = [], notes }: Summary,
  words: PageWords,
): Block[] {
  const text = template || words.headings[type];
  const heading: Block = { kind: 'heading', level: 2, text };
  if (type !== 'template') return [heading, pointsOf({ type, notes }, points, words)];
  const parts = sections.flatMap((part, place): Block[] => [
    { kind: 'heading', level: 3, text: part.heading },
    pointsOf(
      part,
      points.filter((point) => point.section === place),
      words,
    ),
  ]);
  return [heading, ...parts];
}

type Part = Pick<Summary, 'type' | 'notes'>;

const pointsOf = (part: Part, points: Point[], words: PageWords): Block => ({
  kind: 'points',
  open: part.type === 'actions',
  points: points.map((point) => lineOf(namedPoint(point, words))),
  nothing: nothingIn(part, words),
});

function lineOf({ text, figures = [], title, start, owner, due, dueDate, sources }: Point) {
  const time = start === undefined ? '' : `${shortClock(start)} `;
  const day = dueDate === due ? undefined : dueDate;
  const times = sources.flatMap(({ start: from, end }) =>
    from === undefined || !end ? [] : [shortClock(from)],
  );
  return {
    lead: title === undefined ? figures.join(', ') : `${time}${title}`,
    text,
    who: [owner, due, day].filter((part) => part !== undefined),
    times: [...new Set(times)].join(', '),
  };
}

const speechOf = (segment: Segment, timed: boolean): Speech => ({
  kind: 'speech',
  time: timed ? clock(segment.start) : '',
  speaker: segment.speaker ?? '',
  mark: doubtMark(segment),
  text: segment.text.replace(/\s+/g, ' '),
});
