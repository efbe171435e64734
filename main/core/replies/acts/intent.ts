/** What a reply does, so that three suggestions differ and answers follow questions. */
import type { ReplyIntent } from '../../../contract';
import { ENGLISH_INTENTS } from './english-intents';
import { KOREAN_INTENTS } from './korean-intents';
import { plainForm } from './plain';

/** In the order in which they are tried, on the reply in lower case. */
export type IntentPatterns = (readonly [ReplyIntent, RegExp])[];

const PATTERNS: Record<string, IntentPatterns> = { en: ENGLISH_INTENTS, ko: KOREAN_INTENTS };

/** All that a reply does, the main thing first; `answer` where nothing else is told. */
export function intentsOf(reply: string, language: string): ReplyIntent[] {
  const text = plainForm(reply);
  const found = (PATTERNS[language] ?? []).filter(([, pattern]) => pattern.test(text));
  const intents = found.map(([intent]) => intent);
  if (intents.length > 0) return intents;
  return [text.endsWith('?') ? 'ask' : 'answer'];
}

/** The main thing that a reply does. */
export const intentOf = (reply: string, language: string): ReplyIntent =>
  intentsOf(reply, language)[0]!;
