/**
 * The sentences that are looked at closely. Embedding every sentence of a 90 minute meeting takes several seconds on
 * two cores (about 3 ms each), so cheap features choose a fixed number first, spread evenly over the recording.
 */
import type { Sentence } from './sentences';

const PER_WINDOW = 8;
/** On average, for each sentence of the budget: long ones take the model longer, so there are fewer of them. */
const WORDS_EACH = 24;
/** However long they are. */
const FEWEST_IN_WINDOW = 3;
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
  const most = Math.floor(budget / windows);
  const chosen: Sentence[] = [];
  for (let w = 0; w < windows; w++) {
    const from = Math.floor((w * pool.length) / windows);
    const to = Math.floor(((w + 1) * pool.length) / windows);
    const best = pool.slice(from, to).sort((a, b) => scores[b.index]! - scores[a.index]!);
    chosen.push(...within(best.slice(0, most), most * WORDS_EACH));
  }
  return chosen.sort((a, b) => a.index - b.index);
}

/** As many from the front as have no more than `most` words together. */
function within(best: Sentence[], most: number): Sentence[] {
  let words = 0;
  return best.filter((sentence, i) => {
    words += sentence.words;
    return i < FEWEST_IN_WINDOW || words <= most;
  });
}
