/**
 * Softmax regression over what is known of a text: seven kinds of danger and, last, none. It learns what no phrase
 * foresaw and what is harmless in its company. Weights are made by scripts/danger/train.mjs.
 */
import type { SuppressionReason } from '../../../contract';
import { plainForm } from '../acts/read';
import { gramsOf } from './grams';
import { signsOf } from './read';

export const KINDS: SuppressionReason[] = [
  'grief',
  'self-harm',
  'violence',
  'medical',
  'legal',
  'harassment',
  'minors',
];
const CLASSES = KINDS.length + 1;

/** Rows of one signed byte for each class, base64, and what a byte is worth. */
export interface Packed {
  scale: number;
  bytes: string;
}

export interface Weights {
  /** The embedding model that `meaning` belongs to; null where none knows the language. */
  model: string | null;
  /** Whether grams hold pieces of words. */
  pieces: boolean;
  /** Log-odds above which no reply is drafted. */
  needed: number;
  bias: number[];
  signs: Packed;
  grams: Packed;
  meaning: Packed | null;
}

/** One number and the row of weights that it is multiplied with. */
export type Feature = [row: number, value: number];

export interface Features {
  signs: Feature[];
  grams: Feature[];
  meaning: Feature[];
}

/** How much the blocks count against each other under one L2 penalty, chosen by cross-validation. */
const GRAMS_COUNT = { pieces: 4, words: 2 };
const MEANING_COUNTS = 4;

/** What is known of messages that are read together; `vector` is the embedding of all of them, or null. */
export function featuresOf(
  messages: string[],
  pieces: boolean,
  vector: Float32Array | null,
): Features {
  const grams = gramsOf(plainForm(messages.join('\n')), pieces);
  const each = (pieces ? GRAMS_COUNT.pieces : GRAMS_COUNT.words) / Math.sqrt(grams.length || 1);
  return {
    signs: signsOf(messages).map((sign, row) => [row, sign]),
    grams: grams.map((row) => [row, each]),
    meaning: [...(vector ?? [])].map((value, row) => [row, value * MEANING_COUNTS]),
  };
}

export interface Verdict {
  /** Log-odds of any danger against none. */
  odds: number;
  kind: SuppressionReason;
}

/** Reads features with weights that are unpacked once. */
export function createClassifier(weights: Weights): (features: Features) => Verdict {
  const blocks = {
    signs: unpacked(weights.signs),
    grams: unpacked(weights.grams),
    meaning: weights.meaning && unpacked(weights.meaning),
  };
  return (features) => {
    const sums = Float64Array.from(weights.bias);
    for (const name of ['signs', 'grams', 'meaning'] as const)
      for (const [row, value] of features[name])
        for (let k = 0; k < CLASSES; k++) sums[k]! += value * blocks[name]![row * CLASSES + k]!;
    return verdictOf(sums);
  };
}

/** From the scores of all classes, harmless the last. */
export function verdictOf(scores: Float64Array): Verdict {
  const kinds = scores.slice(0, KINDS.length);
  const top = Math.max(...kinds);
  const any = top + Math.log(kinds.reduce((sum, one) => sum + Math.exp(one - top), 0));
  return { odds: any - scores[KINDS.length]!, kind: KINDS[kinds.indexOf(top)]! };
}

function unpacked({ scale, bytes }: Packed): Float32Array {
  const numbers = Int8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  return Float32Array.from(numbers, (byte) => byte * scale);
}
