/** What makes a reader want the rest: a question, a problem, a surprise, a number; never how it ends. */
import type { SummaryLength } from '../../../contract';
import { CUES, LATER } from '../cues';
import type { Candidate } from '../digest';
import { type Limits, pick } from '../select';
import type { Sentence } from '../sentences';
import { paragraph, pointOf, type Write } from './form';
import { trimToClause } from './headline';

const LIMITS: Record<SummaryLength, Limits> = {
  short: { words: 30, sentences: 1 },
  medium: { words: 50, sentences: 2 },
  long: { words: 75, sentences: 4 },
};

/** A teaser is short: of a long sentence, the clauses that fit, and a sign that it goes on. */
const MOST_WORDS_EACH = 30;

const INTRIGUING =
  /\b(?:why|how come|secret|surpris\w+|strange|weird|nobody|no one|never|imagine|what if|the question|the problem|the trouble|the truth|mystery|believe|dangerous|crisis|first time|worst|best|impossible|instead|turns? out|until|yet|however)\b/iu;
const WEIGHT = {
  intriguing: 0.35,
  question: 0.45,
  early: 0.4,
  outcome: -0.6,
  later: -0.4,
  cut: -0.4,
};

const intrigue = (candidates: number) => (candidate: Candidate, place: number) =>
  candidate.score +
  (CUES.decision.test(candidate.sentence.text) ? WEIGHT.outcome : 0) +
  (LATER.test(candidate.sentence.text) ? WEIGHT.later : 0) +
  (candidate.sentence.words > MOST_WORDS_EACH ? WEIGHT.cut : 0) +
  (INTRIGUING.test(candidate.sentence.text) ? WEIGHT.intriguing : 0) +
  (candidate.sentence.question && candidate.sentence.words >= 8 ? WEIGHT.question : 0) +
  WEIGHT.early * (1 - place / Math.max(candidates, 1));

function tease({ text, words }: Sentence): string {
  const clause = words > MOST_WORDS_EACH ? trimToClause(text, MOST_WORDS_EACH) : null;
  return clause ? `${clause} …` : text;
}

export const writeTeaser: Write = (digest, length) => {
  const { candidates } = digest;
  const place = new Map(candidates.map((candidate, i) => [candidate, i]));
  const score = intrigue(candidates.length);
  const picked = pick(digest, LIMITS[length], (c) => score(c, place.get(c)!));
  const points = picked.map(({ sentence }) => pointOf(digest, sentence, tease(sentence)));
  return {
    text: paragraph(
      digest,
      points.map(({ text }) => text),
    ),
    points,
  };
};
