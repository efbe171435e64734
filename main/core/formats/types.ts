/** What a transcript file holds, whatever its format; and how a file that cannot be read is reported. */
import { AppError, type Segment } from '../../contract';
import { readMark } from './doubt';
import type { Kept } from './kept';

export interface ParsedTranscript {
  segments: Segment[];
  /** False where the file has no times; then every `start` and `end` is 0. */
  timed: boolean;
  /** BCP 47 primary tag, where the file says it. */
  language?: string;
  title?: string;
  /** Of our own JSON: date and summaries. */
  kept?: Kept;
  /** Seconds: the end of the last segment, 0 without times. */
  duration: number;
}

/** A segment before it has its number. */
export type Draft = Omit<Segment, 'id'>;

/** A thousand hours: what lies beyond is no second of a recording (milliseconds, a date, nonsense). */
const LATEST_SECONDS = 3.6e6;

/**
 * Numbers the drafts that hold text and gathers the rest of a `ParsedTranscript`.
 * @throws AppError `bad-input` for a time that no recording has
 */
export function finish(
  drafts: Draft[],
  timed: boolean,
  extra: { language?: string; title?: string } = {},
): ParsedTranscript {
  const spoken = drafts
    .map(printable)
    .map(readMark)
    .filter(({ text }) => text !== '');
  refuseAbsurdTimes(spoken);
  const inOrder = timed ? spoken.sort((a, b) => a.start - b.start) : spoken;
  const segments = inOrder.map((draft, id) => ({ id, ...draft }));
  const duration = segments.reduce((latest, { end }) => Math.max(latest, end), 0);
  const { language, title } = extra;
  return {
    segments,
    timed,
    duration,
    ...(language === undefined ? {} : { language }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Control characters in a file of a stranger could steer the terminal that shows them. */
const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n]+/gu, ' ').trim();

function printable(draft: Draft): Draft {
  const { text, speaker } = draft;
  return {
    ...draft,
    text: withoutControls(text),
    ...(speaker === undefined ? {} : { speaker: withoutControls(speaker) }),
  };
}

function refuseAbsurdTimes(drafts: Draft[]): void {
  const absurd = drafts.find(
    ({ start, end }) => !(start <= LATEST_SECONDS && end <= LATEST_SECONDS),
  );
  if (absurd)
    throw new AppError(
      'bad-input',
      `“${excerpt(absurd.text)}” is said to end at second ${absurd.end}, which no recording has.`,
      'Times are seconds from the start of the recording; correct them, or import the text as .txt.',
    );
}

/** One line of a message: control characters gone, cut to a length that can be read. */
export const excerpt = (text: string): string => {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** What is wrong, at which line of which file, and what to do. */
export const badLine = (name: string, line: number, problem: string, hint: string): AppError =>
  new AppError('bad-input', `${name}, line ${line}: ${problem}`, hint);

/** The primary tag of a language code such as `en-US` or `KO`; undefined for anything else. */
export const languageTag = (code: unknown): string | undefined =>
  typeof code === 'string'
    ? /^([a-z]{2,3})([-_]|$)/i.exec(code.trim())?.[1]?.toLowerCase()
    : undefined;
