/** Reads plain text: paragraphs, `Anna: …` lines, and the timed exports of meeting apps (Otter, Zoom, Teams, Meetily, Whisper). */
import { isGapLine } from './gaps';
import { readMarkdownLine, TRANSCRIPT_HEADINGS } from './markdown';
import { readLabel, splitSpeakers } from './speakers';
import { CLOCK, parseClock } from './time';
import { type Draft, finish, type ParsedTranscript } from './types';
import { unwrap } from './wrap';

interface Stamp {
  start: number;
  end?: number;
  speaker?: string;
  /** What follows on the same line. */
  text: string;
}

const SPAN = String.raw`(${CLOCK})(?:\s*(?:-->|[-–—]|to)\s*(${CLOCK}))?`;
/** `[00:01:02] …`, `(1:02) …`, `[00:00.000 --> 00:04.000] …` */
const BRACKETED = new RegExp(String.raw`^\**[\[(]\s*${SPAN}\s*[\])]\**[:\s-]*(.*)$`);
/** `00:01:02 …`, `0:0:0.0 --> 0:0:1.320` */
const BARE = new RegExp(String.raw`^${SPAN}(?:\s*[-–—|:]\s+|\s+|$)(.*)$`);
/** `Anna Bell  0:15`, `Speaker 1 (00:12):`, `[Anna] 10:02:33`, with the text below or behind a colon */
const HEADER = new RegExp(
  String.raw`^\[?([\p{L}\p{N}][^\[\]():：\t]{0,40}?)\]?(?:\s{1,}|\t)[\[(]?(${CLOCK})[\])]?\s*(?:$|:\s*(.*)$)`,
  'u',
);

function readStamp(line: string): Stamp | null {
  const opening = BRACKETED.exec(line) ?? BARE.exec(line);
  if (opening) {
    const [, from = '', to, text = ''] = opening;
    return { start: parseClock(from), text, ...(to === undefined ? {} : { end: parseClock(to) }) };
  }
  const [, speaker, at, text = ''] = HEADER.exec(line) ?? [];
  return speaker === undefined || at === undefined
    ? null
    : { start: parseClock(at), speaker: speaker.trim(), text };
}

/** Text with or without times; the file's first Markdown heading is its title. */
export function parseText(text: string): ParsedTranscript {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const heading = lines.findIndex((line) => line !== '');
  const title = /^#\s+(\S.*)$/.exec(lines[heading] ?? '')?.[1];
  const body = title === undefined ? lines : withoutSummaries(lines.slice(heading + 1));
  const stamps = body.map(readStamp);
  const timed = areTimes(body, stamps);
  const drafts = timed ? timedDrafts(body, stamps) : untimedDrafts(body);
  return finish(splitSpeakers(drafts), timed, title === undefined ? {} : { title });
}

/** Date, length and language below the title. */
const OWN_FACTS = /^\d{4}-\d{2}-\d{2} · ([\d:]+|[a-z]{2,3})( · [a-z]{2,3})?$/;

/** Our own Markdown page holds summaries above the transcript, which nobody spoke. */
function withoutSummaries(body: string[]): string[] {
  const ours = OWN_FACTS.test(body.find((line) => line !== '') ?? '');
  const heading = body.findIndex((line) => TRANSCRIPT_HEADINGS.includes(line));
  if (!ours) return body;
  const spoken = body.slice(heading + 1).filter((line) => !isGapLine(line));
  return spoken.map(readMarkdownLine);
}

/** One `at 10:30` in a text is no time of the recording: two are needed, or one in brackets, never falling back. */
function areTimes(lines: string[], stamps: (Stamp | null)[]): boolean {
  const found = stamps.filter((stamp) => stamp !== null);
  const bracketed = lines.some((line) => BRACKETED.test(line));
  const rising = found.every(({ start }, at) => start >= (found[at - 1]?.start ?? 0));
  return rising && found.length >= (bracketed ? 1 : 2) && areEverywhere(lines, stamps, found);
}

/** Times of a recording stand alone on their lines, or lead most of its paragraphs; in a memo few have one. */
function areEverywhere(lines: string[], stamps: (Stamp | null)[], found: Stamp[]): boolean {
  const alone = found.filter(({ text, speaker }) => text === '' && speaker === undefined);
  const first = stamps.findIndex((stamp) => stamp !== null);
  const bare = paragraphs(lines.slice(first)).filter((block) => !block.some(readStamp));
  return (
    alone.length > 1 || found.length >= untimedDrafts(lines.slice(0, first)).length + bare.length
  );
}

/** Later than this the first time is the time of day: no export begins in the middle of a recording. */
const TIME_OF_DAY = 5 * 3600;
/** Where the file gives no end: about 150 words a minute. */
const SECONDS_PER_WORD = 0.4;

interface Turn {
  stamp: Stamp;
  lines: string[];
}

/** What stands before the first time is a turn of its own: a heading, or words that nobody timed. */
function timedDrafts(lines: string[], stamps: (Stamp | null)[]): Draft[] {
  const before: string[] = [];
  const turns: Turn[] = [];
  lines.forEach((line, at) => {
    const stamp = stamps[at];
    if (stamp) turns.push({ stamp, lines: [stamp.text] });
    else (turns[turns.length - 1]?.lines ?? before).push(line);
  });
  const first = turns[0]!.stamp.start;
  const zero = first >= TIME_OF_DAY ? first : 0;
  const preface = { start: 0, end: fromZero(first, zero), text: unwrap(before) };
  return [preface, ...turns.map((turn, at) => turnDraft(turn, turns[at + 1]?.stamp.start, zero))];
}

function turnDraft({ stamp, lines }: Turn, next: number | undefined, zero: number): Draft {
  const named = stamp.speaker === undefined ? nameAbove(lines) : undefined;
  const speaker = stamp.speaker ?? named;
  const text = unwrap(named === undefined ? lines : lines.slice(2));
  const guess = stamp.start + text.split(/\s+/).length * SECONDS_PER_WORD;
  const end = Math.max(stamp.start, stamp.end ?? next ?? guess);
  return {
    start: fromZero(stamp.start, zero),
    end: fromZero(end, zero),
    text,
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** Whole milliseconds, as in the file. */
const fromZero = (seconds: number, zero: number): number =>
  Math.round((seconds - zero) * 1000) / 1000;

/** Teams writes the times, the name and the text on lines of their own. */
function nameAbove([beside, name, text]: string[]): string | undefined {
  const alone = beside === '' && name !== undefined && (text ?? '') !== '';
  return alone && /^\p{Lu}[^.!?:,]{0,40}$/u.test(name) && name.split(' ').length <= 4
    ? name
    : undefined;
}

/** Paragraphs are parted by empty lines; where there are none, each line is one, unless the text is hard-wrapped. */
function untimedDrafts(lines: string[]): Draft[] {
  const blocks = paragraphs(lines);
  const whole = blocks.flatMap((block) => (isWrapped(block) ? [unwrap(block)] : block));
  return whole.map((text) => ({ start: 0, end: 0, text: text.trim() }));
}

function paragraphs(lines: string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks[blocks.length - 1]!.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Hard-wrapped: lines of nearly the same length that mostly stop in the middle of a sentence. */
function isWrapped(block: string[]): boolean {
  const full = block.slice(0, -1);
  if (full.length === 0 || block.slice(1).some((line) => readLabel(line) !== null)) return false;
  const broken = full.filter((line) => !/[.!?…。！？:"”』」]$/u.test(line));
  return broken.length * 2 > full.length;
}
