/** What the guard reads, what it says, and what a language brings for it. */
import type { RemovalKind } from '../../contract';

/** Somebody's words, as they were transcribed. */
export interface Turn {
  speaker?: string;
  text: string;
  /** Seconds from the beginning of the recording. */
  start?: number;
}

export interface GuardContext {
  /** When it was said; relative days are resolved against it. */
  recordedAt?: Date;
  /** BCP 47. English and Korean are read in full, of other languages figures only. */
  language: string;
  /** Everybody who speaks in the recording. */
  speakers: string[];
}

/** What is removed for other reasons is the recogniser's doing. */
export type FaultKind = Exclude<RemovalKind, 'doubt' | 'loop' | 'language'>;

export interface Fault {
  kind: FaultKind;
  /** What the point says. */
  found: string;
  /** What the passage says instead, where that is known. */
  expected?: string;
}

export type Verdict = { ok: true } | { ok: false; faults: Fault[] };

/** A number as it was said, with what it counts. */
export interface Quantity {
  text: string;
  /** All that it may mean: "four eighty" is 480 and 4.80. */
  values: number[];
  /** Canonical: `eur`, `percent`, `km`, `week`, `clock`. */
  unit?: string;
  /** What it is counted by: "sixty an hour". */
  per?: string;
  ordinal?: boolean;
  /** Was given with a thousand, a million, 만 or 억, which its neighbours may leave out. */
  scale?: number;
  /** The word that follows where it is no unit: what is counted; and its keys, once it is read. */
  noun?: string;
  nounKeys?: string[];
  /** The word of direction before it: `from`, `to`. */
  before?: string;
}

/** A day or a stretch of days as it was said. */
export interface When {
  text: string;
  /** 0 is Sunday. */
  weekday?: number;
  day?: number;
  /** 1 to 12. */
  month?: number;
  year?: number;
  /** The end of a month. */
  end?: boolean;
  /** Canonical name of a relative time: `tomorrow`, `next week`. */
  relative?: string;
}

export type Modality =
  | 'fact'
  | 'done'
  | 'future'
  | 'possible'
  | 'wanted'
  | 'hoped'
  | 'decided'
  | 'duty';

/** A word that bears meaning. */
export interface Word {
  text: string;
  /** Stem and groups of like meaning; two words are alike if they share one. */
  keys: string[];
  /** Written like a name. */
  name: boolean;
  /** Says nothing of its own in a point: "discussed", "team". */
  light: boolean;
  /** A common word of everyday use, which a paraphrase may bring along. */
  soft: boolean;
  /** The word of direction before it: `from`, `to`, `without`. */
  before?: string;
  /** Is said not to be there: "no lift". */
  denied?: boolean;
}

/** A piece of a sentence that says one thing. */
export interface Clause {
  text: string;
  words: Word[];
  /** The word that says what is done, as far as it can be told. */
  predicate?: Word;
  quantities: Quantity[];
  whens: When[];
  negated: boolean;
  /** Holds a verb; a fragment claims nothing of its own. */
  verbal: boolean;
  modality: Modality;
  /** Who acts, by the first pronoun: "I", "you" or "please", "she"; none where a noun does, or in a command. */
  actor?: 'first' | 'second' | 'third';
  /** "Empty the bin": has neither a subject nor an auxiliary. */
  command: boolean;
  /** Says that somebody asked, rather than what is so. */
  asks: boolean;
  /** Says what somebody thinks or says. */
  reports: boolean;
  /** Goes on with the subject of the clause before: "and took the train". */
  goesOn: boolean;
}

export interface Sentence {
  text: string;
  /** `open` asks who, what or when, and holds whatever the answer is; `closed` asks whether. */
  question?: 'open' | 'closed';
  clauses: Clause[];
}

/** How a language is read. Every function is pure. */
export interface LanguageReader {
  /** Sentences of a point or of a turn. */
  read(text: string): Sentence[];
  yes: RegExp;
  no: RegExp;
  /** Whether "no" agrees with a question that denies: "So I don't pay?" "No." */
  noConfirms: boolean;
  /** Takes on what was asked for: "I'll …". */
  takesOn: RegExp;
  /** Takes on, some turns later, what somebody else was asked for: "I can do it." */
  takesIt: RegExp;
  /** Settles what was proposed before. */
  settles: RegExp;
  /** Answers a request by saying that it is done. */
  doneAlready: RegExp;
  /** Leaves open what was proposed before. */
  leavesOpen: RegExp;
  /** Denies by its meaning: "refuses". */
  softDenial: RegExp;
  /** Begins or ends a clause that holds on a condition. */
  conditional: RegExp;
  /** Speakers name themselves: the name is its group. */
  introduces: RegExp;
  /** Whoever it speaks of is told or given something, and does nothing. */
  receives: RegExp;
  /** Stands for what was said before: "one", "it". */
  proForm: RegExp;
  /** Begins a clause of a point with somebody's relative: the owner and the relative are its groups. */
  possessor: RegExp;
  /** Begins an answer that says yes by going on: "At the beginning." */
  startsAnswer: RegExp;
  /** Ends what a question states before it asks. */
  statesFirst: RegExp;
  /** Asks which of two. */
  alternative: RegExp;
  /** Asks who does it. */
  who: RegExp;
  /** Says of a point that something is not decided. */
  undecided: RegExp;
  /** Sides of things that exclude each other: key → axis and side. */
  sides: ReadonlyMap<string, readonly Side[]>;
  /** Words that say which way a figure went, by key. */
  trend: ReadonlyMap<string, 'up' | 'down'>;
  /** Words of direction that exclude each other. */
  directions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether two words may be spellings of one. */
  alike(a: string, b: string): boolean;
}

export interface Side {
  axis: number;
  side: 0 | 1;
}
