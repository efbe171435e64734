/** Decoding of several windows side by side: token by token until each has ended, or runs in circles. */
import { chooseToken, type Random } from '../text/choose-token';
import { type Loop, loopAtEnd } from '../text/repetition';
import { allowedNext } from '../text/timestamp-rules';
import type { WhisperVocabulary } from '../text/whisper-vocabulary';
import type { Prediction, WhisperDecoder } from './whisper-decoder';

/** What was written for one window. */
export interface Heard {
  /** Text and timestamps, without prompt and end. */
  tokens: number[];
  /** Natural logarithm for each token, and one for the end. */
  logProbabilities: number[];
  /** Attention at the moment each token was chosen, and one for the end: see Prediction.attention. */
  attention: Float32Array[];
  loop: Loop | null;
  /** Probability that nobody speaks, as the model sees it. */
  noSpeech: number;
  languageToken: number;
}

export interface DecodeOptions {
  temperature: number;
  random: Random;
  /** The language of each window, from the logits after the first token. */
  chooseLanguage(logits: Float32Array, window: number): number;
  signal: AbortSignal;
}

/** Half of the decoder's 448 positions, as in the reference; more than anybody says in 30 s. */
const MOST_TOKENS = 224;

/**
 * Decodes windows given as encoder outputs.
 * Rejects with the signal's reason between two tokens once it is aborted.
 */
export async function decodeWindows(
  decoder: WhisperDecoder,
  vocabulary: WhisperVocabulary,
  hidden: readonly Float32Array[],
  options: DecodeOptions,
): Promise<Heard[]> {
  const [decoding, first] = await decoder.begin(hidden, vocabulary.startOfTranscript);
  const heard = first.logits.map((logits, i) => begun(logits, i, vocabulary, options));
  const open = [...heard];
  let next = heard.map(({ languageToken }) => [languageToken, vocabulary.transcribe]);
  while (open.length > 0) {
    options.signal.throwIfAborted();
    const prediction = await decoding.step(next);
    for (const [i, each] of open.entries()) extend(each, prediction, i, vocabulary, options);
    for (let i = open.length - 1; i >= 0; i--) if (hasEnded(open[i]!)) close(i);
    next = open.map(({ tokens }) => tokens.slice(-1));
  }
  return heard;

  function close(i: number) {
    open[i] = open.at(-1)!;
    open.pop();
    if (open.length > 0) decoding.drop(i);
  }
}

function begun(
  logits: Float32Array,
  window: number,
  vocabulary: WhisperVocabulary,
  options: DecodeOptions,
): Heard {
  return {
    tokens: [],
    logProbabilities: [],
    attention: [],
    loop: null,
    noSpeech: probabilityOf(logits, vocabulary.noSpeech),
    languageToken: options.chooseLanguage(logits, window),
  };
}

function extend(
  heard: Heard,
  prediction: Prediction,
  i: number,
  vocabulary: WhisperVocabulary,
  { temperature, random }: DecodeOptions,
): void {
  const allowed = allowedNext(heard.tokens, vocabulary);
  const logits = prediction.logits[i]!;
  const choice = chooseToken(logits, allowed, vocabulary, temperature, random);
  heard.attention.push(prediction.attention[i]!);
  heard.logProbabilities.push(choice.logProbability);
  if (choice.token === vocabulary.endOfText) return;
  heard.tokens.push(choice.token);
  heard.loop = loopAtEnd(heard.tokens.filter((token) => token < vocabulary.endOfText));
}

/** The end adds to the probabilities but not to the tokens. */
const hasEnded = ({ tokens, logProbabilities, loop }: Heard): boolean =>
  logProbabilities.length > tokens.length || tokens.length >= MOST_TOKENS || loop !== null;

function probabilityOf(logits: Float32Array, token: number): number {
  let sum = 0;
  const wanted = logits[token]!;
  for (const logit of logits) sum += Math.exp(logit - wanted);
  return 1 / sum;
}
