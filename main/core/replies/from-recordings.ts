/** A reply that a transcript of the library answers, with the passage that it stands on. */
import type { ReplySource, ReplyTone } from '../../contract';
import type { Core } from '../core';
import { matchExpression } from '../search-text';
import { asksSomething } from './acts/read';
import type { Reading } from './acts/types';
import { type Conversation, lastBlock } from './conversation';
import type { Draft } from './draft';
import { factsOf } from './facts';
import { keysOf } from './words';

const HITS_READ = 20;
/** Of what the question is about, so much must stand in the passage. */
const SHARE_NEEDED = 0.6;
const KEYS_NEEDED = 2;
const LONGEST_QUOTE = 220;

interface Question {
  text: string;
  language: string;
  /** What it is about. */
  keys: Set<string>;
  /** Asks for a day, an hour or a number. */
  wantsFact: boolean;
}

const ASKS_FACT =
  /\b(?:when|what time|what day|which day|what date|how (?:much|many|long)|deadline|by when)\b|언제|몇 ?시|며칠|얼마|몇/iu;

/** The question of the last messages; null where nothing is asked. */
function questionOf({ turns, language }: Conversation, reading: Reading): Question | null {
  if (!asksSomething(reading)) return null;
  const block = lastBlock(turns).map(({ text }) => text);
  const text = block.findLast((one) => one.includes('?')) ?? block.at(-1)!;
  const sentence = text.split(/(?<=[.!?])\s+/u).findLast((one) => one.includes('?')) ?? text;
  const keys = contentKeys(sentence, language);
  const enough = language === 'en' ? 1 : KEYS_NEEDED;
  return keys.size < enough
    ? null
    : { text: sentence, language, keys, wantsFact: ASKS_FACT.test(sentence) };
}

/** Names of question words and fillers tell nothing about the subject. */
const NOTHING =
  /언제|어디|누구|무엇|뭐|몇|시|이야|예요|인가요?|했지|였지|이지|혹시|알아|기억|나요|까요|is|was|remember|hey|btw|again|date|day/giu;

const contentKeys = (text: string, language: string): Set<string> =>
  language === 'en'
    ? new Set(
        [...keysOf(text, 'en')].filter(
          (key) => !/^(?:rememb|again|hey|btw|date|day|happen)/u.test(key),
        ),
      )
    : keysOf(text.replace(NOTHING, ' '), language);

/** At most one draft, only where the passage holds what the question is about. */
export function recordingDrafts(
  { store }: Pick<Core, 'store'>,
  conversation: Conversation,
  reading: Reading,
  tone: ReplyTone,
): Draft[] {
  const question = questionOf(conversation, reading);
  const match = question && matchExpression(question.text.replace(NOTHING, ' '), 'OR');
  if (!question || !match) return [];
  const hits = store.search.words(match, 'segment', HITS_READ);
  const fitting = hits
    .map((hit) => ({ hit, fit: fitOf(hit.text, question) }))
    .filter(({ fit }) => fit >= SHARE_NEEDED)
    .sort((a, b) => b.fit - a.fit)[0];
  if (!fitting) return [];
  const { recording, title, segment = 0, start, text } = fitting.hit;
  const quote = shortened(text);
  const source: ReplySource = {
    recording,
    title,
    segment,
    quote,
    ...(start === undefined ? {} : { start }),
  };
  const words = LEADS[question.language] ?? LEADS.en!;
  return [
    { text: words(title, quote), intent: 'answer', tone, origin: 'recording', sources: [source] },
  ];
}

/** Share of the question's subject that a passage holds; 0 where it lacks the kind of answer, or is a question itself. */
function fitOf(passage: string, { keys, language, wantsFact }: Question): number {
  if (passage.trim().endsWith('?') || (wantsFact && factsOf(passage).size === 0)) return 0;
  const held = keysOf(passage, language);
  return [...keys].filter((key) => held.has(key)).length / keys.size;
}

/** The passage as it was said, cut at a word. */
const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE
    ? text.trim()
    : `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')} …`;

const LEADS: Record<string, (title: string, quote: string) => string> = {
  en: (title, quote) => `In “${title}” it was said: “${quote}”`,
  ko: (title, quote) => `‘${title}’에서 이렇게 나왔어요: “${quote}”`,
};
