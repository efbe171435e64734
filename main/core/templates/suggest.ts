/** Which built-in template fits a recording or a chat, by what is plain to see: who speaks, and how long. */
import type { Recording, Transcript } from '../../contract';
import { SIDE_NAMES } from '../speakers/side-turns';
import { type BuiltIn, builtIn, type Tongue } from './built-in';

/** One voice for less than this is a memo, for longer a lecture. */
const MEMO_SECONDS = 600;
/** Where lines have no times: about as many words in ten minutes. */
const MEMO_WORDS = 1500;

const isShort = ({ duration }: Recording, { segments, timed }: Transcript): boolean =>
  timed && duration !== null
    ? duration < MEMO_SECONDS
    : segments.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) < MEMO_WORDS;

function kindOf(recording: Recording, transcript: Transcript | null): BuiltIn {
  if (!transcript) return 'meeting';
  const names = new Set(transcript.segments.flatMap(({ speaker }) => speaker ?? []));
  if (Object.values(SIDE_NAMES).every((name) => names.has(name))) return 'call';
  const speakers = names.size;
  if (speakers > 2) return 'meeting';
  if (speakers === 2) return 'oneToOne';
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
