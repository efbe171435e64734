/** Reads what the other side's last messages call for. Pure; other languages than English and Korean by marks alone. */
import { lastBlock, type Turn } from '../conversation';
import { ENGLISH_ACTS } from './english';
import { KOREAN_ACTS } from './korean';
import type { Act, ActPatterns, ActRule, Reading } from './types';

const PATTERNS: Record<string, ActPatterns> = { en: ENGLISH_ACTS, ko: KOREAN_ACTS };

const QUESTIONS: Act[] = ['yes-no-question', 'wh-question', 'choice', 'time-question'];

/** Told beside something that is wanted, these call for nothing. */
const ASIDE: Act[] = ['plan', 'joke'];

/** Messages of the block that are read: what stands further back was answered by nobody, or is not asked any more. */
const MESSAGES_READ = 8;

/** Typographic apostrophes would hide contractions. */
export const plainForm = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

/** Sentences of a message in plain form; laughter and tears end one too. */
const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?~\n…]+(?:[.!?~…]+(?!\S{0,3}[a-z])|$)|[^.!?~\n…]*[.!?~…]+/gu) ?? [text];

/** What is wanted, and what is told beside it. */
interface SentenceRead {
  calls: Act[];
  tells: Act[];
}

/**
 * What the messages since I last wrote call for. The latest sentence that wants something comes first; then what was told.
 * In a group, what is said to somebody else by name is passed over.
 */
export function readActs(turns: Turn[], language: string): Reading {
  const block = lastBlock(turns);
  const mine = block.filter((turn) => !isForAnother(turn, turns));
  const read = (mine.length > 0 ? mine : block).slice(-MESSAGES_READ);
  const patterns = PATTERNS[language];
  const sentences = read.flatMap(({ from, text }) =>
    sentencesOf(plainForm(text)).map((one) => ({ from, ...readSentence(one, patterns) })),
  );
  const last = read.at(-1)?.from;
  const calls = sentences.findLast(({ from, calls }) => isOpen(calls, from === last))?.calls ?? [];
  const told = new Set(sentences.flatMap((one) => one.tells));
  const tells = (patterns?.tells ?? []).map(([act]) => act).filter((act) => told.has(act));
  const aside = calls.length > 0 ? tells.filter((act) => !ASIDE.includes(act)) : tells;
  const acts = new Set<Act>([...aside.filter((act) => act === 'complaint'), ...calls, ...aside]);
  if (acts.size === 0) acts.add('statement');
  return { acts, time: read.some(({ text }) => patterns?.when.test(plainForm(text)) ?? false) };
}

/** A question that another has written after may be answered by now; what somebody wants done still stands. */
const isOpen = (calls: Act[], byLast: boolean): boolean =>
  calls.length > 0 && (byLast || !calls.some((act) => QUESTIONS.includes(act)));

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
