/** One reading of a transcript, from which every kind of summary is made. */
import type { Segment } from '../../contract';
import type { EmbeddingModel } from '../ports';
import { chooseCandidates } from './candidates';
import { type Corpus, cheapFeatures, count, emptyCorpus, idf } from './features';
import { createKeys } from './keywords';
import { checkSignal, type Pace } from './pace';
import { cheapScore, WEIGHTS } from './score';
import { type Sentence, sentencesOf } from './sentences';
import { findTopics, type Topic } from './topics';
import { centroid, dot, hashedVector } from './vectors';

export interface Candidate {
  sentence: Sentence;
  /** Of unit length; made by the model, or of words where it does not know the language. */
  vector: Float32Array;
  score: number;
  /** Number of the topic it belongs to. */
  topic: number;
  /** Content words. */
  keys: string[];
}

export interface Digest {
  segments: Segment[];
  sentences: Sentence[];
  /** In the order of the recording. */
  candidates: Candidate[];
  topics: Topic[];
  corpus: Corpus;
  language: string;
  method: 'extract' | 'lexical';
}

/** 256 embeddings take about 0.8 s on two cores. More would not fit in two seconds to the first output. */
const CANDIDATES = 256;
const BATCH = 64;

/** Reads the transcript: sentences, their features, vectors of the candidates, topics, scores. Time is linear. */
export async function readTranscript(
  segments: Segment[],
  language: string,
  embedding: EmbeddingModel,
  pace: Pace,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Digest> {
  const sentences: Sentence[] = [];
  const corpus = emptyCorpus();
  const keysOf = createKeys(language);
  for (const sentence of sentencesOf(segments, language)) {
    sentences.push(sentence);
    count(corpus, sentence, keysOf);
    await pace();
  }
  const cheap: number[] = [];
  for (const sentence of sentences) {
    cheap.push(cheapScore(cheapFeatures(sentence, corpus)));
    await pace();
  }
  onProgress(0.2);
  const chosen = chooseCandidates(sentences, cheap, CANDIDATES);
  const method = embedding.knows(language) ? 'extract' : 'lexical';
  const vectors =
    method === 'extract'
      ? await embedAll(chosen, embedding, signal, (done) => onProgress(0.2 + 0.7 * done))
      : chosen.map(({ index }) => hashedVector(corpus.keys[index]!, (key) => idf(corpus, key)));
  const topics = findTopics(chosen, vectors, segments);
  const candidates = scoreAll(chosen, vectors, topics, cheap, corpus);
  return { segments, sentences, candidates, topics, corpus, language, method };
}

async function embedAll(
  chosen: Sentence[],
  embedding: EmbeddingModel,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < chosen.length; from += BATCH) {
    checkSignal(signal);
    const texts = chosen.slice(from, from + BATCH).map(({ text }) => text);
    vectors.push(...(await embedding.embed(texts, signal)));
    onProgress(vectors.length / chosen.length);
  }
  return vectors;
}

function scoreAll(
  chosen: Sentence[],
  vectors: Float32Array[],
  topics: Topic[],
  cheap: number[],
  corpus: Corpus,
): Candidate[] {
  const centre = centroid(vectors);
  return chosen.map((sentence, i) => {
    const vector = vectors[i]!;
    const topic = topics.findIndex(({ to }) => i < to);
    const closeness =
      WEIGHTS.centre * dot(vector, centre) +
      WEIGHTS.topicCentre * dot(vector, topics[topic]!.centroid);
    const score = cheap[sentence.index]! + closeness;
    return { sentence, vector, score, topic, keys: corpus.keys[sentence.index]! };
  });
}
