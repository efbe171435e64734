/** A second and third try where the first text cannot be trusted, as in OpenAI's reference (transcribe.py). */
import { seededRandom } from '../text/choose-token';
import { compressionRatio, loopAtEnd } from '../text/repetition';
import type { WhisperVocabulary } from '../text/whisper-vocabulary';
import { type DecodeOptions, decodeWindows, type Heard } from './whisper-decode';
import type { WhisperDecoder } from './whisper-decoder';

export type Doubt = 'repetition' | 'low-confidence';

export interface Recognised extends Heard {
  /** Set where even the last try was not good. */
  doubt?: Doubt;
  /** Mean natural logarithm over all tokens. */
  confidence: number;
}

const TEMPERATURES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;
const MOST_COMPRESSION = 2.4;
const LEAST_CONFIDENCE = -1;
const SURELY_NO_SPEECH = 0.6;

/**
 * Writes down windows, given as encoder outputs, greedily; those that come out repetitive or improbable are
 * drawn again at rising temperatures, with a fixed seed so that the same sound always gives the same text.
 */
export async function recogniseWindows(
  decoder: WhisperDecoder,
  vocabulary: WhisperVocabulary,
  hidden: readonly Float32Array[],
  options: Pick<DecodeOptions, 'chooseLanguage' | 'signal'>,
): Promise<Recognised[]> {
  const best: Recognised[] = [];
  let open = hidden.map((_, i) => i);
  for (const temperature of TEMPERATURES) {
    const heard = await decodeWindows(
      decoder,
      vocabulary,
      open.map((i) => hidden[i]!),
      {
        ...options,
        temperature,
        random: seededRandom(Math.round(temperature * 10)),
        chooseLanguage: (logits, i) =>
          best[open[i]!]?.languageToken ?? options.chooseLanguage(logits, open[i]!),
      },
    );
    heard.forEach((each, i) => {
      const judged = judge(each, vocabulary);
      const at = open[i]!;
      best[at] = better(best[at], judged);
    });
    open = open.filter((i) => best[i]!.doubt && !isSilence(best[i]!));
    if (open.length === 0) break;
  }
  return best.map((each) => cutLoop(each, vocabulary));
}

function judge(heard: Heard, { decode }: WhisperVocabulary): Recognised {
  const sum = heard.logProbabilities.reduce((total, each) => total + each, 0);
  const confidence = sum / Math.max(1, heard.logProbabilities.length);
  const repeats = heard.loop !== null || compressionRatio(decode(heard.tokens)) > MOST_COMPRESSION;
  if (repeats) return { ...heard, confidence, doubt: 'repetition' };
  if (confidence < LEAST_CONFIDENCE) return { ...heard, confidence, doubt: 'low-confidence' };
  return { ...heard, confidence };
}

/** Free of doubt before improbable, improbable before repetitive; then the likelier. */
function better(a: Recognised | undefined, b: Recognised): Recognised {
  if (!a || rank(b) < rank(a)) return b;
  return rank(a) === rank(b) && b.confidence > a.confidence ? b : a;
}

const rank = ({ doubt }: Recognised): number =>
  doubt === undefined ? 0 : doubt === 'low-confidence' ? 1 : 2;

/** The model itself says that nobody speaks, and what it wrote is improbable. */
export const isSilence = ({ noSpeech, confidence }: Recognised): boolean =>
  noSpeech > SURELY_NO_SPEECH && confidence < LEAST_CONFIDENCE;

/** Of a loop the first round stays: it may have been said; the rest was not. */
function cutLoop(heard: Recognised, { endOfText }: WhisperVocabulary): Recognised {
  const text = heard.tokens.flatMap((token, i) => (token < endOfText ? [i] : []));
  const loop = heard.loop ?? loopAtEnd(text.map((i) => heard.tokens[i]!));
  if (!loop) return heard;
  const end = text[loop.start + loop.period] ?? heard.tokens.length;
  return {
    ...heard,
    tokens: heard.tokens.slice(0, end),
    logProbabilities: heard.logProbabilities.slice(0, end + 1),
    attention: heard.attention.slice(0, end + 1),
  };
}
