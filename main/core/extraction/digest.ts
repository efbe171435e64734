/** One reading of a transcript, from which every kind of summary is made. */
import type { Segment } from '../../contract';
import { embedAll } from '../embed-batches';
import { languagesOf } from '../language';
import type { EmbeddingModel } from '../ports';
import { chooseCandidates } from './candidates';
import { type Corpus, cheapFeatures, count, emptyCorpus, idf } from './features';
import { createKeys, type KeysOf } from './keywords';
import type { Pace } from './pace';
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
  /** The mean of all vectors: what the whole is about. */
  centre: Float32Array;
  /** Finds content words, as they were counted. */
  keysOf: KeysOf;
  corpus: Corpus;
  /** Of most of it, BCP 47. */
  language: string;
  /** Of each segment. */
  languages: readonly string[];
  method: 'extract' | 'lexical';
}

/** Twice as many take twice as long and score no better on QMSum; 128 leave room in two seconds on a busy machine. */
const CANDIDATES = 128;

/** Reads the transcript: sentences, their features, vectors of the candidates, topics, scores. Time is linear. */
export async function readTranscript(
  segments: Segment[],
  language: string,
  embedding: EmbeddingModel,
  pace: Pace,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Digest> {
  const method = embedding.knows(language) ? 'extract' : 'lexical';
  if (method === 'extract') wake(embedding, signal);
  const languages = await languagesOf(
    segments.map(({ text }) => text),
    language,
  );
  const sentences: Sentence[] = [];
  const corpus = emptyCorpus();
  const keysOf = createKeys(language);
  for (const sentence of sentencesOf(segments, languages)) {
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
  const vectors =
    method === 'extract'
      ? await embedAll(
          chosen.map(({ text }) => text),
          embedding,
          signal,
          (done) => onProgress(0.2 + 0.7 * done),
        )
      : chosen.map(({ index }) => hashedVector(corpus.keys[index]!, (key) => idf(corpus, key)));
  const topics = findTopics(chosen, vectors, segments);
  const centre = centroid(vectors);
  const candidates = scoreAll(chosen, vectors, topics, cheap, corpus, centre);
  const spoken = { segments, sentences, language, languages };
  return { ...spoken, candidates, topics, centre, keysOf, corpus, method };
}

/** The model loads in its own process while the transcript is read here; if it cannot, the real call will say so. */
const wake = (embedding: EmbeddingModel, signal: AbortSignal): void =>
  void embedding.embed(['.'], signal).catch(() => {});

function scoreAll(
  chosen: Sentence[],
  vectors: Float32Array[],
  topics: Topic[],
  cheap: number[],
  corpus: Corpus,
  centre: Float32Array,
): Candidate[] {
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
