/** Which built-in template fits a recording or a chat, by what is plain to see: who speaks, who asks, and how long. */
import type { Recording, Transcript } from '../../contract';
import { SIDE_NAMES } from '../speakers/side-turns';
import { type BuiltIn, builtIn, type Tongue } from './built-in';

/** One voice for less than this is a memo, for longer a lecture. */
const MEMO_SECONDS = 600;
/** Where lines have no times: about as many words in ten minutes. */
const MEMO_WORDS = 1500;

/** Fewer questions tell nothing. */
const LEAST_QUESTIONS = 4;
/** One of the two asks at least so many of all questions, in at most so many of all words. */
const ASKS = 0.8;
const SPEAKS = 0.4;

const isShort = ({ duration }: Recording, { segments, timed }: Transcript): boolean =>
  timed && duration !== null
    ? duration < MEMO_SECONDS
    : segments.reduce((sum, { text }) => sum + wordsIn(text), 0) < MEMO_WORDS;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** One asks, the other tells. */
function isInterview({ segments }: Transcript, names: string[]): boolean {
  const questions = segments.filter(({ text }) => /[?？؟]\s*$/.test(text));
  if (questions.length < LEAST_QUESTIONS) return false;
  const sumOf = (lines: typeof segments) => lines.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const shareOf = (name: string, lines: typeof segments, measure: (of: typeof lines) => number) =>
    measure(lines.filter(({ speaker }) => speaker === name)) / measure(lines);
  return names.some(
    (name) =>
      shareOf(name, questions, ({ length }) => length) >= ASKS &&
      shareOf(name, segments, sumOf) <= SPEAKS,
  );
}

function kindOf(recording: Recording, transcript: Transcript | null): BuiltIn {
  if (!transcript) return 'meeting';
  const names = new Set(transcript.segments.flatMap(({ speaker }) => speaker ?? []));
  if (Object.values(SIDE_NAMES).every((name) => names.has(name))) return 'call';
  const speakers = names.size;
  if (speakers > 2) return 'meeting';
  if (speakers === 2) return isInterview(transcript, [...names]) ? 'interview' : 'oneToOne';
  return isShort(recording, transcript) ? 'memo' : speakers === 1 ? 'lecture' : 'meeting';
}

/** For a recording; without speakers a long one is taken for a meeting. */
export const suggestForRecording = (
  recording: Recording,
  transcript: Transcript | null,
  tongue: Tongue,
): string => builtIn(kindOf(recording, transcript), tongue).name;

/** For a chat. */
export const suggestForChat = (tongue: Tongue): string => builtIn('chat', tongue).name;
