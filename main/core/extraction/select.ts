/**
 * Picks sentences that together say most: each pick adds its score, the words of the recording that it covers for the
 * first time, and a topic not yet touched, and loses what it repeats (maximal marginal relevance with coverage).
 */
import type { Candidate, Digest } from './digest';
import { dot } from './vectors';

export interface Limits {
  /** Words to fill; only a first sentence that is longer goes over. */
  words: number;
  sentences: number;
}

export interface SelectionWeights {
  coverage: number;
  topic: number;
  redundancy: number;
}

export const SELECTION: SelectionWeights = { coverage: 0.6, topic: 0.3, redundancy: 0.6 };
/** Among fewer, none is left out beforehand. */
const FEW = 12;
/** Two sentences more alike than this say the same. */
const TOO_ALIKE = 0.85;

type Score = (candidate: Candidate) => number;

/** How much of what the recording talks about a key stands for. */
const keyMass = (digest: Digest, key: string): number => {
  const frequency = digest.corpus.frequency.get(key) ?? 0;
  return frequency < 2 ? 0 : Math.log(frequency) / Math.log(1 + digest.corpus.sentences);
};

/** Chosen candidates in the order of the recording. `score` defaults to the candidate's own. */
export function pick(
  digest: Digest,
  limits: Limits,
  score: Score = (candidate) => candidate.score,
  weights: SelectionWeights = SELECTION,
): Candidate[] {
  const picked: Candidate[] = [];
  const covered = new Set<string>();
  const topics = new Set<number>();
  const likeness = new Map<Candidate, number>();
  let words = 0;
  const gain = (candidate: Candidate): number => {
    let fresh = 0;
    for (const key of new Set(candidate.keys)) if (!covered.has(key)) fresh += keyMass(digest, key);
    const topic = topics.has(candidate.topic) ? 0 : topicShare(digest, candidate.topic);
    const repeated = likeness.get(candidate) ?? 0;
    return (
      score(candidate) +
      (weights.coverage * fresh) / 4 +
      weights.topic * topic -
      weights.redundancy * repeated
    );
  };
  const worthy = betterHalf(digest.candidates, score);
  while (picked.length < limits.sentences) {
    const room = limits.words - words;
    const best = bestOf(worthy, gain, (c) => isFree(c, picked, likeness, room));
    if (!best) break;
    picked.push(best);
    words += best.sentence.words;
    topics.add(best.topic);
    for (const key of best.keys) covered.add(key);
    for (const c of digest.candidates)
      likeness.set(c, Math.max(likeness.get(c) ?? 0, dot(c.vector, best.vector)));
  }
  return picked.sort((a, b) => a.sentence.index - b.sentence.index);
}

/** Small talk must not fill the room that is left: only the better half may. */
function betterHalf(candidates: Candidate[], score: Score): Candidate[] {
  if (candidates.length < FEW) return candidates;
  const scores = candidates.map(score).sort((a, b) => a - b);
  const least = scores[Math.floor(scores.length / 2)]!;
  return candidates.filter((candidate) => score(candidate) >= least);
}

const isFree = (
  candidate: Candidate,
  picked: Candidate[],
  likeness: Map<Candidate, number>,
  room: number,
): boolean =>
  !picked.includes(candidate) &&
  (likeness.get(candidate) ?? 0) < TOO_ALIKE &&
  (candidate.sentence.words <= room || picked.length === 0);

/** A topic counts by the share of candidates in it, so that a long one is covered before an aside. */
const topicShare = (digest: Digest, topic: number): number => {
  const { from, to } = digest.topics[topic]!;
  return Math.min(1, ((to - from) / digest.candidates.length) * 4);
};

function bestOf(candidates: Candidate[], gain: Score, allowed: (c: Candidate) => boolean) {
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (!allowed(candidate)) continue;
    const value = gain(candidate);
    if (value > most) [best, most] = [candidate, value];
  }
  return best;
}
