/** One line: the clause closest to what the whole is about, cut only where a clause ends. */
import type { SummaryLength } from '../../../contract';
import { countWords } from '../../words';
import { capitalize } from '../clean';
import { CUES, DEICTIC, FIRST_PERSON, HEDGE, LATER, LEANING, VERB } from '../cues';
import type { Candidate, Digest } from '../digest';
import { DANGLING } from '../fillers';
import type { Sentence } from '../sentences';
import { bare } from '../tokens';
import { dot } from '../vectors';
import { pointOf, type Write } from './form';

const MOST_WORDS: Record<SummaryLength, number> = { short: 12, medium: 17, long: 22 };
const FEWEST_WORDS = 4;
const MOST_CHARACTERS = 160;
/** A headline tells what the whole is about, so the words it shares with the whole count, not its length. */
const WORTH = {
  about: 1,
  mass: 0.35,
  content: 0.4,
  outcome: 0.25,
  agenda: 0.3,
  vague: -0.25,
  leans: -0.3,
  later: -0.4,
  question: -0.3,
  hedged: -0.2,
  verbless: -0.15,
  broken: -0.4,
  short: -0.05,
};

const CLAUSE_END =
  /[,;:–、，；：،؛]\s*|[.!?。！？؟]\s+|\s(?=(?:and|because|so|which|when|while|where|und|weil|dass)\s)/giu;
/** A clause that begins so leans on the one that was cut off. */
const SUBORDINATE =
  /^(?:if|when|because|although|while|since|as|unless|wenn|weil|obwohl|falls)\b/iu;
/** What follows so may take back what was said before: it is never cut off. */
const TAKES_BACK =
  /^\W*(?:but|unless|except|if|though|although|however|yet|or|until|only|not|no|never|just not|aber|wenn|falls|außer|oder|nicht|mais|sauf|pero|salvo)\b|^\W*(?:하지만|그러나|でも|しかし|ただし|但是|لكن)/iu;

const withoutFullStop = (text: string): string => text.replace(/[\s.,;:–。、，]+$/u, '');

/** The longest beginning of `text` of at most `most` words that ends with a clause, or null. */
export function trimToClause(text: string, most: number): string | null {
  const fits = (part: string): boolean =>
    countWords(part) <= most && part.length <= MOST_CHARACTERS;
  if (fits(text)) return withoutFullStop(text);
  if (SUBORDINATE.test(text)) return null;
  const beginnings = [...text.matchAll(CLAUSE_END)]
    .filter(({ 0: mark, index }) => !TAKES_BACK.test(text.slice(index + mark.length)))
    .map(({ index }) => withoutFullStop(text.slice(0, index)))
    .filter((part) => fits(part) && countWords(part) >= FEWEST_WORDS && !dangles(part));
  return beginnings.at(-1) ?? null;
}

const dangles = (part: string): boolean => DANGLING.has(bare(part.split(' ').at(-1)!));

/** Whole words up to the limit and an ellipsis: for a sentence that has no clause short enough. */
function cutWords(text: string, most: number): string {
  const words = text.split(' ').slice(0, most).join(' ').slice(0, MOST_CHARACTERS);
  return `${withoutFullStop(words)} …`;
}

/** What stands before the subject of an agenda and says nothing of it. */
const AGENDA =
  /^.{0,60}?\b(?:to (?:talk|speak|discuss|decide)(?: about| on)?(?: (?:today|this (?:morning|afternoon|evening)))?:|(?:we(?:['’]re| are) here|(?:this|today['’]s|the) (?:meeting|agenda|session|topic|subject|episode|lecture|talk) (?:is|will be)) (?:to (?:talk|speak|discuss) )?(?:about|on)|an? (?:evidence session|update|presentation|report|talk|discussion) (?:on|about)) /iu;
/** "Three topics: …" in other languages, where a list follows. */
const AGENDA_LIST =
  /^[^:：]{0,60}(?:themen|punkte|temas|puntos|asuntos|sujets|points|议题|議題|議案|주제|안건|مواضيع|نقاط)[^:：]{0,20}[:：]\s*(?=.*[,、，،])/iu;
const OUTCOME = CUES.decision;

/** The subject that a line announces, from its own words: "…to talk about today: the website" is "The website".
 * Without a colon it must have no verb: "a report on the pump said so" is not what the pump said. */
function subjectOf(line: string): string | null {
  const lead = (AGENDA.exec(line) ?? AGENDA_LIST.exec(line))?.[0] ?? line;
  const subject = line.slice(lead.length);
  const isList = /[:：]\s*$/u.test(lead);
  if (countWords(subject) < FEWEST_WORDS || (!isList && VERB.test(subject))) return null;
  return capitalize(subject);
}

/** Share of what the recording talks about that the words of a line stand for, about 0..1. */
function massOf({ corpus }: Digest, keys: string[]): number {
  let mass = 0;
  for (const key of new Set(keys))
    mass += Math.log(corpus.frequency.get(key) ?? 1) / Math.log(1 + corpus.sentences);
  return Math.min(1, mass / 4);
}

interface Line {
  line: string;
  agenda: boolean;
  sentence: Sentence;
}

function worth(digest: Digest, candidate: Candidate, { line, agenda, sentence }: Line): number {
  const words = countWords(line);
  const keys = digest.keysOf(line);
  const count = (pattern: RegExp) => (line.match(pattern) ?? []).length;
  const features: Record<keyof typeof WORTH, number> = {
    about: dot(candidate.vector, digest.centre),
    mass: massOf(digest, keys),
    content: new Set(keys).size / Math.max(words, 5),
    outcome: OUTCOME.test(line) ? 1 : 0,
    agenda: agenda ? 1 : 0,
    vague: ((count(FIRST_PERSON) + count(DEICTIC)) * 4) / Math.max(words, 4),
    leans: LEANING.test(line) ? 1 : 0,
    later: LATER.test(line) ? 1 : 0,
    question: sentence.question ? 1 : 0,
    hedged: count(HEDGE) > 0 ? 1 : 0,
    verbless: !agenda && sentence.language === 'en' && !VERB.test(line) ? 1 : 0,
    broken: sentence.stumbles > 0 || !sentence.complete ? 1 : 0,
    short: Math.max(0, 8 - words),
  };
  return sum(WORTH, features);
}

function sum<K extends string>(weights: Record<K, number>, features: Record<K, number>): number {
  let total = 0;
  for (const name in weights) total += weights[name] * features[name];
  return total;
}

/** A list that is cut says so: the rest are subjects too. */
function beginningOf(list: string, most: number): string | null {
  const line = trimToClause(list, most);
  return line === null || line === withoutFullStop(list) ? line : `${line}…`;
}

/** Joins a sentence to the one before, which a headline does not show. */
const CONNECTIVE =
  /^(?:finally|lastly|again|also|however|consequently|therefore|furthermore|moreover|in addition|now|anyway), /iu;

/** The clauses of a sentence that may stand alone: its beginning, and the subject it announces. */
function linesOf({ sentence }: Candidate, most: number): Line[] {
  const text = capitalize(sentence.text.replace(CONNECTIVE, ''));
  const subject = subjectOf(text);
  const whole = trimToClause(text, most);
  const announced = subject && beginningOf(subject, most);
  return [
    ...(whole ? [{ line: whole, agenda: false, sentence }] : []),
    ...(announced ? [{ line: announced, agenda: true, sentence }] : []),
  ];
}

/** The best clause with the sentence that it comes from. */
function bestLine(digest: Digest, most: number): { line: string; sentence: Sentence } | undefined {
  const lines = digest.candidates.flatMap((candidate) =>
    linesOf(candidate, most).map((line) => ({ ...line, worth: worth(digest, candidate, line) })),
  );
  const best = lines.reduce<(typeof lines)[number] | undefined>(
    (a, b) => (a && a.worth >= b.worth ? a : b),
    undefined,
  );
  if (best) return best;
  const sentence = digest.candidates[0]?.sentence;
  return sentence && { line: cutWords(sentence.text, most), sentence };
}

export const writeHeadline: Write = (digest, length) => {
  const best = bestLine(digest, MOST_WORDS[length]);
  if (!best) return { text: '', points: [] };
  return { text: best.line, points: [pointOf(digest, best.sentence, best.line)] };
};
