/** Asks a corpus: passages by words and meaning, ranked, and whether the best one answers. */
import type { EmbeddingModel } from '../ports';
import { type Candidate, findCandidates, type KeyWeights } from './candidates';
import type { Corpus, Similarities } from './corpus';
import { createScales } from './evidence';
import { type Question, readQuestion } from './question';
import { type Ranked, rank } from './rank';
import { createReader } from './reading';
import { FOUND } from './weights';

export interface Asked extends Question {
  /** Of the topic; null where the model does not know the language. */
  vector: Float32Array | null;
}

export interface Findings {
  /** Whether the first passage is likely enough an answer. */
  found: boolean;
  /** All passages that were looked at, best first. */
  ranked: Ranked[];
  weights: KeyWeights;
}

/** Reads a question, by words and by meaning. */
export async function readAsked(
  text: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<Asked> {
  const question = readQuestion(text);
  const known = embedding.knows(question.language);
  const vector = known ? (await embedding.embed([question.topic], signal))[0]! : null;
  return { ...question, vector };
}

/** Ranks what a corpus holds; without keys by meaning alone, without a vector by words alone. */
export async function askCorpus(
  corpus: Corpus,
  asked: Asked,
  signal: AbortSignal,
): Promise<Findings> {
  const { keys, vector, language } = asked;
  const read = createReader(language);
  const meant = corpus.meant(asked);
  const wanted = { keys, vector, meant: meant.places };
  const { weights, candidates } = await findCandidates(corpus, wanted, read, signal);
  const similaritiesOf = (document: string): Similarities | null =>
    vector && corpus.similarities(document, vector);
  const weigh = createScales(asked, weights, similaritiesOf, read);
  const breadth = corpus.breadth;
  const isMeant = ({ document, index }: Candidate) => meant.holds(document, index);
  const ranked = rank(candidates, weigh, breadth, isMeant);
  return { found: (ranked[0]?.confidence ?? 0) >= FOUND[breadth], ranked, weights };
}
