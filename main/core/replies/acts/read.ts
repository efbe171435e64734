/** Reads what the other side's last messages call for. Pure; other languages than English and Korean by marks alone. */
import { lastBlock, type Turn } from '../conversation';
import { ENGLISH_ACTS } from './english';
import { KOREAN_ACTS } from './korean';
import type { Act, ActPatterns, Reading } from './types';

const PATTERNS: Record<string, ActPatterns> = { en: ENGLISH_ACTS, ko: KOREAN_ACTS };

const QUESTIONS: Act[] = ['yes-no-question', 'wh-question', 'choice'];

/** Messages of the block that are read: what stands further back was answered by nobody, or is not asked any more. */
const MESSAGES_READ = 4;

/** Typographic apostrophes would hide contractions. */
export const plainForm = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

/** What the messages since I last wrote call for. Of several questions the latest decides what kind is asked. */
export function readActs(turns: Turn[], language: string): Reading {
  const block = lastBlock(turns)
    .slice(-MESSAGES_READ)
    .map(({ text }) => plainForm(text));
  const readings = block.map((text) => readMessage(text, PATTERNS[language]));
  const questions = readings.flatMap(({ acts }) => QUESTIONS.filter((kind) => acts.has(kind)));
  const others = readings.flatMap(({ acts }) => [...acts].filter((act) => !isQuestion(act)));
  const acts = new Set<Act>([...questions.slice(-1), ...others]);
  if (acts.size > 1) acts.delete('statement');
  return { acts, time: readings.some(({ time }) => time) };
}

/** One message, already in plain form. */
export function readMessage(text: string, patterns: ActPatterns | undefined): Reading {
  const asked = text.includes('?') || (patterns?.asks.test(text) ?? false);
  const acts = new Set<Act>(asked ? [questionKind(text, patterns)] : []);
  for (const [act, pattern] of Object.entries(patterns?.acts ?? {}) as [Act, RegExp][])
    if (pattern.test(text)) acts.add(act);
  if (acts.size === 0) acts.add('statement');
  return { acts, time: patterns?.when.test(text) ?? false };
}

function questionKind(text: string, patterns: ActPatterns | undefined): Act {
  const sentence = text.split(/(?<=[.!?])\s/).findLast((one) => one.includes('?')) ?? text;
  if (patterns?.choice.test(sentence)) return 'choice';
  return patterns?.wh.test(sentence) ? 'wh-question' : 'yes-no-question';
}

const isQuestion = (act: Act): boolean => QUESTIONS.includes(act);

/** Whether something is asked. */
export const asksSomething = ({ acts }: Reading): boolean =>
  QUESTIONS.some((kind) => acts.has(kind));
