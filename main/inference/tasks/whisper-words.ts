/** From what was decoded for a clip to words at seconds of the file. */
import { SAMPLE_RATE } from '../audio/types';
import { alignTokens, SECONDS_PER_FRAME } from '../text/alignment';
import { distanceToSpeech, settleTimes } from '../text/segments';
import type { WhisperVocabulary } from '../text/whisper-vocabulary';
import { type TimedToken, type TimedWord, wordsOf } from '../text/words';
import { type Clip, toFile } from './whisper-clips';
import type { Recognised } from './whisper-recognise';

/** Farther from any speech than this, a word that the model is not sure of was not said. */
const FAR_SECONDS = 0.5;
const UNSURE = 0.5;

/** Words with times in seconds of the file, in order, each within the speech that was found. */
export function wordsOfClip(
  heard: Recognised,
  clip: Clip,
  language: string,
  vocabulary: WhisperVocabulary,
  heads: number,
): TimedWord[] {
  const tokens = timedTokens(heard, clip, vocabulary, heads);
  const words = wordsOf(tokens, language, vocabulary.decode).map((word) => ({
    ...word,
    start: toFile(clip.pieces, word.start, 'start'),
    end: toFile(clip.pieces, word.end, 'end'),
  }));
  return settleTimes(
    words.filter(
      (word) => word.probability >= UNSURE || distanceToSpeech(word, clip.speech) <= FAR_SECONDS,
    ),
    clip.speech,
  );
}

/** Text tokens only: timestamps are no words, and their attention is not that of sound. */
function timedTokens(
  heard: Recognised,
  clip: Clip,
  { endOfText }: WhisperVocabulary,
  heads: number,
): TimedToken[] {
  const text = heard.tokens.flatMap((token, i) => (token < endOfText ? [i] : []));
  const rows = [...text, heard.tokens.length].flatMap((i) => heard.attention[i] ?? []);
  const positions = rows.length === 0 ? 0 : rows[0]!.length / heads;
  const frames = Math.ceil(clip.samples.length / SAMPLE_RATE / SECONDS_PER_FRAME);
  const starts = alignTokens(rows, heads, Math.min(positions, frames));
  return text.map((at, i) => ({
    token: heard.tokens[at]!,
    start: starts[i]! * SECONDS_PER_FRAME,
    end: (starts[i + 1] ?? frames) * SECONDS_PER_FRAME,
    probability: Math.exp(heard.logProbabilities[at]!),
  }));
}
