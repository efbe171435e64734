/** Reads SubRip (.srt) and WebVTT (.vtt): cues with times, voices, markup. Knows no styling. */
import { decodeEntities, stripSrtTags, stripVttTags } from './markup';
import { splitSpeakers } from './speakers';
import { CLOCK, parseClock } from './time';
import { badLine, type Draft, excerpt, finish, languageTag, type ParsedTranscript } from './types';
import { unwrap } from './wrap';

const TIMING = new RegExp(String.raw`^\s*(${CLOCK})\s*-->\s*(${CLOCK})(?:\s.*)?$`);
const NO_CUES_HINT = 'Check that the file is complete, or import it as .txt.';

interface Cue {
  start: number;
  end: number;
  lines: string[];
}

/** A line number is needed in messages, so lines keep their place. */
function readCues(name: string, lines: string[], first: number): Cue[] {
  const cues: Cue[] = [];
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!;
    if (/^(NOTE|STYLE|REGION)\b/.test(line) && lines[at - 1]?.trim() === '') {
      at = endOfBlock(lines, at);
    } else if (/\d.*-->|-->.*\d/.test(line)) {
      cues.push(readTiming(name, line, at + 1));
    } else if (!isCueName(lines, at)) {
      cues[cues.length - 1]?.lines.push(line);
    }
  }
  return cues;
}

const endOfBlock = (lines: string[], from: number): number => {
  let at = from;
  while (at < lines.length && lines[at]!.trim() !== '') at++;
  return at;
};

/** A number or a name above the cue's times; some files leave out the empty line before the number. */
const isCueName = (lines: string[], at: number): boolean =>
  TIMING.test(lines[at + 1] ?? '') &&
  ((lines[at - 1] ?? '').trim() === '' || /^\s*\d+\s*$/.test(lines[at]!));

function readTiming(name: string, line: string, number: number): Cue {
  const [, from, to] = TIMING.exec(line) ?? [];
  if (from === undefined || to === undefined) {
    const problem = `expected times such as 00:00:01,000 --> 00:00:04,000, found “${excerpt(line)}”.`;
    throw badLine(name, number, problem, 'Correct that line, or export the subtitles again.');
  }
  const start = parseClock(from);
  return { start, end: Math.max(start, parseClock(to)), lines: [] };
}

function noCues(name: string, lines: number): Error {
  const problem = 'the file ends without a single subtitle.';
  return badLine(name, lines, problem, NO_CUES_HINT);
}

/** SubRip. Labels such as `Anna: …` become speakers where the file uses them throughout. */
export function parseSrt(name: string, text: string): ParsedTranscript {
  const lines = text.split(/\r\n|\r|\n/);
  const cues = readCues(name, lines, 0);
  if (cues.length === 0) throw noCues(name, lines.length);
  const drafts = cues.map(({ start, end, lines: spoken }) => ({
    start,
    end,
    text: decodeEntities(stripSrtTags(unwrap(spoken))).trim(),
  }));
  return finish(splitSpeakers(drafts), true);
}

/** WebVTT, with `<v Anna>` voices, the header's title and language, and YouTube's rolling captions. */
export function parseVtt(name: string, text: string): ParsedTranscript {
  const lines = text.split(/\r\n|\r|\n/);
  const body = endOfBlock(lines, 0);
  const header = lines.slice(0, body);
  const signed = /^WEBVTT/.test(header[0] ?? '');
  const cues = readCues(name, lines, signed ? body : 0);
  if (cues.length === 0) throw noCues(name, lines.length);
  const title = /^WEBVTT\s*[-–]\s*(\S.*)$/.exec(header[0] ?? '')?.[1]?.trim();
  const language = languageTag(
    header.map((line) => /^Language:(.*)$/.exec(line)?.[1]).find(Boolean),
  );
  return finish(splitSpeakers(unroll(cues).flatMap(voices)), true, {
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
  });
}

/** Live captions with word times repeat the last line of the cue before as their first line. */
function unroll(cues: Cue[]): Cue[] {
  if (!cues.some(({ lines }) => lines.some((line) => /<\d+:\d+/.test(line)))) return cues;
  let shown = '';
  return cues.map((cue) => {
    const lines = cue.lines.filter((line) => line.trim() !== '');
    const fresh = stripVttTags(lines[0] ?? '').trim() === shown ? lines.slice(1) : lines;
    shown = stripVttTags(lines[lines.length - 1] ?? shown).trim();
    return { ...cue, lines: fresh };
  });
}

const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]*)>/;

/** One draft for each voice of a cue; the text before the first voice has no speaker. */
function voices({ start, end, lines }: Cue): Draft[] {
  const [before = '', ...rest] = lines.join('\n').split(VOICE);
  const drafts: Draft[] = [{ start, end, text: plain(before) }];
  for (let at = 0; at < rest.length; at += 2) {
    const speaker = plain(rest[at]!);
    const text = plain(rest[at + 1] ?? '');
    drafts.push({ start, end, text, ...(speaker === '' ? {} : { speaker }) });
  }
  return drafts.filter(({ text }) => text !== '');
}

const plain = (markup: string): string =>
  decodeEntities(unwrap(stripVttTags(markup).split('\n'))).trim();
