/** What speaks for a passage as the answer to a question: three numbers. Pure. */
import type { Candidate, KeyWeights } from './candidates';
import type { Document, Similarities } from './corpus';
import { namedIn, shareSaidBy } from './named';
import type { Question } from './question';
import type { Reader, Reading } from './reading';

/** The first two are of the passage with its two neighbours: alone it is too short to tell what it is about. */
export interface Evidence {
  /** Mean cosine with the topic of the question; null where meaning is not known. */
  similarity: number | null;
  /** BM25 of the question's keys, as a share of what their weights come to. */
  words: number;
  /** How much more of the passage than of the whole is said by a person whom the question names. */
  speaker: number;
}

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Keys of three passages, in the mean of 78 QMSum meetings. */
const USUAL_LENGTH = 102;

/** What is the same for all passages of a document. */
interface Facts {
  similarities: Similarities | null;
  named: Set<string>;
  /** Share of it that the named persons say. */
  usual: number;
}

/** Weighs passages for one question; `similaritiesOf` gives the cosines of a document, null where it has none. */
export function createScales(
  question: Question,
  weights: KeyWeights,
  similaritiesOf: (document: string) => Similarities | null,
  read: Reader,
): (candidate: Candidate) => Evidence {
  const known = new Map<Document, Facts>();
  const factsOf = (document: Document): Facts => {
    const facts = known.get(document) ?? findFacts(document, question, similaritiesOf);
    known.set(document, facts);
    return facts;
  };
  return ({ document, index }) => {
    const { similarities, named, usual } = factsOf(document);
    const near = [index - 1, index, index + 1].filter((i) => document.passages[i]);
    return {
      similarity: similarities && meanOf(near.map((i) => cosineOf(document, i, similarities))),
      words: wordsOf(
        near.map((i) => read(document, i)),
        weights,
      ),
      speaker: shareSaidBy(named, read(document, index).turns) - usual,
    };
  };
}

function findFacts(
  { kind, id, turns, passages }: Document,
  { text }: Question,
  similaritiesOf: (document: string) => Similarities | null,
): Facts {
  const named = namedIn(text, turns);
  const similarities = similaritiesOf(id);
  // A chat may be embedded in part: a missing vector is no bad one.
  const partly = kind === 'message' && !passages.every(({ from }) => similarities?.has(from));
  return { similarities: partly ? null : similarities, named, usual: shareSaidBy(named, turns) };
}

const meanOf = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const cosineOf = ({ passages }: Document, index: number, similarities: Similarities): number =>
  similarities.get(passages[index]!.from) ?? 0;

function wordsOf(readings: Reading[], weights: KeyWeights): number {
  const length = readings.reduce((sum, one) => sum + one.length, 0);
  const slack = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH);
  let [held, all] = [0, 0];
  for (const [key, weight] of weights) {
    const times = readings.reduce((sum, { keys }) => sum + (keys.get(key) ?? 0), 0);
    all += weight;
    held += (weight * times * (SATURATION + 1)) / (times + slack);
  }
  return all === 0 ? 0 : held / all;
}
