/** Transcript files: which format a name and a text are, read and written. The only door to this folder. */
import { AppError } from '../../contract';
import { parseJson } from './json';
import { parseSrt, parseVtt } from './subtitles';
import { parseText } from './text';
import type { ParsedTranscript } from './types';

export { decodeText, encodingOf } from './decode';
export { clock, shortClock } from './time';
export type { ParsedTranscript } from './types';
export {
  formatRecording,
  formatTranscript,
  recordingPage,
  type WholeRecording,
  type WritableTranscript,
} from './write';

/** File name endings that are transcripts. */
export const TRANSCRIPT_ENDINGS = ['txt', 'md', 'srt', 'vtt', 'json'] as const;
type Ending = (typeof TRANSCRIPT_ENDINGS)[number];

/**
 * Reads a transcript of any known format. The ending decides; a text that plainly is another format wins.
 * @throws AppError `empty` without words; `bad-input` for binary data or damaged files, with the line.
 */
export function parseTranscript(name: string, text: string): ParsedTranscript {
  // Letters that were taken apart (NFD) would be other words to whatever counts and compares them.
  const clean = text.replace(/^\ufeff/, '').normalize('NFC');
  refuseBinary(name, clean);
  if (clean.trim() === '') {
    throw new AppError('empty', `${name} is empty.`, 'Choose a file with text in it.');
  }
  const parsed = read(formatOf(name, clean), name, clean);
  if (parsed.segments.length === 0) {
    throw new AppError('empty', `${name} holds no words.`, 'Choose a transcript with text in it.');
  }
  return parsed;
}

function formatOf(name: string, text: string): Ending {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const known = TRANSCRIPT_ENDINGS.find((format) => format === ending);
  const start = text.trimStart();
  if (start.startsWith('WEBVTT')) return 'vtt';
  if (known !== undefined && known !== 'txt') return known;
  if (/^(\d+\s*\r?\n)?\d{2}:\d{2}:\d{2},\d{3} --> /.test(start)) return 'srt';
  return 'txt';
}

function read(format: Ending, name: string, text: string): ParsedTranscript {
  if (format === 'srt') return parseSrt(name, text);
  if (format === 'vtt') return parseVtt(name, text);
  if (format === 'json') return parseJson(name, text);
  return parseText(text);
}

/** Text has no NUL, and next to no other control characters or bytes that could not be decoded. */
function refuseBinary(name: string, text: string): void {
  const head = text.slice(0, 65_536);
  const strange = head.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (!head.includes('\u0000') && strange * 50 <= head.length) return;
  throw new AppError(
    'bad-input',
    `${name} is not a text file: it holds binary data.`,
    'Choose the transcript itself, or import audio under its own file ending.',
  );
}
