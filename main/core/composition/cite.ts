/**
 * Which lines a composed sentence rests on: a few that stand together. A small model likes to join words from all over a passage
 * into something that nobody said; what no place holds is refused before the guard looks.
 */
import type { Digest } from '../extraction/digest';
import { idf } from '../extraction/features';
import type { Sentence } from '../extraction/sentences';

export interface Citation {
  /** Sentences that follow each other, in order; one or two. */
  sentences: Sentence[];
  /** Weight of the composed sentence's words that they hold, 0..1; words that nobody says in the recording do not count. */
  held: number;
}

const LONGEST = 2;
/** A further sentence must hold so much more. */
const WORTH_CITING = 0.1;

/** The place of a passage that holds most of a composed sentence; the shortest of about as good ones. `passage` has a sentence. */
export function cite(composed: string, passage: Sentence[], digest: Digest): Citation {
  const weights = new Map(
    [...new Set(digest.keysOf(composed))]
      .filter((key) => digest.corpus.frequency.has(key))
      .map((key) => [key, idf(digest.corpus, key)]),
  );
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const keys = passage.map((sentence) => keysWithSpeaker(sentence, digest));
  let best: Citation = { sentences: passage.slice(0, 1), held: 0 };
  for (let length = 1; length <= Math.min(LONGEST, passage.length); length++) {
    for (let from = 0; from + length <= passage.length; from++) {
      const place = keys.slice(from, from + length);
      let held = 0;
      for (const [key, weight] of weights) if (place.some((own) => own.has(key))) held += weight;
      const needed = length > best.sentences.length ? WORTH_CITING : 0;
      if (held / all > best.held + needed)
        best = { sentences: passage.slice(from, from + length), held: held / all };
    }
  }
  return best;
}

/** "Ann said …" is held by what Ann said, though she does not name herself. */
const keysWithSpeaker = ({ text, speaker = '' }: Sentence, { keysOf }: Digest): Set<string> =>
  new Set(keysOf(`${speaker} ${text}`));
