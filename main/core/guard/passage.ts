/** A cited passage as statements: who says what, what was asked, and what became of it. */
import type { Clause, LanguageReader, Quantity, Sentence, Turn, When, Word } from './types';

/** `denied` and `affirmed` are questions that were answered so; `asked` ones were not. */
export type Standing = 'said' | 'asked' | 'affirmed' | 'denied';

/** One clause of the passage in its place. */
export interface Evidence {
  clause: Clause;
  sentence: Sentence;
  standing: Standing;
  speaker: string;
  /** Who speaks next, and who spoke before, where that is somebody else. */
  next: string | undefined;
  previous: string | undefined;
  /** What it speaks of; a clause without a subject has that of the clause before. */
  subject: Word | undefined;
  /** Number of the turn and of the sentence in the passage. */
  turn: number;
  at: number;
}

export interface Passage {
  evidence: Evidence[];
  words: Word[];
  /** Every key of every word. */
  keys: Set<string>;
  quantities: Quantity[];
  whens: When[];
  /** Speakers by the words of the names they give themselves. */
  aliases: Map<string, string>;
}

interface Placed {
  sentence: Sentence;
  turn: number;
}

/** Answers of so few words say yes where they say nothing else: "A little." */
const SHORT_ANSWER = 2;

/** Whether somebody takes on, within three turns, what was asked for. */
function isTakenOn(
  placed: Placed[],
  { sentence, turn }: Placed,
  { takesIt }: LanguageReader,
): boolean {
  const isRequest = sentence.clauses.some(({ actor }) => actor === 'second');
  const later = placed.filter((other) => other.turn > turn && other.turn <= turn + 3);
  return isRequest && later.some((other) => takesIt.test(other.sentence.text));
}

/** An answer that says neither yes nor no: a fragment without figures that goes on says yes. */
function isShortYes(answer: Sentence, question: Sentence, reader: LanguageReader): boolean {
  const [clause, more] = answer.clauses;
  if (
    !clause ||
    more ||
    reader.alternative.test(question.text) ||
    clause.negated ||
    clause.modality === 'possible'
  )
    return false;
  const isShort =
    clause.text.split(' ').length <= SHORT_ANSWER || reader.startsAnswer.test(answer.text);
  const repeats = clause.words.some(({ keys }) =>
    question.clauses.some((c) => c.words.some((word) => word.keys[0] === keys[0])),
  );
  return isShort && !repeats && clause.quantities.length + clause.whens.length === 0;
}

/** What the next turn makes of a question. */
function standingOf(placed: Placed[], at: number, reader: LanguageReader): Standing {
  const asked = placed[at]!;
  const { sentence, turn } = asked;
  if (!sentence.question) return 'said';
  const answer = placed.find((other) => other.turn === turn + 1)?.sentence;
  if (!answer || answer.question) return 'asked';
  if (sentence.question === 'open' || isTakenOn(placed, asked, reader)) return 'affirmed';
  const isNegative = reader.noConfirms && sentence.clauses.some(({ negated }) => negated);
  if (reader.no.test(answer.text)) return isNegative ? 'affirmed' : 'denied';
  return isYes(answer, sentence, reader) ? 'affirmed' : 'asked';
}

function isYes(answer: Sentence, question: Sentence, reader: LanguageReader): boolean {
  const isRequest = question.clauses.some(({ actor }) => actor === 'second');
  if (reader.yes.test(answer.text) || (isRequest && reader.takesOn.test(answer.text))) return true;
  return isShortYes(answer, question, reader);
}

/** "This is Simon Reyes." */
function aliasesIn({ clause, speaker }: Evidence, reader: LanguageReader): [string, string][] {
  const name = reader.introduces.exec(clause.text)?.[1] ?? '';
  return name.split(' ').map((part) => [part, speaker]);
}

/** Gives each clause what it speaks of, over "they" and over what is left out. */
function subjects(evidence: Evidence[]): Evidence[] {
  let before: Evidence | undefined;
  return evidence.map((e) => {
    const { clause } = e;
    const own = clause.words.find(({ light, before: b }) => !light && b === undefined);
    const inherits =
      clause.goesOn || clause.actor === 'third' || own === undefined || own === clause.predicate;
    const left = before?.turn === e.turn ? before.subject : undefined;
    const isPerson = clause.actor === 'first' || clause.actor === 'second';
    before = { ...e, subject: isPerson ? undefined : inherits ? left : own };
    return before;
  });
}

/** Reads the turns of a passage. */
export function readPassage(turns: readonly Turn[], reader: LanguageReader): Passage {
  const placed: Placed[] = turns.flatMap(({ text }, turn) =>
    reader.read(text).map((sentence) => ({ sentence, turn })),
  );
  const speakerOf = (turn: number): string => turns[turn]?.speaker ?? '';
  const evidence = placed.flatMap(({ sentence, turn }, at) => {
    const standing = standingOf(placed, at, reader);
    const speaker = speakerOf(turn);
    const [next, previous] = [turn + 1, turn - 1].map((t) =>
      speakerOf(t) === speaker ? undefined : speakerOf(t),
    );
    const place = { sentence, standing, speaker, next, previous, turn, at };
    return sentence.clauses.map((clause, i) => {
      const isStated = i < sentence.clauses.length - 1 && reader.statesFirst.test(clause.text);
      return { ...place, clause, subject: undefined, standing: isStated ? 'said' : standing };
    });
  });
  const withSubjects = subjects(evidence);
  const words = evidence.flatMap(({ clause }) => clause.words);
  return {
    evidence: withSubjects,
    words,
    keys: new Set(words.flatMap(({ keys }) => keys)),
    quantities: evidence.flatMap(({ clause }) => clause.quantities),
    whens: evidence.flatMap(({ clause }) => clause.whens),
    aliases: new Map(evidence.flatMap((e) => aliasesIn(e, reader))),
  };
}
