/** Which parts of a recording are worded first, and which of their sentences the model may be shown. */
import type { Candidate, Digest } from '../extraction/digest';
import type { Sentence } from '../extraction/sentences';
import { withoutOrders } from './orders';

/** What comes late counts so much less: on QMSum people tell more of the first half. */
const LATE = 0.6;

/** All topics, in order, without their sentences: cheap, so that only those that are needed are read. */
export const rankTopics = ({ candidates, topics }: Digest): number[] => {
  const worth = topics.map(({ from, to }, i) => {
    const scores = candidates.slice(from, to).reduce((sum, { score }) => sum + score, 0);
    return scores * (1 - (LATE * i) / topics.length);
  });
  return topics.map((_, i) => i).sort((a, b) => worth[b]! - worth[a]!);
};

/** The sentences of a topic that the model may be shown. */
export const readableIn = (digest: Digest, topic: number): Sentence[] =>
  withoutOrders(sentencesIn(digest, topic), digest.segments);

/** All sentences of a topic: from its first candidate up to the first of the next. */
export function sentencesIn({ sentences, candidates, topics }: Digest, topic: number): Sentence[] {
  const { from, to } = topics[topic]!;
  const first = topic === 0 ? 0 : candidates[from]!.sentence.index;
  return sentences.slice(first, candidates[to]?.sentence.index ?? sentences.length);
}

/** The candidates of a topic, best first. */
export function bestOf({ candidates, topics }: Digest, topic: number): Candidate[] {
  const { from, to } = topics[topic]!;
  return candidates.slice(from, to).sort((a, b) => b.score - a.score);
}
