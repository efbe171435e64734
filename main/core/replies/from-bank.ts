/** Candidates from the bank: what fits the message, in the tone that is wanted. Pure. */
import type { ReplyTone } from '../../contract';
import type { StyleCounts } from '../chats/style';
import type { Reading } from './acts/types';
import { wantedIntents } from './acts/wanted';
import { BANK, type BankReply } from './bank';
import type { Draft } from './draft';

/** Wordings that may stand in for a tone that a meaning was not written in. */
const NEAREST: Record<ReplyTone, ReplyTone[]> = {
  neutral: ['neutral', 'warm', 'casual', 'formal', 'short'],
  casual: ['casual', 'short', 'neutral', 'warm', 'formal'],
  formal: ['formal', 'neutral', 'warm', 'short', 'casual'],
  warm: ['warm', 'neutral', 'casual', 'formal', 'short'],
  short: ['short', 'neutral', 'casual', 'warm', 'formal'],
};
/** 반말 and 존댓말 do not stand in for each other. */
const POLITE: ReplyTone[] = ['neutral', 'warm', 'formal'];
/** A manner is trusted from so many messages on; whether I say 요 shows at once. */
const ENOUGH = 2;
const ENOUGH_KOREAN = 1;
const CLEARLY = 0.6;
/** Who speaks 반말 hardly ever says 요. */
const CASUAL_BELOW = 0.3;

/** The wording that stands for `neutral`: as I write, where that is plain to see. */
export function wordingFor(tone: ReplyTone, language: string, manner: StyleCounts): ReplyTone {
  const enough = language === 'ko' ? ENOUGH_KOREAN : ENOUGH;
  if (tone !== 'neutral' || manner.messages < enough) return tone;
  if (language === 'ko') return manner.polite < CASUAL_BELOW ? 'casual' : 'neutral';
  return manner.lowercaseStart > CLEARLY ? 'casual' : 'neutral';
}

/** Which register a Korean reply must keep. */
function politeness(tone: ReplyTone, manner: StyleCounts): boolean {
  if (tone === 'casual') return false;
  return tone === 'short' ? manner.messages < ENOUGH_KOREAN || manner.polite >= CASUAL_BELOW : true;
}

/** The replies of a language by meaning: intent and cluster. */
function meaningsOf(language: string): BankReply[][] {
  const meanings = new Map<string, BankReply[]>();
  for (const reply of BANK) {
    if (reply.language !== language) continue;
    const key = `${reply.intent} ${reply.cluster}`;
    meanings.set(key, [...(meanings.get(key) ?? []), reply]);
  }
  return [...meanings.values()];
}

interface Wanted {
  reading: Reading;
  language: string;
  tone: ReplyTone;
  manner: StyleCounts;
}

/** One wording of each meaning that may follow; none in a language that the bank does not have. */
export function bankDrafts({ reading, language, tone, manner }: Wanted): Draft[] {
  const wording = wordingFor(tone, language, manner);
  const polite = politeness(wording, manner);
  const intents = new Set(wantedIntents(reading));
  return meaningsOf(language).flatMap((replies) => {
    const { intent, needs } = replies[0]!;
    if (!intents.has(intent) || !(needs?.some((need) => reading.acts.has(need)) ?? true)) return [];
    const fitting = language === 'ko' ? replies.filter((one) => isPolite(one) === polite) : replies;
    const order = NEAREST[wording];
    const best = order.map((one) => fitting.find(({ tones }) => tones.includes(one))).find(Boolean);
    return best ? [{ text: best.text, intent, tone, origin: 'bank' as const }] : [];
  });
}

const isPolite = ({ tones, text }: BankReply): boolean =>
  tones.some((tone) => POLITE.includes(tone)) || /(?:요|니다|까|죠|네)[\s.!?~]*$/u.test(text);
