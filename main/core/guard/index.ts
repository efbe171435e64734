/**
 * The guard: says whether a composed point holds only what its cited passage holds. Pure, no model, well below a
 * millisecond for a passage of a few turns. It looks for names, figures, days and words of weight, then lays each
 * clause of the point beside the clauses of the passage that share most with it, and compares who acts, what is
 * denied, how sure it is, and whether it was said or asked.
 */
import { align } from './align';
import { askedOnly, deniedAlternative, elliptic } from './answers';
import { strongerClaim, toldQuestion, turnedNegation } from './claims';
import { impliedYears, wrongDates } from './dates';
import { deniedThings } from './denials';
import { ENGLISH } from './english/read';
import { misplacedFigures, swappedFigures, swappedPairs, wrongCounts } from './figures';
import { KOREAN } from './korean/read';
import { subjectOf, wrongOwner, wrongPossessor } from './owners';
import { type Passage, readPassage } from './passage';
import { wrongQuantities } from './quantities';
import { receiverAsGiver, swappedPredicates, wrongSources } from './roles';
import type { Clause, Fault, GuardContext, LanguageReader, Sentence, Turn, Verdict } from './types';
import { inventedWords, oppositeWords, wrongDirections, wrongTrends } from './words';

export type { Fault, FaultKind, GuardContext, Turn, Verdict } from './types';

/** What is done tells places apart better than what it is done to. */
const VERB_WEIGHT = 1.5;

const READERS: Record<string, LanguageReader> = { en: ENGLISH, ko: KOREAN };

/** Many points cite one passage; it is read once. */
const READ = new WeakMap<readonly Turn[], { language: string; passage: Passage }>();

function readOnce(turns: readonly Turn[], language: string, reader: LanguageReader): Passage {
  const known = READ.get(turns);
  if (known?.language === language) return known.passage;
  const passage = readPassage(turns, reader);
  READ.set(turns, { language, passage });
  return passage;
}

/** Checks one point against the turns it cites (which must not change afterwards); `faults` tells what they do not hold. */
export function checkPoint(
  point: string,
  passage: readonly Turn[],
  context: GuardContext,
): Verdict {
  const reader = READERS[context.language] ?? ENGLISH;
  const read = readOnce(passage, context.language, reader);
  const faults = reader
    .read(point)
    .flatMap((sentence) => checkSentence(sentence, read, context, reader));
  return faults.length === 0 ? { ok: true } : { ok: false, faults };
}

function checkSentence(
  { clauses }: Sentence,
  passage: Passage,
  context: GuardContext,
  reader: LanguageReader,
): Fault[] {
  const told = withReporters(clauses);
  const facts = told.flatMap((clause) => factFaults(clause, passage, context, reader));
  let subject: string | undefined;
  const claims = told.flatMap((clause) => {
    const own = subjectOf(clause, passage, { speakers: context.speakers, reader });
    subject = own ?? (clause.goesOn || clause.reports || clause.asks ? subject : undefined);
    return claimFaults(clause, subject, passage, context, reader);
  });
  return [...facts, ...claims];
}

/** What follows "she asked" is asked, what follows "she said" is told. */
function withReporters(clauses: Clause[]): Clause[] {
  let [asks, reports] = [false, false];
  return clauses.map((clause) => {
    const isNew = /^(?:which|but|because|although|while|so)\b/u.test(clause.text);
    asks = clause.asks || (asks && !isNew);
    reports = clause.reports || (reports && !isNew);
    return { ...clause, asks, reports };
  });
}

function factFaults(
  clause: Clause,
  passage: Passage,
  { recordedAt, speakers }: GuardContext,
  reader: LanguageReader,
): Fault[] {
  const years = impliedYears(passage.whens, recordedAt);
  return [
    ...inventedWords(clause, passage, reader, speakers),
    ...wrongQuantities(clause.quantities, passage.quantities, passage.whens, years),
    ...wrongDates(clause.whens, passage.whens, recordedAt),
  ];
}

function claimFaults(
  clause: Clause,
  subject: string | undefined,
  passage: Passage,
  { speakers }: GuardContext,
  reader: LanguageReader,
): Fault[] {
  const matches = align(clause, passage, VERB_WEIGHT);
  return [
    ...wrongOwner(clause, subject, passage, { speakers, reader }),
    ...wrongPossessor(clause, passage, { speakers, reader }),
    ...deniedThings(clause, passage, reader),
    ...turnedNegation(clause, matches, passage, reader),
    ...toldQuestion(clause, matches, passage, reader),
    ...askedOnly(clause, passage),
    ...deniedAlternative(clause, matches, passage),
    ...elliptic(clause, matches, passage),
    ...strongerClaim(clause, matches, passage, reader),
    ...oppositeWords(clause, passage, reader),
    ...wrongTrends(clause, reader),
    ...wrongDirections(clause, passage, reader),
    ...misplacedFigures(clause, passage, reader),
    ...wrongCounts(clause, passage),
    ...swappedFigures(clause, passage),
    ...swappedPredicates(clause, passage, subject !== undefined),
    ...swappedPairs(clause, passage),
    ...receiverAsGiver(clause, passage),
    ...wrongSources(clause, matches, passage, speakers),
  ];
}
