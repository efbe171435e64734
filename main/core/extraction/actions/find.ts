/**
 * Promises, requests and decisions, found by how people say them. An owner is the speaker, or a name that is called
 * in the sentence itself; where neither is certain there is none. A question is an action only when it asks for one.
 */
import type { Part, Sentence } from '../sentences';
import { VERBS } from './english';
import { calledName, knownName } from './names';
import { type ActionPhrases, phrasesOf } from './phrases';

export type ActionKind = 'promise' | 'request' | 'assigned' | 'together' | 'decision' | 'vague';

export interface Action {
  sentence: Sentence;
  kind: ActionKind;
  owner: string | undefined;
  /** The words of the recording that say by when. */
  due: string | undefined;
  score: number;
  /** Where somebody else took it on. */
  answer?: Part[];
}

const BASE: Record<ActionKind, number> = {
  decision: 1,
  promise: 1,
  assigned: 1,
  request: 0.8,
  together: 0.6,
  vague: 0.1,
};
const BONUS = {
  due: 0.8,
  owner: 0.4,
  question: -0.2,
  stumbles: -0.45,
  brokenOff: -0.5,
  unsure: -0.5,
  empty: -0.5,
};
const FEWEST_WORDS = 4;
const MOST_WORDS = 45;

const ASSIGNED = new RegExp(
  `(?:^|[,;] |\\b(?:and|so|then|that) )(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),? (?:will|is going to|is gonna|has to|needs to|should|must|agreed to|promised to|is supposed to) (?:also |then |please )?(?:${VERBS})\\b`,
  'u',
);
/** Proposals and doubts: what follows was not taken on by anybody yet. */
const UNSURE =
  /\b(?:I (?:think|guess|suggest|propose|suppose)|maybe|perhaps|might|would rather|not sure|if we|hopefully|I hope)\b/iu;

/** "We need to fix this": what, only the sentences around it would tell. */
const EMPTY =
  /\b(?:that|this|it|them)(?: (?:later|now|again|too|together|a (?:little )?bit))?\W*$/iu;

/** The action in a sentence, if there is one. `names` are the words that are names in this recording. */
export function actionIn(
  sentence: Sentence,
  language: string,
  names: ReadonlySet<string>,
): Action | undefined {
  const phrases = phrasesOf(language);
  if (!phrases || sentence.words < FEWEST_WORDS || sentence.words > MOST_WORDS) return undefined;
  const found = findPhrase(sentence, phrases, names);
  if (!found) return undefined;
  const owner = ownerOf(sentence, found.kind, phrases, names);
  const due = dueIn(sentence.text, found, phrases);
  return {
    sentence,
    kind: found.kind,
    owner,
    due,
    score: scoreOf(sentence, found.kind, owner, due),
  };
}

interface Found {
  kind: ActionKind;
  /** Where in the text the phrase ends, behind its verb. */
  end: number;
}

/** "We agreed that I will send it" is owed before it is decided. */
const KINDS = ['promise', 'together', 'decision', 'vague'] as const;

function findPhrase(
  { text, question }: Sentence,
  phrases: ActionPhrases,
  names: ReadonlySet<string>,
): Found | undefined {
  if (phrases.none.test(text)) return undefined;
  const at = (kind: ActionKind, match: RegExpExecArray | null | undefined): Found[] =>
    match ? [{ kind, end: match.index + match[0].length }] : [];
  const asked = at('request', phrases.request.exec(text));
  if (question) return asked[0];
  const assigned = ASSIGNED.exec(text);
  return [
    ...asked,
    ...(knownName(assigned?.[1], names) ? at('assigned', assigned) : []),
    ...KINDS.flatMap((kind) => at(kind, phrases[kind]?.exec(text))),
  ][0];
}

/** Who is called or named to do it; the speaker for a promise; otherwise nobody. */
function ownerOf(
  { text, speaker }: Sentence,
  kind: ActionKind,
  phrases: ActionPhrases,
  names: ReadonlySet<string>,
): string | undefined {
  if (kind === 'promise') return speaker;
  if (kind === 'vague' && /\bI\b/u.test(text)) return speaker;
  if (kind === 'assigned') return ASSIGNED.exec(text)?.[1];
  const called = phrases.called.exec(text)?.slice(1).find(Boolean);
  return (phrases.capitals === false ? calledName : knownName)(called, names);
}

/** Opens the sentence, before the phrase: "By Friday I will …". */
const OPENING = 8;
const DEADLINE = /^(?:by|until|till|before|no later than|on|from|starting)\b/iu;

/** The time that goes with the action: said after its verb, or in front of the sentence. */
function dueIn(text: string, { kind, end }: Found, phrases: ActionPhrases): string | undefined {
  const all = [...text.matchAll(new RegExp(phrases.due, 'giu'))];
  if (phrases.capitals === false) return all[0]?.[0];
  const times = kind === 'decision' ? all.filter(([due]) => DEADLINE.test(due)) : all;
  const after = times.find(({ index }) => index >= end);
  return (after ?? times.find(({ index }) => index < OPENING))?.[0];
}

function scoreOf(
  { text, question, stumbles, complete }: Sentence,
  kind: ActionKind,
  owner: string | undefined,
  due: string | undefined,
): number {
  const named = owner !== undefined && kind !== 'promise' && kind !== 'vague';
  return (
    BASE[kind] +
    (due ? BONUS.due : 0) +
    (named ? BONUS.owner : 0) +
    (question ? BONUS.question : 0) +
    (kind !== 'decision' && UNSURE.test(text) ? BONUS.unsure : 0) +
    (EMPTY.test(text) ? BONUS.empty : 0) +
    BONUS.stumbles * stumbles +
    (complete ? 0 : BONUS.brokenOff)
  );
}
