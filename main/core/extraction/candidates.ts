/**
 * The sentences that are looked at closely. Embedding every sentence of a 90 minute meeting takes several seconds on
 * two cores (about 3 ms each), so cheap features choose a fixed number first, spread evenly over the recording.
 */
import type { Sentence } from './sentences';

const PER_WINDOW = 8;
/** Shorter ones are candidates only where there is little to choose from. */
const FEWEST_WORDS = 5;

/** At most `budget` sentences with the highest scores of their stretch of the recording, in order. */
export function chooseCandidates(
  sentences: Sentence[],
  scores: number[],
  budget: number,
): Sentence[] {
  const long = sentences.filter((sentence) => sentence.words >= FEWEST_WORDS);
  const pool = long.length >= 3 ? long : sentences;
  if (pool.length <= budget) return pool;
  const windows = Math.ceil(budget / PER_WINDOW);
  const chosen: Sentence[] = [];
  for (let w = 0; w < windows; w++) {
    const from = Math.floor((w * pool.length) / windows);
    const to = Math.floor(((w + 1) * pool.length) / windows);
    const best = pool.slice(from, to).sort((a, b) => scores[b.index]! - scores[a.index]!);
    chosen.push(...best.slice(0, Math.floor(budget / windows)));
  }
  return chosen.sort((a, b) => a.index - b.index);
}
