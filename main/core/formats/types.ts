/** What a transcript file holds, whatever its format; and how a file that cannot be read is reported. */
import { AppError, type Segment } from '../../contract';

export interface ParsedTranscript {
  segments: Segment[];
  /** False where the file has no times; then every `start` and `end` is 0. */
  timed: boolean;
  /** BCP 47 primary tag, where the file says it. */
  language?: string;
  title?: string;
  /** Seconds: the end of the last segment, 0 without times. */
  duration: number;
}

/** A segment before it has its number. */
export type Draft = Omit<Segment, 'id'>;

/** Numbers the drafts that hold text and gathers the rest of a `ParsedTranscript`. */
export function finish(
  drafts: Draft[],
  timed: boolean,
  extra: { language?: string; title?: string } = {},
): ParsedTranscript {
  const spoken = drafts.filter(({ text }) => text !== '');
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
