/** Which passages are looked at: those of words and those of meaning, fused by rank. */
import { worth } from '../rank-fusion';
import type { Passage } from '../store-port';
import type { Corpus, Document, NearPassage, Place, Turn } from './corpus';

/** Places read for each word; a word with so many tells nothing. */
const MOST_PLACES = 500;
/** Words this many turns apart still belong together. */
const REACH = 6;
const NEAREST = 200;
/** Passages that are read, about the best tenth of what either way brings. */
const READ = 40;

export interface Candidate {
  document: Document;
  passage: Passage;
  turns: Turn[];
  /** The turns of the passage and of its neighbours. */
  around: Turn[];
  /** Mean cosine of these passages with the question; one that is not among the nearest counts as 0. */
  similarity: number;
}

/** How much each key tells, 0..1: 1 for one that stands nowhere. */
export type KeyWeights = Map<string, number>;

export interface Candidates {
  weights: KeyWeights;
  candidates: Candidate[];
}

/** Finds the passages that may answer, best first by rank. `vector` is null where meaning is not known. */
export async function findCandidates(
  corpus: Corpus,
  keys: string[],
  vector: Float32Array | null,
  signal: AbortSignal,
): Promise<Candidates> {
  const places = new Map(keys.map((key) => [key, corpus.places(key, MOST_PLACES)]));
  const weights: KeyWeights = new Map([...places].map(([key, at]) => [key, weightOf(at.length)]));
  const near = vector ? await corpus.nearest(vector, NEAREST, signal) : [];
  const ranked = fuse([byWords(places, weights), near]);
  const candidates = readPassages(corpus, ranked, near);
  return { weights, candidates };
}

/** Inverse frequency, as of a library where no word is more frequent than what is read. */
const weightOf = (frequency: number): number =>
  Math.log((MOST_PLACES + 1) / (frequency + 0.5)) / Math.log((MOST_PLACES + 1) / 0.5);

/** Places by the weight of the different keys around them. */
function byWords(places: Map<string, Place[]>, weights: KeyWeights): Place[] {
  const documents = new Map<string, { at: number; key: string }[]>();
  for (const [key, found] of places)
    for (const { document, at } of found)
      if (!documents.get(document)?.push({ at, key })) documents.set(document, [{ at, key }]);
  const scored = [...documents].flatMap(([document, all]) => {
    all.sort((a, b) => a.at - b.at);
    return all.map(({ at }, i) => ({ document, at, score: weightAround(all, i, weights) }));
  });
  return scored.sort((a, b) => b.score - a.score);
}

function weightAround(all: { at: number; key: string }[], middle: number, weights: KeyWeights) {
  const around = new Set<string>();
  const { at } = all[middle]!;
  for (let i = middle; i >= 0 && at - all[i]!.at <= REACH; i--) around.add(all[i]!.key);
  for (let i = middle; i < all.length && all[i]!.at - at <= REACH; i++) around.add(all[i]!.key);
  return [...around].reduce((sum, key) => sum + weights.get(key)!, 0);
}

function fuse(lists: Place[][]): Place[] {
  const scores = new Map<string, { place: Place; score: number }>();
  for (const list of lists)
    list.slice(0, NEAREST).forEach((place, rank) => {
      const name = nameOf(place);
      const score = (scores.get(name)?.score ?? 0) + worth(rank);
      scores.set(name, { place, score });
    });
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ place }) => place);
}

const nameOf = ({ document, at }: Place): string => `${document} ${at}`;

function readPassages(corpus: Corpus, ranked: Place[], near: NearPassage[]): Candidate[] {
  const similarities = new Map(near.map((place) => [nameOf(place), place.similarity]));
  const found = new Map<string, Candidate>();
  for (const place of ranked) {
    if (found.size === READ) break;
    const document = corpus.document(place);
    const index = document?.passages.findIndex(
      ({ from, to }) => from <= place.at && place.at <= to,
    );
    if (!document || index === undefined || index < 0) continue;
    const candidate = candidateOf(document, index, similarities);
    const name = nameOf({ document: document.id, at: candidate.passage.from });
    if (!found.has(name)) found.set(name, candidate);
  }
  return [...found.values()];
}

function candidateOf(
  document: Document,
  index: number,
  similarities: Map<string, number>,
): Candidate {
  const { id, passages, turns } = document;
  const near = passages.slice(Math.max(index - 1, 0), index + 2);
  const passage = passages[index]!;
  const within = (from: number, to: number) => turns.filter(({ at }) => at >= from && at <= to);
  const cosine = ({ from }: Passage) => similarities.get(nameOf({ document: id, at: from })) ?? 0;
  return {
    document,
    passage,
    turns: within(passage.from, passage.to),
    around: within(near[0]!.from, near.at(-1)!.to),
    similarity: near.reduce((sum, one) => sum + cosine(one), 0) / near.length,
  };
}
