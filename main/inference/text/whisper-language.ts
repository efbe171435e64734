/** Which language is spoken, from the model's first prediction. Pure. */
import type { WhisperVocabulary } from './whisper-vocabulary';

export type LanguageShares = Map<string, number>;

/** Probability of each language among all that the model knows; sums to 1. */
export function languageShares(
  logits: Float32Array,
  vocabulary: WhisperVocabulary,
): LanguageShares {
  const { languages } = vocabulary;
  const largest = Math.max(...Array.from(languages.values(), (token) => logits[token]!));
  const weights = new Map<string, number>();
  let total = 0;
  for (const [language, token] of languages) {
    const weight = Math.exp(logits[token]! - largest);
    weights.set(language, weight);
    total += weight;
  }
  for (const [language, weight] of weights) weights.set(language, weight / total);
  return weights;
}

export interface LanguageListener {
  /** Takes a window's shares into account and tells the language to write it down in. */
  hear(shares: LanguageShares, seconds: number): string;
  /** The language of most of the speech so far; null before any. */
  majority(): string | null;
}

/** What was heard before weighs like this many seconds of speech at most: a later change of language gets through. */
const MEMORY_SECONDS = 30;

/**
 * Follows the language through a recording. Short windows are often mistaken, so each is judged together
 * with what was heard before it; a window that is certain of another language is written in that language.
 */
export function listenForLanguage(): LanguageListener {
  const seconds = new Map<string, number>();
  let belief: LanguageShares = new Map();
  let weight = 0;
  return {
    hear: (shares, duration) => {
      const together = mix(belief, weight, shares, duration);
      const language = likeliest(together);
      belief = together;
      weight = Math.min(MEMORY_SECONDS, weight + duration);
      seconds.set(language, (seconds.get(language) ?? 0) + duration);
      return language;
    },
    majority: () => (seconds.size === 0 ? null : likeliest(seconds)),
  };
}

function mix(a: LanguageShares, weightA: number, b: LanguageShares, weightB: number) {
  const total = weightA + weightB;
  return new Map(
    Array.from(b, ([language, share]) => [
      language,
      (share * weightB + (a.get(language) ?? 0) * weightA) / total,
    ]),
  );
}

const likeliest = (shares: ReadonlyMap<string, number>): string =>
  [...shares].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
