/** Who does it: the one who says "I", the one who is asked and agrees, the one who is named. */
import {
  align,
  holdsWord,
  isEmpty,
  isQuantityOf,
  isWhenOf,
  type Match,
  nearBest,
  SMALL,
} from './align';
import type { Evidence, Passage } from './passage';
import type { Clause, Fault, LanguageReader, Word } from './types';

const NEAR = 0.9;
/** A predicate that stands so far from the best place is another deed. */
const FAR = 0.45;
/** What somebody thinks is spread over what they say. */
const NEAR_VOICE = 0.4;
/** What is done tells who does it better than what it is done to. */
const VERB_WEIGHT = 2;

/** People, as far as the passage knows them. */
export interface Cast {
  speakers: string[];
  reader: LanguageReader;
}

const partsOf = (name: string): string[] => name.toLowerCase().split(/[\s.]+/u);

/** Parts of a speaker's name that are no other speaker's. */
function handlesOf(name: string, { speakers }: Cast): string[] {
  const others = new Set(speakers.filter((other) => other !== name).flatMap(partsOf));
  return partsOf(name).filter((part) => part.length > 1 && !others.has(part));
}

const isNamed = (word: Word, name: string, cast: Cast): boolean =>
  handlesOf(name, cast).some(
    (part) => word.text === part || word.keys.includes(part) || cast.reader.alike(part, word.text),
  );

/** Whom a clause of the point begins with: a speaker, or a name that the passage knows. */
export function subjectOf(clause: Clause, passage: Passage, cast: Cast): string | undefined {
  const whole = cast.speakers.find((name) => clause.text.startsWith(`${name.toLowerCase()} `));
  if (/^(?:the )?\p{L}+(?: \p{L}+)?'s? |^\S+의 /u.test(clause.text)) return undefined;
  const first = clause.words[0];
  if (whole || !first) return whole;
  const speaker = cast.speakers.find((name) => isNamed(first, name, cast));
  const isKnown = passage.words.some(({ name, text }) => name && text === first.text);
  return speaker ?? (first.name && isKnown ? first.text : undefined);
}

/** Words behind these are spoken to or of; behind "from" and "by" stands who acts. */
const isActor = ({ before }: Word): boolean =>
  before === undefined || before === 'from' || before === 'by' || before === 'also';

const namedIn = (clause: Clause, people: string[], cast: Cast): string[] =>
  people.filter(
    (name) =>
      (name.includes(' ') && clause.text.includes(name.toLowerCase())) ||
      clause.words.some((word) => isActor(word) && isNamed(word, name, cast)),
  );

/** People named before, whom "she" or "they" may mean; those who do not speak are only ever spoken of. */
const spokenOf = (evidence: Evidence, passage: Passage, people: string[], cast: Cast): string[] =>
  people.filter((name) => {
    const isSpeaker = cast.speakers.includes(name);
    const isIn = ({ clause }: Evidence) =>
      isSpeaker
        ? namedIn(clause, [name], cast).length > 0
        : clause.words.some(({ text }) => text === name);
    return passage.evidence.some(
      (e) => e.at <= evidence.at && (!isSpeaker || e.at >= evidence.at - 2) && isIn(e),
    );
  });

/** Everybody who may be the one who acts in a clause of the passage. */
function actorsOf(evidence: Evidence, passage: Passage, people: string[], cast: Cast): string[] {
  const { clause, sentence, speaker, next, previous } = evidence;
  const [other] = clause.words;
  const isOther = other?.name && isActor(other) && clause.actor === undefined;
  const inClause = namedIn(clause, people, cast);
  const named = sentence.clauses.flatMap((c) => namedIn(c, people, cast));
  if (isOther && inClause.length === 0) return [other.text];
  const heard = [next, previous].flatMap((name) => name ?? []);
  if (sentence.question === 'open' && cast.reader.who.test(clause.text))
    return takersOf(evidence, passage);
  if (clause.actor === 'first') return [speaker];
  if (clause.actor === 'second')
    return takersOfRequest(evidence, named.length > 0 ? named : heard, passage, cast);
  if (clause.actor === 'third') return [...inClause, ...spokenOf(evidence, passage, people, cast)];
  if (named.length > 0) return named;
  const asked = clause.modality === 'wanted' ? calledAfter(evidence, passage, people, cast) : [];
  const answerers = sentence.question ? heard : [];
  return [
    ...answerers,
    ...asked,
    ...spokenOf(
      evidence,
      passage,
      people.filter((p) => !cast.speakers.includes(p)),
      cast,
    ),
    speaker,
    ...(clause.modality === 'duty' || clause.command ? heard : []),
  ];
}

const declines = (turn: number, { evidence }: Passage): boolean =>
  evidence.find((e) => e.turn === turn)?.clause.negated ?? false;

/** Who was asked, unless it is somebody else who says that they will do it. */
function takersOfRequest(
  request: Evidence,
  asked: string[],
  passage: Passage,
  cast: Cast,
): string[] {
  const takers = laterTakers(request, passage, cast);
  const others = takers.filter((name) => !asked.includes(name));
  const agrees = passage.evidence.some(
    ({ turn, sentence: { text } }) =>
      turn === request.turn + 1 && (cast.reader.yes.test(text) || cast.reader.takesOn.test(text)),
  );
  return others.length > 0 && !agrees ? others : [...asked, ...takers];
}

/** Who says "I can do it", or "I'll write it" after "can you write the ad?" */
const laterTakers = (
  { turn, clause: { predicate } }: Evidence,
  { evidence }: Passage,
  { reader }: Cast,
): string[] =>
  evidence
    .filter((e) => e.turn > turn && e.turn <= turn + 3 && e.clause.actor === 'first')
    .filter(
      ({ clause, sentence }) =>
        reader.takesIt.test(sentence.text) ||
        (predicate !== undefined && clause.modality === 'future' && holdsWord(clause, predicate)),
    )
    .map(({ speaker }) => speaker);

/** Who says "I" after "who picks her up?", and does not decline. */
const takersOf = ({ turn }: Evidence, passage: Passage): string[] =>
  passage.evidence
    .filter((e) => e.turn > turn && e.turn <= turn + 3)
    .filter(({ clause, turn: t }) => clause.actor === 'first' && !declines(t, passage))
    .map(({ speaker }) => speaker);

/** "Let's ask five. Xenia, will you do that?" */
const calledAfter = (
  evidence: Evidence,
  passage: Passage,
  people: string[],
  cast: Cast,
): string[] =>
  passage.evidence
    .filter(({ at, turn }) => turn === evidence.turn && at > evidence.at)
    .flatMap(({ clause }) => namedIn(clause, people, cast));

/** "Please don't offer discounts" says what the speaker wants. */
const asksFor = ({ clause }: Evidence): boolean => clause.actor === 'second' || clause.command;

/** Who speaks behind what is told as somebody's words. */
function voicesOf(evidence: Evidence, people: string[], cast: Cast): string[] {
  const { speaker, standing, next, sentence } = evidence;
  const answered = standing === 'affirmed' || standing === 'denied' ? [next ?? []].flat() : [];
  const named = sentence.clauses.flatMap((c) => namedIn(c, people, cast));
  return [speaker, ...answered, ...named];
}

function withoutSubject(clause: Clause, subject: string, cast: Cast): Clause {
  const own = (word: Word) => partsOf(subject).includes(word.text) || isNamed(word, subject, cast);
  return { ...clause, words: clause.words.filter((word, i) => i > 1 || !own(word)) };
}

function ownersOf(
  clause: Clause,
  matches: Match[],
  passage: Passage,
  people: string[],
  cast: Cast,
) {
  const isVoice = clause.reports || clause.asks;
  const { predicate } = clause;
  const figures = [
    ...clause.quantities.filter(({ values }) => values[0]! > SMALL).map(isQuantityOf),
    ...clause.whens.map(isWhenOf),
  ];
  const holding = (test: (c: Clause) => boolean) => matches.filter((m) => test(m.evidence.clause));
  const groups = [
    predicate ? holding((c) => holdsWord(c, predicate)) : [],
    ...figures.map(holding),
  ].filter((group) => group.length > 0);
  const isFar = groups.every((group) => group[0]!.score < FAR * matches[0]!.score);
  if (isVoice || isFar)
    return nearBest(matches, isVoice ? NEAR_VOICE : NEAR).flatMap(({ evidence }) =>
      isVoice ? voicesOf(evidence, people, cast) : actorsOf(evidence, passage, people, cast),
    );
  return groups
    .flatMap((group) => nearBest(group, NEAR))
    .flatMap(({ evidence }) => [
      ...(clause.modality === 'wanted' && asksFor(evidence) ? [evidence.speaker] : []),
      ...actorsOf(evidence, passage, people, cast),
    ]);
}

/** A deed or a word that the passage gives to somebody else. */
export function wrongOwner(
  clause: Clause,
  subject: string | undefined,
  passage: Passage,
  cast: Cast,
): Fault[] {
  const known = new Set([
    ...cast.speakers,
    ...passage.words.filter(({ name }) => name).map((w) => w.text),
  ]);
  const isAsked =
    clause.asks && !cast.speakers.includes(subject ?? '') && !clause.text.startsWith(subject ?? '');
  if (subject === undefined || isAsked || known.size < 2 || cast.reader.receives.test(clause.text))
    return [];
  const claim = withoutSubject(clause, subject, cast);
  const matches = align(claim, passage, VERB_WEIGHT);
  if (matches.length === 0 || isEmpty(claim)) return [];
  const people = [...new Set([...cast.speakers, subject])];
  const owners = ownersOf(claim, matches, passage, people, cast);
  if (owners.includes(subject) || owners.includes(passage.aliases.get(subject) ?? '-')) return [];
  const expected = owners.find((owner) => owner !== '');
  return [{ kind: 'owner', found: subject, ...(expected ? { expected } : {}) }];
}

/** "Nadine's sister" where it is Paola who says "my sister". */
export function wrongPossessor(clause: Clause, passage: Passage, cast: Cast): Fault[] {
  const [, owner, relative] = cast.reader.possessor.exec(clause.text) ?? [];
  if (owner === undefined || relative === undefined) return [];
  const speaker = cast.speakers.find((name) =>
    handlesOf(name, cast).some((h) => h === owner || cast.reader.alike(h, owner)),
  );
  const places = passage.evidence.filter((e) => e.clause.text.includes(relative));
  if (!speaker || places.length === 0) return [];
  const isHers = places.some(
    (e) =>
      e.speaker === speaker ||
      e.clause.text.includes(`your ${relative}`) ||
      e.sentence.clauses.some((c) => namedIn(c, [speaker], cast).length > 0),
  );
  if (isHers) return [];
  return [{ kind: 'owner', found: `${owner} ${relative}`, expected: places[0]!.speaker }];
}
