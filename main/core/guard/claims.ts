/** How the passage stands to a claim: said or denied, sure or not, asked or told. */
import {
  groundsOf,
  holdsWord,
  isEmpty,
  isFragment,
  isQuantityOf,
  isWhenOf,
  type Match,
  nearBest,
  SMALL,
} from './align';
import type { Evidence, Passage } from './passage';
import type { Clause, Fault, LanguageReader, Modality } from './types';

const NEAR = 0.88;

/** Whether a clause of the passage denies what it says. */
export const isNegated = ({ clause, standing }: Evidence): boolean =>
  standing === 'denied' ? !clause.negated : clause.negated;

/** "no lift" denies what "there is not a lift" denies. */
const isDeniedByWord = (clause: Clause, { clause: other }: Evidence): boolean =>
  (clause.negated ? other : clause).words.some(({ denied }) => denied);

/** "Imogen said": what is said stands in the next clause. */
const isReporter = ({ reports, words }: Clause): boolean =>
  reports && words.every(({ light, name }) => light || name);

/** Whether a clause says something of its own that may be denied. */
const claims = (clause: Clause): boolean =>
  !clause.asks && !isFragment(clause) && !isEmpty(clause) && !isReporter(clause);

/** What is said of the world; a question that asks who or when says nothing. */
const isTold = ({ standing, sentence }: Evidence): boolean =>
  standing === 'said' ||
  standing === 'denied' ||
  (standing === 'affirmed' && sentence.question !== 'open');

/** Told clauses that give a figure of the point to "him" or "them". */
const figurePlaces = ({ quantities, whens }: Clause, { evidence }: Passage): Evidence[] => {
  const tests = [
    ...quantities.filter(({ values }) => values[0]! > SMALL).map(isQuantityOf),
    ...whens.filter(({ relative }) => !/^(?:this|last|next) /u.test(relative ?? '')).map(isWhenOf),
  ];
  return evidence.filter(
    (e) =>
      isTold(e) &&
      (e.clause.actor === 'third' || !e.clause.verbal) &&
      tests.some((isIn) => isIn(e.clause)),
  );
};

/** A word that denies by its meaning, and that the other text does not have as well. */
const deniesSoftly = (text: string, other: string, { softDenial }: LanguageReader): boolean => {
  const word = softDenial.exec(text)?.[0];
  return word !== undefined && !other.toLowerCase().includes(word.slice(0, ROOT));
};
/** So much of a word is the same in all its forms. */
const ROOT = 4;

/** A denial in the point that the passage makes elsewhere, or by what its words mean. */
const isDenied = (
  clause: Clause,
  matches: Match[],
  best: Evidence,
  passage: Passage,
  reader: LanguageReader,
): boolean =>
  deniesSoftly(clause.text, best.sentence.text, reader) ||
  deniesSoftly(best.sentence.text, clause.text, reader) ||
  nearBest(matches, 0.75).some(({ evidence }) => isTold(evidence) && isNegated(evidence)) ||
  passage.evidence.some((e) => deniesAfter(e, best, reader));

/** "He doesn't have one yet." soon after, with hardly a word of its own. */
const deniesAfter = (evidence: Evidence, best: Evidence, { proForm }: LanguageReader): boolean =>
  proForm.test(evidence.clause.text) &&
  evidence.at > best.at &&
  evidence.at <= best.at + 3 &&
  isNegated(evidence) &&
  evidence.clause.words.filter(({ light }) => !light).length === 0;

/** Whether the passage has the verb that the point affirms or denies: a denial of another verb tells nothing. */
const speaksOfDeed = ({ predicate }: Clause, { sentence, standing }: Evidence): boolean =>
  standing === 'denied' ||
  !predicate ||
  predicate.light ||
  sentence.clauses.some((c) => holdsWord(c, predicate));

/** Where the passage has the very verb nearly as well as words like it, a denial of the verb counts and no other. */
function ofVeryDeed({ predicate }: Clause, grounds: Match[]): Match[] {
  const has = ({ evidence }: Match) =>
    evidence.clause.words.some(({ keys }) => keys[0] === predicate?.keys[0]);
  const same = nearBest(grounds, NEAR).filter(has);
  return same.length > 0 ? grounds.filter(has) : grounds;
}

/** "not" that the passage lacks, or has where the point does not. */
export function turnedNegation(
  clause: Clause,
  matches: Match[],
  passage: Passage,
  reader: LanguageReader,
): Fault[] {
  const resting = groundsOf(clause, matches).filter(({ evidence }) => isTold(evidence));
  const alike = matches.filter(({ evidence, score }) => score >= 0.5 && isTold(evidence));
  const grounds = ofVeryDeed(clause, resting.length > 0 ? resting : alike);
  const [best] = grounds;
  if (reader.conditional.test(clause.text)) return [];
  if (!best || !claims(clause) || isLeftOpen(clause, best.evidence, passage, reader)) return [];
  if (!speaksOfDeed(clause, best.evidence)) return [];
  const agrees = (evidence: Evidence) =>
    isNegated(evidence) === clause.negated || isDeniedByWord(clause, evidence);
  if (nearBest(grounds, NEAR).some(({ evidence }) => agrees(evidence))) return [];
  if (figurePlaces(clause, passage).some(agrees)) return [];
  if (clause.negated && isDenied(clause, matches, best.evidence, passage, reader)) return [];
  if (!clause.negated && deniesSoftly(clause.text, best.evidence.sentence.text, reader)) return [];
  return [{ kind: 'negation', found: clause.text, expected: best.evidence.clause.text }];
}

/** "It has not been decided", where the passage leaves it open. */
const isLeftOpen = (
  { negated, text }: Clause,
  evidence: Evidence,
  passage: Passage,
  reader: LanguageReader,
): boolean =>
  negated &&
  reader.undecided.test(text) &&
  textsOf(around(evidence, passage)).some((said) => reader.leavesOpen.test(said));

/** A question that nobody answered with yes, told as a fact. */
export function toldQuestion(
  clause: Clause,
  matches: Match[],
  passage: Passage,
  reader: LanguageReader,
): Fault[] {
  const grounds = groundsOf(clause, matches);
  const [best] = grounds;
  if (!best || isLeftOpen(clause, best.evidence, passage, reader)) return [];
  if (clause.asks || clause.modality === 'possible' || clause.modality === 'wanted') return [];
  const near = nearBest(grounds, NEAR).map(({ evidence }) => evidence);
  if (near.some(({ standing }) => standing !== 'asked')) return [];
  if (hasOtherFigure(clause, best.evidence, passage) || hasAnswer(clause, best.evidence, passage))
    return [];
  return [{ kind: 'question', found: clause.text, expected: best.evidence.sentence.text }];
}

/** Whether the point takes a word or a figure from the answer: "Only at markets." */
export function hasAnswer(
  { words, quantities, whens }: Clause,
  asked: Evidence,
  passage: Passage,
): boolean {
  const answers = passage.evidence.filter(
    ({ turn, standing }) => turn === asked.turn + 1 && standing === 'said',
  );
  return [
    ...words.filter(({ light }) => !light).map((word) => (c: Clause) => holdsWord(c, word)),
    ...quantities.map(isQuantityOf),
    ...whens.map(isWhenOf),
  ].some(
    (isIn) => !asked.sentence.clauses.some(isIn) && answers.some(({ clause }) => isIn(clause)),
  );
}

/** Whether the point takes its figure from elsewhere: "by Wednesday" where Monday was asked for. */
function hasOtherFigure(
  { quantities, whens }: Clause,
  { clause }: Evidence,
  passage: Passage,
): boolean {
  const said = passage.evidence.filter(({ standing }) => standing !== 'asked').map((e) => e.clause);
  return [...quantities.map(isQuantityOf), ...whens.map(isWhenOf)].some(
    (isHeldBy) => !isHeldBy(clause) && said.some(isHeldBy),
  );
}

/** What of the passage may stand behind a claim of each strength. */
const BEHIND: Record<Modality, ReadonlySet<Modality>> = {
  decided: new Set(['decided', 'done', 'fact', 'future', 'duty']),
  done: new Set(['done', 'fact', 'decided']),
  fact: new Set(['fact', 'done', 'decided', 'future', 'duty']),
  future: new Set(['future', 'decided', 'fact', 'duty']),
  duty: new Set(['duty', 'future', 'decided', 'fact', 'wanted', 'done']),
  wanted: new Set(['wanted', 'hoped', 'possible', 'fact', 'future', 'duty', 'decided', 'done']),
  hoped: new Set(['hoped', 'wanted', 'possible', 'future', 'fact', 'done']),
  possible: new Set(['hoped', 'possible', 'wanted', 'future', 'duty', 'fact', 'done', 'decided']),
};

const around = ({ turn, at }: Evidence, passage: Passage): Evidence[] =>
  passage.evidence.filter((other) => other.at >= at && other.turn <= turn + 4);

const textsOf = (evidence: Evidence[]): string[] => [
  ...new Set(evidence.map(({ sentence }) => sentence.text)),
];

/** Whether what follows settles a proposal, and nothing leaves it open. */
export function isSettled(evidence: Evidence, passage: Passage, reader: LanguageReader): boolean {
  const said = textsOf(around(evidence, passage));
  return (
    said.some((text) => reader.settles.test(text)) &&
    !said.some((text) => reader.leavesOpen.test(text))
  );
}

/** A decision or a promise that was said as such. */
const isFirm = ({ clause, standing }: Evidence): boolean =>
  standing === 'affirmed' ||
  (standing === 'said' &&
    (clause.modality === 'decided' || (clause.modality === 'future' && clause.actor === 'first')));

/** "Please update it." "Already done." */
const isDoneAfter = ({ turn }: Evidence, { evidence }: Passage, reader: LanguageReader): boolean =>
  evidence.some(
    (e) => e.turn > turn && e.turn <= turn + 2 && reader.doneAlready.test(e.sentence.text),
  );

/** A plan told as done, a "might" told as "will", a proposal told as decided. */
export function strongerClaim(
  clause: Clause,
  matches: Match[],
  passage: Passage,
  reader: LanguageReader,
): Fault[] {
  const grounds = groundsOf(clause, matches);
  const [best] = grounds;
  if (!best || clause.asks || (clause.reports && clause.modality !== 'decided')) return [];
  if (reader.conditional.test(clause.text)) return [];
  const near = nearBest(grounds, NEAR).map(({ evidence }) => evidence);
  const allowed = BEHIND[clause.modality];
  const stands = near.some(
    (evidence) =>
      allowed.has(evidence.clause.modality) ||
      (isNegated(evidence) && reader.softDenial.test(clause.text)) ||
      (clause.negated && (evidence.clause.negated || evidence.clause.modality === 'wanted')) ||
      (clause.modality === 'done' && isDoneAfter(evidence, passage, reader)) ||
      (clause.modality !== 'done' && evidence.standing === 'affirmed') ||
      (clause.modality !== 'done' &&
        evidence.clause.modality !== 'done' &&
        isSettled(evidence, passage, reader)),
  );
  const settled =
    clause.modality !== 'decided' ||
    clause.negated ||
    near.some((e) => isFirm(e) || isSettled(e, passage, reader));
  if (stands && settled) return [];
  return [{ kind: 'modality', found: clause.text, expected: best.evidence.clause.text }];
}
