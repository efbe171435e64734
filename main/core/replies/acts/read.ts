/** Reads what the other side's last messages call for. Pure; other languages than English and Korean by marks alone. */
import type { ReplyIntent } from '../../../contract';
import { countWords } from '../../words';
import { lastBlock, type Turn } from '../conversation';
import { ENGLISH_ACTS } from './english';
import { intentOf } from './intent';
import { KOREAN_ACTS } from './korean';
import { plainForm } from './plain';
import type { Act, ActPatterns, ActRule, Reading } from './types';

export { plainForm } from './plain';

const PATTERNS: Record<string, ActPatterns> = { en: ENGLISH_ACTS, ko: KOREAN_ACTS };

const QUESTIONS: Act[] = [
  'yes-no-question',
  'wh-question',
  'choice',
  'time-question',
  'wellbeing-question',
];

/** In a group, the next to write may have answered these. */
const ANSWERED_BY_ANYONE: Act[] = ['yes-no-question', 'wh-question'];

/** Told beside something that is wanted, these call for nothing. */
const ASIDE: Act[] = ['plan', 'joke'];

/** Courtesies are over once I wrote; all else still wants its answer. */
const PASSES: Act[] = ['greeting', 'farewell', 'thanks', 'apology', 'joke', 'plan', 'statement'];

/** So many words of mine, or fewer, are but a cry: "oh no". */
const WORDS_OF_A_CRY = 2;
const CLOSING: ReplyIntent[] = ['agree', 'decline', 'defer', 'thanks'];

/** Messages of the block that are read: what stands further back was answered by nobody, or is not asked any more. */
const MESSAGES_READ = 8;

/** Sentences of a message in plain form. A full stop within a word, as in `b.net`, ends none. */
const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?~\n…]+(?:[.!?~…]+(?!\S{0,3}[a-z])|$)|[^.!?~\n…]*[.!?~…]+/gu) ?? [text];

/** What is wanted, and what is told beside it. */
interface SentenceRead {
  calls: Act[];
  tells: Act[];
}

/**
 * What the messages since I last wrote call for. Where they call for nothing, and what I wrote between was but a question or
 * an exclamation, what they wrote before it still stands.
 */
export function readActs(turns: Turn[], language: string): Reading {
  const patterns = PATTERNS[language];
  const block = lastBlock(turns);
  const read = readBlock(block, turns, patterns);
  const before = turns.slice(0, turns.length - block.length);
  if (callsForNothing(read) && leavesOpen(before.at(-1), patterns, language)) {
    const theirs = before.slice(0, before.findLastIndex(({ mine }) => !mine) + 1);
    const earlier = readBlock(lastBlock(theirs), theirs, patterns);
    if ([...earlier.acts].some((act) => !PASSES.includes(act))) return earlier;
  }
  return read;
}

const callsForNothing = ({ acts }: Reading): boolean =>
  [...acts].every((act) => act === 'statement' || ASIDE.includes(act));

/** Answers, and anything longer than a cry, close what was said before them. */
function leavesOpen(mine: Turn | undefined, patterns: ActPatterns | undefined, language: string) {
  if (!mine) return false;
  const text = plainForm(mine.text);
  if (text.includes('?') || patterns?.asks.test(text)) return true;
  const short = countWords(text) <= WORDS_OF_A_CRY && !/\d/u.test(text);
  return short && !CLOSING.includes(intentOf(text, language));
}

/**
 * The latest sentence that wants something comes first; then what is told. In a group, what is said to somebody else by name
 * is passed over.
 */
function readBlock(block: Turn[], turns: Turn[], patterns: ActPatterns | undefined): Reading {
  const toMe = block.filter((turn) => !isForAnother(turn, turns));
  const read = (toMe.length > 0 ? toMe : block).slice(-MESSAGES_READ);
  const sentences = read.flatMap(({ from, text }) =>
    sentencesOf(plainForm(text)).map((one) => ({ from, ...readSentence(one, patterns) })),
  );
  const last = read.at(-1)?.from;
  const calls = sentences.findLast(({ from, calls }) => isOpen(calls, from === last))?.calls ?? [];
  const told = new Set(sentences.flatMap(({ tells }) => tells));
  if (told.has('introduction')) told.delete('greeting');
  const tells = (patterns?.tells ?? []).map(([act]) => act).filter((act) => told.has(act));
  const aside = calls.length > 0 ? tells.filter((act) => !ASIDE.includes(act)) : tells;
  const acts = new Set<Act>([...aside.filter((act) => act === 'complaint'), ...calls, ...aside]);
  if (acts.size === 0) acts.add('statement');
  return { acts, time: read.some(({ text }) => patterns?.when.test(plainForm(text)) ?? false) };
}

/** A question that another has written after may be answered by now; what somebody wants done still stands. */
const isOpen = (calls: Act[], byLast: boolean): boolean =>
  calls.length > 0 && (byLast || !calls.some((act) => ANSWERED_BY_ANYONE.includes(act)));

const fits = ([, how, pattern]: ActRule, text: string, asked: boolean): boolean =>
  (how === 'any' || (how === 'asked') === asked) && pattern.test(text);

function readSentence(sentence: string, patterns: ActPatterns | undefined): SentenceRead {
  const text = sentence.trim();
  if (!patterns) return { calls: text.includes('?') ? ['yes-no-question'] : [], tells: [] };
  const rhetorical = patterns.rhetorical.test(text);
  const asked = !rhetorical && (text.includes('?') || patterns.asks.test(text));
  const tells = patterns.tells.filter((rule) => fits(rule, text, asked)).map(([act]) => act);
  const wanted = patterns.wants.find((rule) => fits(rule, text, asked))?.[0];
  if (wanted && wanted !== 'wh-question') return { calls: [wanted], tells };
  return { calls: asked && !tells.includes('greeting') ? kindsOf(text, patterns) : [], tells };
}

/** What kind of question it is; one with a question word is a `wh-question` whatever it asks for. */
function kindsOf(text: string, { kinds }: ActPatterns): Act[] {
  const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'yes-no-question';
  return QUESTIONS.includes(kind) ? [kind] : ['wh-question', kind];
}

/** Speaks to another of the group: their first name begins or ends the message. */
function isForAnother({ from, text }: Turn, turns: Turn[]): boolean {
  const others = new Set(turns.filter((turn) => !turn.mine).map((turn) => turn.from));
  others.delete(from);
  const said = plainForm(text).replace(/[.!?~…\s]+$/u, '');
  return [...others].some((name) => {
    const [first = ''] = plainForm(name).split(' ');
    return first.length > 1 && (said.startsWith(`${first},`) || said.endsWith(` ${first}`));
  });
}

/** Whether something is asked. */
export const asksSomething = ({ acts }: Reading): boolean =>
  QUESTIONS.some((kind) => acts.has(kind));
