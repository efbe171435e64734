/** The weightiest of what was found, each said once, in the order of the recording. */
import type { Digest } from '../digest';
import type { Sentence } from '../sentences';

export interface Found {
  sentence: Sentence;
  score: number;
}

/** How much more than the middle of all candidates each sentence says. */
export function liftOf({ candidates }: Digest): (sentence: Sentence) => number {
  const scores = new Map(candidates.map(({ sentence, score }) => [sentence.index, score]));
  const middle = candidates.reduce((sum, { score }) => sum + score, 0) / candidates.length;
  return ({ index }) => ((scores.get(index) ?? middle) - middle) / 2;
}

/** Two of the same words are one, said twice. */
export function distinct<T extends Found>(found: T[]): T[] {
  const seen = new Set<string>();
  return found.filter(({ sentence }) => {
    const words = sentence.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (seen.has(words)) return false;
    return seen.add(words);
  });
}

/** At most `most` of those with the highest scores. */
export const best = <T extends Found>(found: T[], most: number): T[] =>
  [...found]
    .sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index)
    .slice(0, most)
    .sort((a, b) => a.sentence.index - b.sentence.index);

/** The same with what each says beside the others counted in. */
export function weightiest<T extends Found>(digest: Digest, found: T[], most: number): T[] {
  const lift = liftOf(digest);
  const weighed = found.map((one) => ({ ...one, score: one.score + lift(one.sentence) }));
  return best(distinct(weighed), most);
}
