/**
 * Promises, requests and decisions, found by how people say them. An owner is the speaker, or a name that is called
 * in the sentence itself; where neither is certain there is none. A question is an action only when it asks for one.
 */
import type { Sentence } from '../sentences';
import { type ActionPhrases, phrasesOf } from './phrases';

export type ActionKind = 'promise' | 'request' | 'together' | 'decision';

export interface Action {
  sentence: Sentence;
  kind: ActionKind;
  owner: string | undefined;
  /** The words of the recording that say by when. */
  due: string | undefined;
  score: number;
}

const BASE: Record<ActionKind, number> = { decision: 1, promise: 0.9, request: 0.8, together: 0.4 };
const BONUS = { due: 0.8, owner: 0.4, question: -0.2, stumbles: -0.3, brokenOff: -0.5 };
const FEWEST_WORDS = 4;
const MOST_WORDS = 45;

const ASSIGNED =
  /(?:^|[,;] |\b(?:and|so|then) )(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:will|is going to|is gonna|has to|needs to|should|must|agreed to|promised to|is supposed to) (?:also |then )?(?:send|write|check|call|ask|prepare|draft|review|email|finish|fix|update|organi[sz]e|book|talk|look|contact|report|deliver|share|test|build|design|find|schedule|arrange|bring|follow|collect|confirm|circulate|get|take|do|make|work|provide|present|set)\b/u;
/** Capital letters at the start of a sentence that are no names. */
const NO_NAME =
  /^(?:I|We|You|He|She|They|It|This|That|These|Those|There|Who|What|Which|Someone|Somebody|Everyone|Everybody|Anyone|Nobody|People|One|The|Our|My|Your|So|Well|Okay|Yes|Yeah|No|Then|Also|Now|Sorry|Thanks|Right|Great|Please|Guys|All|Maybe|But|And|Or|If|When|Actually|Alright|Anyway|Hey|Hi|Hello|Sure|Good|Today|Tomorrow|First|Second|Finally|Next|Perhaps|Obviously|Basically)$/u;

const named = (name: string | undefined): string | undefined =>
  name && !NO_NAME.test(name.split(' ')[0]!) ? name : undefined;

function kindOf({ text, question }: Sentence, phrases: ActionPhrases): ActionKind | undefined {
  if (phrases.none.test(text)) return undefined;
  if (phrases.request.test(text)) return 'request';
  if (question) return undefined;
  if (phrases.decision.test(text)) return 'decision';
  if (phrases.promise.test(text)) return 'promise';
  return phrases.together.test(text) || assignedTo(text) ? 'together' : undefined;
}

const assignedTo = (text: string): string | undefined => named(ASSIGNED.exec(text)?.[1]);

/** Who is called or named to do it; the speaker for a promise; otherwise nobody. */
function ownerOf(
  { text, speaker }: Sentence,
  kind: ActionKind,
  phrases: ActionPhrases,
): string | undefined {
  if (kind === 'promise') return speaker;
  const called = phrases.called.exec(text)?.slice(1).find(Boolean);
  return named(called) ?? assignedTo(text);
}

/** The action in a sentence, if there is one. */
export function actionIn(sentence: Sentence, language: string): Action | undefined {
  const phrases = phrasesOf(language);
  if (!phrases || sentence.words < FEWEST_WORDS || sentence.words > MOST_WORDS) return undefined;
  const kind = kindOf(sentence, phrases);
  if (!kind) return undefined;
  const owner = ownerOf(sentence, kind, phrases);
  const due = phrases.due.exec(sentence.text)?.[0];
  const score =
    BASE[kind] +
    (due ? BONUS.due : 0) +
    (owner ? BONUS.owner : 0) +
    (sentence.question ? BONUS.question : 0) +
    BONUS.stumbles * sentence.stumbles +
    (sentence.complete ? 0 : BONUS.brokenOff);
  return { sentence, kind, owner, due, score };
}
