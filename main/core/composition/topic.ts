/** One topic: propose sentences, keep what the guard finds in the passage, else show the recording's own best one. */
import type { Point, Removal, RemovalKind } from '../../contract';
import type { Digest } from '../extraction/digest';
import { pointOf } from '../extraction/forms/form';
import { checkSignal } from '../extraction/pace';
import type { Sentence } from '../extraction/sentences';
import { sourcesOf } from '../extraction/sources';
import { languagesOf } from '../language';
import type { TextModel } from '../ports';
import { contactsIn } from '../sharing/contacts';
import { type Citation, cite } from './cite';
import { bestOf, readableIn } from './passages';
import { isLoop, isRepeated } from './repeats';
import { linesOf, turnsAround } from './turns';
import { composeAgain, composeOnce } from './write';

/** Why a sentence may not stay; null where the sentences it cites hold all of it. */
export type Check = (sentence: string, cited: Sentence[]) => RemovalKind | null;

/** What stays the same, and what grows, while a summary is composed. */
export interface Work {
  digest: Digest;
  text: TextModel;
  check: Check;
  signal: AbortSignal;
  /** Texts of the points so far. */
  said: string[];
  removed: Removal[];
}

/** What a topic came to. */
export interface Part {
  topic: number;
  points: Point[];
  /** The model failed twice; the points are the recording's own words. */
  failed: boolean;
}

/** Weight of a sentence's words that one place must hold. */
const LEAST_HELD = 0.9;
/** Says nothing without the sentence before it. */
const LEANS = /^(?:(?:he|she|they|it|this|that|these|those|there)\b|.{0,60}\balso\b)/iu;

/** Places read beside as many as points are wanted: a topic where nothing passes is not read to its end. */
const SPARE = 2;

const ATTEMPTS = 2;

/** At most so many points. Rejects with `cancelled` after the signal, and never because the model failed. */
export async function composeTopic(work: Work, topic: number, most: number): Promise<Part> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const points = await propose(work, topic, most);
      return { topic, points: points.length > 0 ? points : ownWords(work, topic), failed: false };
    } catch {
      checkSignal(work.signal);
    }
  }
  return { topic, points: ownWords(work, topic), failed: true };
}

/** Around the topic's best sentences, one after the other, until there are enough points. */
async function propose(work: Work, topic: number, most: number): Promise<Point[]> {
  const { digest, text } = work;
  const readable = readableIn(digest, topic);
  const points: Point[] = [];
  const read = new Set<Sentence>();
  let places = 0;
  for (const { sentence } of bestOf(digest, topic)) {
    if (points.length === most || places === most + SPARE) break;
    if (read.has(sentence) || !readable.includes(sentence)) continue;
    const place = turnsAround(readable, sentence);
    for (const one of place) read.add(one);
    if (!text.knows(sentence.language)) continue;
    places++;
    const point = await pointFrom(work, place, sentence.language, points);
    if (point) points.push(point);
  }
  return points;
}

/** The likeliest sentence, or where the guard refuses it, the first of others that it lets pass. */
async function pointFrom(
  work: Work,
  place: Sentence[],
  language: string,
  before: Point[],
): Promise<Point | null> {
  const { text, signal } = work;
  const asked = { lines: linesOf(place), language };
  return (
    (await firstKept(work, await composeOnce(text, asked, signal), place, before)) ??
    firstKept(work, await composeAgain(text, asked, signal), place, before)
  );
}

/** The first proposal that repeats nothing and that the guard lets pass; refused ones are written down. */
async function firstKept(
  work: Work,
  proposals: string[],
  place: Sentence[],
  before: Point[],
): Promise<Point | null> {
  const { digest, removed } = work;
  const said = [...work.said, ...before.map(({ text }) => text)];
  const languages = await languagesOf(proposals, place[0]!.language);
  for (const [i, sentence] of proposals.entries()) {
    if (isLoop(sentence, digest.keysOf) || LEANS.test(sentence)) continue;
    if (isRepeated(sentence, said, digest.keysOf)) continue;
    const citation = cite(sentence, place, digest);
    const cited = citation.sentences;
    const refusal = unfit(sentence, citation, languages[i]!) ?? work.check(sentence, cited);
    if (refusal === null) return composedPoint(sentence, cited, digest);
    if (!removed.some(({ text }) => text === sentence))
      removed.push({ text: sentence, kind: refusal });
  }
  return null;
}

/** Why a sentence need not be read by the guard; null where it must. */
function unfit(
  sentence: string,
  { sentences, held }: Citation,
  language: string,
): RemovalKind | null {
  // Where somebody is sent must stand letter for letter, in the words of who sends them there.
  if (contactsIn(sentence).length > 0) return 'contact';
  if (sentences.every((cited) => cited.language !== language)) return 'language';
  return held < LEAST_HELD ? 'word' : null;
}

const composedPoint = (text: string, cited: Sentence[], { segments }: Digest): Point => ({
  text,
  sources: sourcesOf(
    cited.flatMap(({ parts }) => parts),
    segments,
  ),
  method: 'compose',
});

/** The best sentence of the topic that is not told yet, if there is one. */
function ownWords({ digest, said }: Work, topic: number): Point[] {
  const best = bestOf(digest, topic).find(
    ({ sentence }) => !isRepeated(sentence.text, said, digest.keysOf),
  );
  return best ? [pointOf(digest, best.sentence)] : [];
}
