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
  const weights = weightsOf(composed, digest);
  const all = sum(weights.values());
  const keys = passage.map((sentence) => keysWithSpeaker(sentence, digest));
  let best: Citation = { sentences: passage.slice(0, 1), held: 0 };
  for (const [from, to] of placesIn(passage.length)) {
    const place = keys.slice(from, to);
    const isHeld = ([key]: [string, number]) => place.some((own) => own.has(key));
    const held = sum([...weights].filter(isHeld).map(([, weight]) => weight)) / all;
    const needed = to - from > best.sentences.length ? WORTH_CITING : 0;
    if (held > best.held + needed) best = { sentences: passage.slice(from, to), held };
  }
  return best;
}

/** Content words that somebody says in the recording, and how much each tells. */
const weightsOf = (composed: string, { keysOf, corpus }: Digest): Map<string, number> =>
  new Map(
    [...new Set(keysOf(composed))]
      .filter((key) => corpus.frequency.has(key))
      .map((key) => [key, idf(corpus, key)]),
  );

/** Stretches of sentences, short ones first. */
function* placesIn(sentences: number): Generator<[number, number]> {
  for (let length = 1; length <= Math.min(LONGEST, sentences); length++)
    for (let from = 0; from + length <= sentences; from++) yield [from, from + length];
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

/** "Ann said …" is held by what Ann said, though she does not name herself. */
const keysWithSpeaker = ({ text, speaker = '' }: Sentence, { keysOf }: Digest): Set<string> =>
  new Set(keysOf(`${speaker} ${text}`));
