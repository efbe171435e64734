/** What the model reads at a time: of each topic the lines around its best sentences, as many as it was tuned to read. */
import type { Candidate, Digest } from '../extraction/digest';
import type { Sentence } from '../extraction/sentences';

/** The model was tuned on passages of at most 700 tokens, question and instructions included. */
const MOST_TOKENS = 560;
const CENTRES = 4;
const FEWEST_WORDS = 3;
/** Tokens that a new line takes besides its words: speaker, colon, line break. */
const LINE_TOKENS = 4;
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

/**
 * The lines of a topic that the model is shown, at most 560 tokens of them by the model's own count. What lies nearest to the topic's
 * best sentences comes first; the order of the recording is kept.
 */
export async function readPassage(
  digest: Digest,
  topic: number,
  count: (texts: string[]) => Promise<number[]>,
): Promise<Sentence[]> {
  const sentences = sentencesIn(digest, topic).filter(({ words }) => words >= FEWEST_WORDS);
  const tokens = await count(sentences.map(({ text }) => text));
  const centres = bestOf(digest, topic)
    .slice(0, CENTRES)
    .map(({ sentence }) => sentence.index);
  const distance = ({ index }: Sentence) =>
    Math.min(...centres.map((centre) => Math.abs(centre - index)));
  const nearest = sentences.map((_, i) => i);
  nearest.sort((a, b) => distance(sentences[a]!) - distance(sentences[b]!) || a - b);
  let room = MOST_TOKENS;
  const kept = nearest.filter((i) => {
    const needed = tokens[i]! + LINE_TOKENS;
    if (needed > room) return false;
    room -= needed;
    return true;
  });
  return kept.sort((a, b) => a - b).map((i) => sentences[i]!);
}

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

/** A line for each turn: `Speaker: what was said`, the form that the model was tuned on. */
export function linesOf(sentences: Sentence[]): string {
  const lines: string[] = [];
  sentences.forEach(({ turn, speaker, text }, i) => {
    if (sentences[i - 1]?.turn === turn) lines.push(`${lines.pop()} ${text}`);
    else lines.push(speaker ? `${speaker}: ${text}` : text);
  });
  return lines.join('\n');
}
