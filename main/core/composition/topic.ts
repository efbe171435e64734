/** One topic: propose sentences, keep what the guard finds in the passage, else show the recording's own best one. */
import type { Point, Removal, RemovalKind } from '../../contract';
import type { Digest } from '../extraction/digest';
import { idf } from '../extraction/features';
import { pointOf } from '../extraction/forms/form';
import { checkSignal } from '../extraction/pace';
import type { Sentence } from '../extraction/sentences';
import { sourcesOf } from '../extraction/sources';
import type { SubjectsOf } from '../extraction/subject';
import { languagesOf } from '../language';
import type { TextModel } from '../ports';
import { type Citation, cite } from './cite';
import { bestOf, linesOf, readPassage, sentencesIn } from './passages';
import { isLoop, isRepeated } from './repeats';
import { composeAgain, composeOnce } from './write';

/** Why a sentence may not stay; null where the sentences it cites hold all of it. */
export type Check = (sentence: string, cited: Sentence[]) => RemovalKind | null;

/** What stays the same, and what grows, while a summary is composed. */
export interface Work {
  digest: Digest;
  text: TextModel;
  subjectsOf: SubjectsOf;
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

async function propose(work: Work, topic: number, most: number): Promise<Point[]> {
  const { digest, text, subjectsOf, signal } = work;
  const passage = await readPassage(digest, topic, (texts) => text.count(texts, signal));
  if (passage.length === 0) return [];
  const subjects = subjectsOf(sentencesIn(digest, topic));
  const language = mainLanguage(passage);
  if (!text.knows(language)) return [];
  const asked = { lines: linesOf(passage), subjects, language };
  const proposals = mostTelling(await composeOnce(text, asked, signal), digest);
  const points = await keep(work, proposals, passage, most);
  if (points.length > 0) return points;
  return keep(work, await composeAgain(text, asked, signal), passage, 1);
}

/** The one that most words of a passage are in. */
function mainLanguage(passage: Sentence[]): string {
  const words = new Map<string, number>();
  for (const one of passage) words.set(one.language, (words.get(one.language) ?? 0) + one.words);
  return [...words].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** What says much first: "The conversation was about the process" says nothing. */
function mostTelling(proposals: string[], { keysOf, corpus }: Digest): string[] {
  const weight = new Map(
    proposals.map((one) => [
      one,
      [...new Set(keysOf(one))].reduce((sum, key) => sum + idf(corpus, key), 0),
    ]),
  );
  return [...weight.keys()].sort((a, b) => weight.get(b)! - weight.get(a)!);
}

/** The proposals that repeat nothing and that the guard lets pass, at most `most`; refused ones are written down. */
async function keep(
  work: Work,
  proposals: string[],
  passage: Sentence[],
  most: number,
): Promise<Point[]> {
  const { digest, said, removed } = work;
  const languages = await languagesOf(proposals, mainLanguage(passage));
  const kept: Point[] = [];
  for (const [i, sentence] of proposals.entries()) {
    if (kept.length === most) break;
    if (isLoop(sentence, digest.keysOf) || LEANS.test(sentence)) continue;
    if (isRepeated(sentence, [...said, ...kept.map(({ text }) => text)], digest.keysOf)) continue;
    const citation = cite(sentence, passage, digest);
    const cited = citation.sentences;
    const refusal = unfit(citation, languages[i]!) ?? work.check(sentence, cited);
    if (refusal === null) kept.push(composedPoint(sentence, cited, digest));
    else if (!removed.some(({ text }) => text === sentence))
      removed.push({ text: sentence, kind: refusal });
  }
  return kept;
}

/** Why a sentence need not be read by the guard; null where it must. */
function unfit({ sentences, held }: Citation, language: string): RemovalKind | null {
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
