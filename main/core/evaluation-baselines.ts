/** The simple methods that summaries are measured beside: first sentences, longest sentences, centroid with diversity. */
import type { Segment } from '../contract';
import { embedAll } from './embed-batches';
import { cleanSentence, plainText } from './extraction/clean';
import { centroid, dot } from './extraction/vectors';
import type { EmbeddingModel } from './ports';

const FEWEST_WORDS = 5;
const LAMBDA = 0.7;

const wordsOf = (text: string): number => text.split(' ').length;

/** Sentences with noise tags and fillers taken out, so that the comparison is of choice and not of cleaning. */
export function plainSentences(segments: Segment[]): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return segments
    .flatMap(({ text }) => [...segmenter.segment(plainText(text))])
    .map(({ segment }) => cleanSentence(segment, 'en').text)
    .filter((text) => wordsOf(text) >= FEWEST_WORDS);
}

/** Takes sentences in the order of `ranking` until `words` are full, and gives them in their own order. */
function fill(sentences: string[], ranking: Iterable<number>, words: number): string {
  const chosen: number[] = [];
  let used = 0;
  for (const i of ranking) {
    if (used >= words) break;
    chosen.push(i);
    used += wordsOf(sentences[i]!);
  }
  const inOrder = chosen.sort((a, b) => a - b).map((i) => sentences[i]!);
  return inOrder.join(' ').split(' ').slice(0, words).join(' ');
}

/** The first sentences, `words` words of them. */
export const firstSentences = (sentences: string[], words: number): string =>
  fill(sentences, sentences.keys(), words);

/** The longest sentences in their own order, `words` words of them. */
export const longestSentences = (sentences: string[], words: number): string => {
  const ranking = [...sentences.keys()].sort(
    (a, b) => wordsOf(sentences[b]!) - wordsOf(sentences[a]!),
  );
  return fill(sentences, ranking, words);
};

/** Nearest to the mean of all embeddings, each pick losing by its likeness to those before (MMR, λ 0.7). */
export async function centroidWithDiversity(
  sentences: string[],
  words: number,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<string> {
  const vectors = await embedAll(sentences, embedding, signal);
  const centre = centroid(vectors);
  const closeness = vectors.map((vector) => dot(vector, centre));
  return fill(sentences, rankByRelevance(vectors, closeness, words), words);
}

function* rankByRelevance(
  vectors: Float32Array[],
  closeness: number[],
  most: number,
): Generator<number> {
  const repeated = new Float32Array(vectors.length);
  const taken = new Set<number>();
  while (taken.size < Math.min(most, vectors.length)) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    closeness.forEach((close, i) => {
      const value = LAMBDA * close - (1 - LAMBDA) * repeated[i]!;
      if (!taken.has(i) && value > most) [best, most] = [i, value];
    });
    taken.add(best);
    yield best;
    vectors.forEach((vector, i) => {
      repeated[i] = Math.max(repeated[i]!, dot(vector, vectors[best]!));
    });
  }
}
