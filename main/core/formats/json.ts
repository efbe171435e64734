/** Reads JSON transcripts: our own, Whisper's many relatives, transformers.js chunks, QMSum turns. */
import { AppError, type Segment, type Word } from '../../contract';
import { readKept } from './kept';
import { parseClock } from './time';
import { badLine, type Draft, finish, languageTag, type ParsedTranscript } from './types';

type Fields = Record<string, unknown>;

const HINT =
  'Give the JSON that `nanodesk transcribe --json`, `nanodesk export --format json` or Whisper writes.';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const DOUBTS: Segment['doubt'][] = ['repetition', 'low-confidence'];

/** Where segments may lie, in this order. */
const LISTS = ['segments', 'transcription', 'chunks', 'meeting_transcripts', 'utterances', 'turns'];

/** One document with a list of segments somewhere near its top, or that list itself. */
export function parseJson(name: string, text: string): ParsedTranscript {
  const root = parse(name, text);
  const holder = [root, fieldsOf(root).transcript, fieldsOf(root).result].find(hasList);
  const list = Array.isArray(root)
    ? root
    : LISTS.map((key) => fieldsOf(holder)[key]).find(Array.isArray);
  if (!list) throw new AppError('bad-input', `${name} holds no list of segments.`, HINT);
  const drafts = list.map((item: unknown, at) => readSegment(name, item, at));
  const timed = drafts.some(({ end }) => end > 0);
  const top = fieldsOf(root);
  const recording = fieldsOf(top.recording);
  const language = [fieldsOf(holder), top, fieldsOf(top.result), recording].map(
    ({ language: code }) => languageTag(code),
  );
  const title = [recording.title, top.title].find((value) => typeof value === 'string');
  const parsed = finish(drafts, timed, {
    ...pick('language', language.find(Boolean)),
    ...pick('title', title),
  });
  return isFields(top.recording)
    ? { ...parsed, kept: readKept(top, drafts, parsed.segments) }
    : parsed;
}

const pick = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;

const hasList = (value: unknown): boolean =>
  LISTS.some((key) => Array.isArray(fieldsOf(value)[key]));

function parse(name: string, text: string): unknown {
  const fault = faultOf(text);
  if (fault === null) return JSON.parse(text);
  throw badLine(name, brokenLine(text), 'this is not JSON, or it is cut off.', HINT);
}

function faultOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/** Engines do not always say where; but the lines up to a fault, alone, fail for another reason than their end. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n');
  let [sound, broken] = [0, lines.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (endsEarly(lines.slice(0, middle).join('\n'))) sound = middle;
    else broken = middle;
  }
  return broken;
}

function endsEarly(text: string): boolean {
  const fault = faultOf(text) ?? '';
  const position = /position (\d+)/.exec(fault)?.[1];
  return /end of JSON input/.test(fault) || Number(position ?? -1) >= text.trimEnd().length;
}

function readSegment(name: string, item: unknown, at: number): Draft {
  const fields = fieldsOf(item);
  const spoken = [fields.text, fields.content, fields.utterance].find(
    (value) => typeof value === 'string',
  );
  if (typeof spoken !== 'string') {
    throw new AppError('bad-input', `${name}: segment ${at + 1} has no text.`, HINT);
  }
  const { start, end } = readTimes(fields);
  const speaker = typeof fields.speaker === 'string' ? fields.speaker.trim() : '';
  const words = readWords(fields.words);
  const doubt = DOUBTS.find((known) => known === fields.doubt);
  return {
    start,
    end: Math.max(start, end),
    text: spoken.replace(/\s+/gu, ' ').trim(),
    ...(speaker === '' ? {} : { speaker }),
    ...(words.length === 0 ? {} : { words }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(fields.edited === true ? { edited: true } : {}),
  };
}

/** Seconds as numbers, `timestamp: [from, to]`, or whisper.cpp's `timestamps` and millisecond `offsets`. */
function readTimes(fields: Fields): { start: number; end: number } {
  const { timestamp, timestamps, offsets } = fields;
  if (Array.isArray(timestamp))
    return { start: toSeconds(timestamp[0]), end: toSeconds(timestamp[1]) };
  if (isFields(offsets)) {
    return { start: toSeconds(offsets.from) / 1000, end: toSeconds(offsets.to) / 1000 };
  }
  if (isFields(timestamps))
    return { start: toSeconds(timestamps.from), end: toSeconds(timestamps.to) };
  return { start: toSeconds(fields.start), end: toSeconds(fields.end) };
}

function toSeconds(value: unknown): number {
  const seconds = typeof value === 'string' ? parseClock(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

function readWords(value: unknown): Word[] {
  if (!Array.isArray(value)) return [];
  return value.map(fieldsOf).flatMap(({ text, word, start, end }) => {
    const spoken = typeof text === 'string' ? text : word;
    if (typeof spoken !== 'string' || typeof start !== 'number') return [];
    return [{ text: spoken.trim(), start: toSeconds(start), end: toSeconds(end) }];
  });
}
