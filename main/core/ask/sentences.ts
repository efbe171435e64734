/** The sentence of a passage that fits a question best. */
import { dot } from '../extraction/vectors';
import type { EmbeddingModel } from '../ports';
import type { KeyWeights } from './candidates';
import type { Turn } from './corpus';
import type { Question } from './question';
import { coverageOf } from './rank';

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
  question: Question & { vector: Float32Array | null; weights: KeyWeights },
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<(Sentence | null)[]> {
  const { vector, weights } = question;
  const sentences = passages.map((turns) => turns.flatMap(sentencesOf));
  const nearness = vector && (await nearnessOf(sentences.flat(), vector, embedding, signal));
  const fitOf = (one: Sentence) => nearness?.get(one) ?? coverageOf(textOf(one), question, weights);
  return sentences.map((all) => [...all].sort((a, b) => fitOf(b) - fitOf(a))[0] ?? null);
}

const textOf = ({ turn, from, to }: Sentence): string => turn.text.slice(from, to);

/** Sentences with their places in the turn, so that what is shown is the turn's own text. */
function sentencesOf(turn: Turn): Sentence[] {
  const found = [...turn.text.matchAll(/[^.!?。？！\n]+[.!?。？！]*/gu)].map(
    ({ 0: text, index }) => {
      const from = index + text.length - text.trimStart().length;
      return { turn, from, to: from + text.trim().length };
    },
  );
  const long = found.filter(({ from, to }) => to - from >= LEAST_CHARACTERS);
  return long.length > 0 ? long : found.slice(0, 1);
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
