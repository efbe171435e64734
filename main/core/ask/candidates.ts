/** Which passages are looked at: all of a single recording, else those that words, meaning, titles and days lead to, fused by rank. */
import { worth } from '../rank-fusion';
import type { Corpus, Document, Place } from './corpus';
import type { Reader } from './reading';

/** Places read for each word; a word with so many tells nothing. */
const MOST_PLACES = 500;
/** Words this many turns apart still belong together. */
const REACH = 6;
const NEAREST = 200;
/** Passages that are read, the best of what either way brings: some 60 ms of work. */
const READ = 120;

export interface Candidate {
  document: Document;
  /** Place of the passage in the document. */
  index: number;
}

/** How much each key tells: its inverse frequency. */
export type KeyWeights = Map<string, number>;

export interface Candidates {
  weights: KeyWeights;
  candidates: Candidate[];
}

/** Finds the passages that may answer. `vector` is null where meaning is not known. */
export async function findCandidates(
  corpus: Corpus,
  { keys, vector, meant }: { keys: string[]; vector: Float32Array | null; meant: Place[] },
  read: Reader,
  signal: AbortSignal,
): Promise<Candidates> {
  if (corpus.only) return everyPassage(corpus.only, keys, read);
  const places = new Map(keys.map((key) => [key, corpus.places(key, MOST_PLACES)]));
  const weights: KeyWeights = new Map(
    [...places].map(([key, at]) => [key, rarity(at.length, MOST_PLACES)]),
  );
  const near = vector ? await corpus.nearest(vector, NEAREST, signal) : [];
  return { weights, candidates: passagesAt(corpus, fuse([byWords(places, weights), near, meant])) };
}

function everyPassage(document: Document, keys: string[], read: Reader): Candidates {
  const candidates = document.passages.map((_, index) => ({ document, index }));
  const readings = candidates.map(({ index }) => read(document, index));
  const holding = (key: string) => readings.filter((reading) => reading.keys.has(key)).length;
  const weights = new Map(keys.map((key) => [key, rarity(holding(key), readings.length)]));
  return { weights, candidates };
}

/** As BM25 has it. */
const rarity = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

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
      const name = `${place.document} ${place.at}`;
      const score = (scores.get(name)?.score ?? 0) + worth(rank);
      scores.set(name, { place, score });
    });
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ place }) => place);
}

function passagesAt(corpus: Corpus, places: Place[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const place of places) {
    if (found.size === READ) break;
    const document = corpus.document(place);
    if (!document) continue;
    const index = document.passages.findIndex(({ from, to }) => from <= place.at && place.at <= to);
    if (index < 0) continue;
    const name = `${document.id} ${document.passages[index]!.from}`;
    if (!found.has(name)) found.set(name, { document, index });
  }
  return [...found.values()];
}
