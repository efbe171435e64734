/** A vocabulary small enough to reason about: text 0..9, the end 10, languages 12 and 13, timestamps 20..40. */
import type { WhisperVocabulary } from '../../main/inference/text/whisper-vocabulary';

export const smallVocabulary = (given: Partial<WhisperVocabulary> = {}): WhisperVocabulary => ({
  startOfTranscript: 11,
  endOfText: 10,
  transcribe: 14,
  noSpeech: 15,
  firstTimestamp: 20,
  lastTimestamp: 40,
  lastInitialTimestamp: 22,
  suppressed: [],
  languages: new Map([
    ['en', 12],
    ['ko', 13],
  ]),
  decode: (tokens) => tokens.map((token) => String.fromCharCode(97 + token)).join(''),
  ...given,
});

export const VOCABULARY_SIZE = 41;
