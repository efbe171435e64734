/** The bank of replies: the same intents in English and Korean. */
import type { ReplyTone } from '../../../contract';
import { ENGLISH_ANSWERS } from './english-answers';
import { ENGLISH_COURTESIES } from './english-courtesies';
import { ENGLISH_DECISIONS } from './english-decisions';
import { ENGLISH_FACTS } from './english-facts';
import { ENGLISH_FEELINGS } from './english-feelings';
import { ENGLISH_QUESTIONS } from './english-questions';
import { ENGLISH_TURNS } from './english-turns';
import { KOREAN_ANSWERS } from './korean-answers';
import { KOREAN_COURTESIES } from './korean-courtesies';
import { KOREAN_DECISIONS } from './korean-decisions';
import { KOREAN_FACTS } from './korean-facts';
import { KOREAN_FEELINGS } from './korean-feelings';
import { KOREAN_QUESTIONS } from './korean-questions';
import { KOREAN_TURNS } from './korean-turns';
import type { BankCluster, BankLanguage, BankReply } from './types';

export type { BankLanguage, BankReply, Need } from './types';

export const ENGLISH_BANK: BankReply[] = [
  ENGLISH_DECISIONS,
  ENGLISH_ANSWERS,
  ENGLISH_QUESTIONS,
  ENGLISH_COURTESIES,
  ENGLISH_FEELINGS,
  ENGLISH_FACTS,
  ENGLISH_TURNS,
].flatMap((clusters) => clusters.flatMap((cluster) => repliesOf(cluster, 'en')));

export const KOREAN_BANK: BankReply[] = [
  KOREAN_DECISIONS,
  KOREAN_ANSWERS,
  KOREAN_QUESTIONS,
  KOREAN_COURTESIES,
  KOREAN_FEELINGS,
  KOREAN_FACTS,
  KOREAN_TURNS,
].flatMap((clusters) => clusters.flatMap((cluster) => repliesOf(cluster, 'ko')));

export const BANK: BankReply[] = [...ENGLISH_BANK, ...KOREAN_BANK];

/** One reply a tone; where no wording is marked short, the shortest one serves as that too. */
function repliesOf({ replies, ...meaning }: BankCluster, language: BankLanguage): BankReply[] {
  const wordings = Object.entries(replies) as [ReplyTone, string][];
  const shortest = Math.min(...wordings.map(([, text]) => text.length));
  const spare = replies.short ?? wordings.find(([, text]) => text.length === shortest)?.[1];
  return wordings.map(([tone, text]) => ({
    ...meaning,
    text,
    tones: tone !== 'short' && text === spare ? [tone, 'short'] : [tone],
    language,
  }));
}
