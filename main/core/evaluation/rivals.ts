/** The simple methods that summaries are measured beside; each ranks a conversation's sentences, and takes as many as fit. */
import type { Segment } from '../../contract';
import { embedAll } from '../embed-batches';
import { cleanSentence, plainText } from '../extraction/clean';
import { createKeys } from '../extraction/keywords';
import { centroid, dot } from '../extraction/vectors';
import type { EmbeddingModel } from '../ports';
import { countWords } from '../words';
import { textRank } from './text-rank';

/** Another way to sum up one conversation. */
export interface Rival {
  method: string;
  /** The summary, at most `words` long. */
  write(words: number): string;
}

const FEWEST_WORDS = 5;
const LAMBDA = 0.7;
/** Sentences that a centroid ranks: more than the longest summary has words to show. */
const MOST_RANKED = 40;

/** The first words of a text. */
export const cutToWords = (text: string, words: number): string =>
  text.split(' ').slice(0, words).join(' ');

/** First sentences, longest sentences, centroid with diversity, TextRank; each sees the same cleaned sentences. */
export async function simpleRivals(
  segments: Segment[],
  language: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<Rival[]> {
  const sentences = plainSentences(segments, language);
  const rival = (method: string, ranking: readonly number[]): Rival => ({
    method,
    write: (words) => fill(sentences, ranking, words),
  });
  const keysOf = createKeys(language);
  return [
    rival('first sentences', [...sentences.keys()]),
    rival('longest sentences', byWeight(sentences.map(countWords))),
    rival('centroid with diversity', await centroidRanking(sentences, embedding, signal)),
    rival('TextRank', byWeight(textRank(sentences.map(keysOf)))),
  ];
}

/** Sentences with noise tags and fillers taken out, so that the comparison is of choice and not of cleaning. */
function plainSentences(segments: Segment[], language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return segments
    .flatMap(({ text }) => [...segmenter.segment(plainText(text))])
    .map(({ segment }) => cleanSentence(segment, language).text)
    .filter((text) => countWords(text) >= FEWEST_WORDS);
}

/** Places of the weights, the highest first. */
const byWeight = (weights: number[]): number[] =>
  [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!);

/** Takes sentences in the order of `ranking` until `words` are full, and gives them in their own order. */
function fill(sentences: string[], ranking: readonly number[], words: number): string {
  const chosen: number[] = [];
  let used = 0;
  for (const i of ranking) {
    if (used >= words) break;
    chosen.push(i);
    used += countWords(sentences[i]!);
  }
  const inOrder = chosen.sort((a, b) => a - b).map((i) => sentences[i]!);
  return cutToWords(inOrder.join(' '), words);
}

/** Nearest to the mean of all embeddings, each pick losing by its likeness to those before (MMR, λ 0.7). */
async function centroidRanking(
  sentences: string[],
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<number[]> {
  if (sentences.length === 0) return [];
  const vectors = await embedAll(sentences, embedding, signal);
  const centre = centroid(vectors);
  const closeness = vectors.map((vector) => dot(vector, centre));
  const repeated = new Float32Array(vectors.length);
  const ranking: number[] = [];
  const left = new Set(sentences.keys());
  while (ranking.length < MOST_RANKED && left.size > 0) {
    const value = (i: number) => LAMBDA * closeness[i]! - (1 - LAMBDA) * repeated[i]!;
    const best = [...left].reduce((a, b) => (value(b) > value(a) ? b : a));
    left.delete(best);
    ranking.push(best);
    for (const i of left) repeated[i] = Math.max(repeated[i]!, dot(vectors[i]!, vectors[best]!));
  }
  return ranking;
}
