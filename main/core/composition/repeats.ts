/** Whether a sentence says again what was said, or goes round in itself. */
import type { KeysOf } from '../extraction/keywords';

/** Share of the shorter one's content words that stand in the other. */
const TOO_ALIKE = 0.7;

/** True when most content words of the sentence, or of an earlier one, are those of the other. */
export function isRepeated(sentence: string, said: string[], keysOf: KeysOf): boolean {
  const own = new Set(keysOf(sentence));
  return said.some((earlier) => {
    const theirs = new Set(keysOf(earlier));
    const shared = [...own].filter((key) => theirs.has(key)).length;
    return shared > TOO_ALIKE * Math.min(own.size, theirs.size);
  });
}

/** Share of its content words that stand in it for the first time. */
const LEAST_FRESH = 0.7;

/** True when a sentence runs in a circle: "the number of frames, the number of frames". */
export function isLoop(sentence: string, keysOf: KeysOf): boolean {
  const keys = keysOf(sentence);
  return new Set(keys).size < LEAST_FRESH * keys.length;
}
