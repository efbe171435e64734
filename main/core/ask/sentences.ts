/** The sentence of a passage that fits a question best. */
import { segmenterOf, sentenceRanges } from '../extraction/sentences';
import { dot } from '../extraction/vectors';
import type { EmbeddingModel } from '../ports';
import { keysOf } from '../replies/words';
import type { Asked } from './asking';
import type { KeyWeights } from './candidates';
import type { Turn } from './corpus';

/** Shorter sentences hold no answer. */
const LEAST_CHARACTERS = 20;
/** What the model reads of a sentence. */
const MOST_CHARACTERS = 400;

/** Characters `from`..`to` of a turn's text. */
export interface Sentence {
  turn: Turn;
  from: number;
  to: number;
}

/** Of each passage the best sentence, by meaning where the question has a vector, else by words; null where there is none. */
export async function bestSentences(
  passages: Turn[][],
  question: Asked & { weights: KeyWeights },
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<(Sentence | null)[]> {
  const { vector, weights, language } = question;
  const sentences = passages.map((turns) => turns.flatMap((turn) => sentencesOf(turn, language)));
  const nearness = vector && (await nearnessOf(sentences.flat(), vector, embedding, signal));
  const fitOf = (one: Sentence) => nearness?.get(one) ?? coverageOf(textOf(one), language, weights);
  return sentences.map((all) => [...all].sort((a, b) => fitOf(b) - fitOf(a))[0] ?? null);
}

const textOf = ({ turn, from, to }: Sentence): string => turn.text.slice(from, to);

/** Sentences with their places in the turn, so that what is shown is the turn's own text. */
function sentencesOf(turn: Turn, language: string): Sentence[] {
  const found = [...sentenceRanges(turn.text, segmenterOf(language))].map(([from, to]) => {
    const text = turn.text.slice(from, to);
    const begin = from + text.length - text.trimStart().length;
    return { turn, from: begin, to: begin + text.trim().length };
  });
  const long = found.filter(({ from, to }) => to - from >= LEAST_CHARACTERS);
  return long.length > 0 ? long : found.slice(0, 1);
}

/** What the keys of the question that a text holds weigh together. */
function coverageOf(text: string, language: string, weights: KeyWeights): number {
  const held = keysOf(text, language);
  const all = [...weights].filter(([key]) => held.has(key));
  return all.reduce((sum, [, weight]) => sum + weight, 0);
}

async function nearnessOf(
  sentences: Sentence[],
  vector: Float32Array,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<Map<Sentence, number>> {
  const texts = sentences.map((sentence) => textOf(sentence).slice(0, MOST_CHARACTERS));
  const vectors = texts.length > 0 ? await embedding.embed(texts, signal) : [];
  return new Map(sentences.map((sentence, i) => [sentence, dot(vectors[i]!, vector)]));
}
