/** Which sentences of a passage hold what a composed one says: as few as cover its words. */
import type { Digest } from '../extraction/digest';
import { idf } from '../extraction/features';
import type { Sentence } from '../extraction/sentences';

const MOST_CITED = 4;
/** A further sentence must hold so much of the weight of all words that no other holds. */
const WORTH_CITING = 0.08;

/** The sentences that together hold most of its content words (greedy set cover), in order; at least one. */
export function citedBy(composed: string, passage: Sentence[], digest: Digest): Sentence[] {
  const weight = (keys: Iterable<string>): number =>
    [...keys].reduce((sum, key) => sum + idf(digest.corpus, key), 0);
  const missing = new Set(digest.keysOf(composed));
  const all = weight(missing);
  const keys = passage.map((sentence) => keysWithSpeaker(sentence, digest));
  const cited: number[] = [];
  while (cited.length < MOST_CITED) {
    const gains = keys.map((own) => weight([...own].filter((key) => missing.has(key))));
    const best = gains.indexOf(Math.max(...gains));
    if (cited.length > 0 && gains[best]! < all * WORTH_CITING) break;
    cited.push(best);
    for (const key of keys[best]!) missing.delete(key);
    if (missing.size === 0) break;
  }
  return [...new Set(cited)].sort((a, b) => a - b).map((i) => passage[i]!);
}

/** "Ann said …" is held by what Ann said, though she does not name herself. */
const keysWithSpeaker = ({ text, speaker = '' }: Sentence, { keysOf }: Digest): Set<string> =>
  new Set(keysOf(`${speaker} ${text}`));
