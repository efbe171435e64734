/** Writes SubRip and WebVTT so that reading them again gives the same segments. */
import { AppError, type Point, type Segment } from '../../contract';
import { doubtMark } from './doubt';
import type { GapLine } from './gaps';
import { escapeSrt, escapeVtt } from './markup';
import { labelOf } from './speakers';
import { subtitleTime } from './time';
import { wrap } from './wrap';

const cues = (segments: Segment[]): Segment[] => segments.filter(({ text }) => text.trim() !== '');

function requireTimes(timed: boolean): void {
  if (timed) return;
  throw new AppError(
    'unsupported',
    'This transcript has no times, so it cannot become subtitles.',
    'Export it as txt, md, docx or json.',
  );
}

/** SubRip: `Anna: …` where a speaker is known, lines of at most 42 columns. */
export function writeSrt(segments: Segment[], timed: boolean): string {
  requireTimes(timed);
  return cues(segments)
    .map((segment, at) => {
      const { start, end, speaker } = segment;
      const label = speaker ? `${labelOf(speaker)}: ` : '';
      const times = `${subtitleTime(start, ',')} --> ${subtitleTime(end, ',')}`;
      return `${at + 1}\n${times}\n${wrap(escapeSrt(label + doubtMark(segment) + segment.text))}\n`;
    })
    .join('\n');
}

/** Chapters as a note, which players pass over: cues of their own would be shown as captions. */
function chapterNote(chapters: readonly Point[]): string[] {
  const lines = chapters.flatMap(({ title, start }) =>
    title === undefined || start === undefined
      ? []
      : [`${subtitleTime(start, '.')} ${escapeVtt(title.replace(/\s+/gu, ' '))}`],
  );
  return lines.length === 0 ? [] : [`NOTE Chapters\n${lines.join('\n')}\n`];
}

/** Where the recording was interrupted, as a note for the same reason. */
const gapNote = (gaps: readonly GapLine[]): string[] =>
  gaps.length === 0 ? [] : [`NOTE\n${gaps.map(({ line }) => escapeVtt(line)).join('\n')}\n`];

/** WebVTT: speakers as `<v Anna>` voices, the language in the header, chapters in a note. */
export function writeVtt(
  segments: Segment[],
  timed: boolean,
  language: string,
  chapters: readonly Point[] = [],
  gaps: readonly GapLine[] = [],
): string {
  requireTimes(timed);
  const blocks = cues(segments).map((segment) => {
    const { start, end, speaker } = segment;
    const voice = speaker ? `<v ${escapeVtt(speaker.replace(/\s+/gu, ' ').trim())}>` : '';
    const times = `${subtitleTime(start, '.')} --> ${subtitleTime(end, '.')}`;
    return `${times}\n${voice}${wrap(escapeVtt(doubtMark(segment) + segment.text))}\n`;
  });
  const notes = [...chapterNote(chapters), ...gapNote(gaps)];
  return [`WEBVTT\nLanguage: ${language}\n`, ...notes, ...blocks].join('\n');
}
