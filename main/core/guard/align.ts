/** Finds what a clause of a point rests on: the clauses of the passage that share most of its words and figures. */
import type { Evidence, Passage } from './passage';
import type { Clause, Quantity, When, Word } from './types';

/** A clause of the passage and the share of the point's clause that it holds, 0..1. */
export interface Match {
  evidence: Evidence;
  score: number;
}

/** Words around a clause count less than its own. */
const NEARNESS = { clause: 1, sentence: 0.5, beside: 0.2 };
/** Figures tell places apart better than words, and words better than names, which speech leaves out. */
const WEIGHT = { figure: 1.5, word: 1, name: 0.5, light: 0.3 };

/** A word that the passage lacks tells that the point may speak of something else. */
const UNKNOWN = 0.4;

interface Feature {
  weight: number;
  in(clause: Clause): boolean;
}

/** Whether two words are one, or of like meaning. */
export const sharesKey = (a: Word, b: Word): boolean => a.keys.some((key) => b.keys.includes(key));

/** Whether a clause holds the word, or one of like meaning. */
export const holdsWord = ({ words }: Clause, word: Word): boolean =>
  words.some((other) => sharesKey(word, other));

const sameNumber = (a: Quantity, b: Quantity): boolean =>
  a.values.some((value) => b.values.some((v) => v === value || v * 1000 === value));

const sameDay = (a: When, b: When): boolean =>
  (['weekday', 'day', 'month', 'relative'] as const).some(
    (field) => a[field] !== undefined && a[field] === b[field],
  );

/** A test for clauses that hold the number. */
export const isQuantityOf =
  (quantity: Quantity) =>
  (clause: Clause): boolean =>
    holdsQuantity(clause, quantity);

/** A test for clauses that name the day. */
export const isWhenOf =
  (when: When) =>
  ({ whens }: Clause): boolean =>
    whens.some((other) => sameDay(when, other));

/** Whether a clause holds the number. */
export const holdsQuantity = (clause: Clause, quantity: Quantity): boolean =>
  clause.quantities.some((other) => sameNumber(quantity, other));

const weightOf = ({ light, name }: Word, isPredicate: boolean): number =>
  light && !isPredicate ? WEIGHT.light : name ? WEIGHT.name : WEIGHT.word;

function featuresOf(clause: Clause, { evidence }: Passage, verbWeight: number): Feature[] {
  const tests = [
    ...clause.words.map((word) => ({
      weight:
        weightOf(word, word === clause.predicate) * (word === clause.predicate ? verbWeight : 1),
      in: (c: Clause) => holdsWord(c, word),
    })),
    ...[...clause.quantities.map(isQuantityOf), ...clause.whens.map(isWhenOf)].map((isHeldBy) => ({
      weight: WEIGHT.figure,
      in: isHeldBy,
    })),
  ];
  return tests.flatMap((test) => {
    const places = evidence.filter((e) => test.in(e.clause)).length;
    return [
      { ...test, weight: places === 0 ? test.weight * UNKNOWN : test.weight / Math.sqrt(places) },
    ];
  });
}

function nearness(one: Evidence, other: Evidence): number {
  if (one === other) return NEARNESS.clause;
  if (one.sentence === other.sentence) return NEARNESS.sentence;
  return Math.abs(one.at - other.at) === 1 ? NEARNESS.beside : 0;
}

/** What speaks of the same thing first is likelier meant. */
const SAME_SUBJECT = 0.1;

/** The first word of weight, which mostly is what a clause speaks of. */
export const firstOf = ({ words }: Clause): Word | undefined => words.find(({ light }) => !light);

function speaksOfSame(clause: Clause, { subject }: Evidence): boolean {
  const first = firstOf(clause);
  return first !== undefined && subject !== undefined && sharesKey(first, subject);
}

/** Matches that speak of what the point speaks of, where there are any; else all. */
export function ofSubject(clause: Clause, matches: Match[]): Match[] {
  const same = matches.filter(({ evidence }) => speaksOfSame(clause, evidence));
  return same.length > 0 ? same : matches;
}

/**
 * Every clause of the passage with its score, the best first; empty where the point shares no word with it.
 * `verbWeight` is the weight of the word that says what is done.
 */
export function align(clause: Clause, passage: Passage, verbWeight = 1): Match[] {
  const features = featuresOf(clause, passage, verbWeight);
  const total = features.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const places = features.map((feature) => passage.evidence.filter((e) => feature.in(e.clause)));
  return passage.evidence
    .map((evidence) => {
      const score = features.reduce((sum, { weight }, i) => {
        const near = places[i]!.map((place) => nearness(evidence, place));
        return sum + weight * Math.max(0, ...near);
      }, 0);
      const bonus = speaksOfSame(clause, evidence) ? SAME_SUBJECT : 0;
      return { evidence, score: Math.min(1, score / total + bonus) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Shares of a point's clause that a clause of the passage must hold to be what it rests on. */
const ALIKE = { predicate: 0.25, other: 0.5, share: 0.5 };

/** What a clause of a point rests on: clauses that hold its predicate where there are any; empty where nothing is like it. */
export function groundsOf(clause: Clause, matches: Match[]): Match[] {
  const predicate = clause.predicate?.light ? undefined : clause.predicate;
  if (isFragment(clause) || isEmpty(clause)) return [];
  const holding = matches.filter(
    ({ evidence, score }) =>
      predicate !== undefined && score >= ALIKE.predicate && holdsWord(evidence.clause, predicate),
  );
  const best = matches[0]?.score ?? 0;
  if (holding.length === 0 || holding[0]!.score < ALIKE.share * best)
    return matches.filter(({ score }) => score >= ALIKE.other);
  const told = holding.filter(({ evidence }) => evidence.standing === 'said');
  return told.length > 0 && ofSubject(clause, told) !== told ? ofSubject(clause, told) : holding;
}

/** "Rosa's son", "or less without it": nothing is claimed. */
export const isFragment = ({ verbal, words, text }: Clause): boolean =>
  !verbal &&
  (words.filter(({ light, name }) => !light && !name).length < 2 || /^(?:or|not) /u.test(text));

/** Numbers up to this are said of everything, and tell no places apart. */
export const SMALL = 2;

/** Whether a clause says nothing by which its place could be found. */
export const isEmpty = ({ words, quantities, whens }: Clause): boolean =>
  whens.length === 0 &&
  words.every(({ light }) => light) &&
  quantities.every(({ values }) => values[0]! <= SMALL);

/** The matches that are nearly as good as the best. */
export const nearBest = (matches: Match[], share: number): Match[] =>
  matches.filter(({ score }) => score >= share * matches[0]!.score);
