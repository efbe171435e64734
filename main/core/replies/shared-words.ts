/** How much a reply takes up what was said: words that are rare in replies tell more, and so do the latest messages. Pure. */
import { plainForm } from './acts/read';
import { BANK } from './bank';
import type { Turn } from './conversation';
import { keysOf } from './words';

/** Particles after a Korean noun. */
const PARTICLE =
  /(?:이랑|에서|에게|한테|까지|부터|으로|하고|처럼|보다|마다|이나|이라|은|는|이|가|을|를|에|로|와|과|도|만|의|께|랑|야|아)$/u;

/** Korean words by their first two letters, the particle off: stems stay at the beginning, endings change. */
const beginnings = (text: string): Set<string> =>
  new Set(
    (plainForm(text).match(/[가-힣]+|[a-z0-9]+/gu) ?? [])
      .map((word) => (word.length > 2 ? word.replace(PARTICLE, '') : word).slice(0, 2))
      .filter((word) => word.length > 1),
  );

const wordKeys = (text: string, language: string): Set<string> =>
  language === 'ko' ? beginnings(text) : keysOf(text, language);

const counted = new Map<string, { replies: number; of: Map<string, number> }>();

/** In how many replies of the bank each key stands. */
function countsOf(language: string) {
  const known = counted.get(language);
  if (known) return known;
  const replies = BANK.filter((reply) => reply.language === language);
  const of = new Map<string, number>();
  for (const { text } of replies)
    for (const key of wordKeys(text, language)) of.set(key, (of.get(key) ?? 0) + 1);
  const counts = { replies: replies.length, of };
  counted.set(language, counts);
  return counts;
}

/** Inverse document frequency in the bank, about 1 for what stands in none of its replies (Spärck Jones, 1972). */
function rarity(key: string, language: string): number {
  const { replies, of } = countsOf(language);
  const most = Math.log(replies + 2);
  return Math.log((replies + 1) / ((of.get(key) ?? 0) + 0.5)) / most;
}

/** What one message back counts against the one after it. */
const FADING = 0.8;

/** For each key of the chat how lately it was said, 1 for the last message. */
export function keysByAge(turns: Turn[], language: string): Map<string, number> {
  const ages = new Map<string, number>();
  turns.forEach(({ text }, i) => {
    const weight = FADING ** (turns.length - 1 - i);
    for (const key of wordKeys(text, language)) ages.set(key, weight);
  });
  return ages;
}

/** Rare words that reply and chat share, as a share of the reply's, dampened for short replies; 0..1. */
export function sharedWords(reply: string, chat: Map<string, number>, language: string): number {
  const own = wordKeys(reply, language);
  const shared = [...own].map((key) => (chat.get(key) ?? 0) * rarity(key, language));
  return shared.reduce((sum, one) => sum + one, 0) / (own.size + 2);
}

/** What may follow a name within a word: an honorific, how one calls, a particle. */
const AFTER_NAME =
  /^(?:이?[야아]|님|씨|(?:이|씨|님)?(?:은|는|이|가|을|를|도|랑|네|한테|의|께)|'s)?$/u;

/** Whether somebody is called by the name that stands above a message; 0 or 1. */
export function callsSomebody(reply: string, turns: Turn[]): number {
  const names = turns.flatMap(({ mine, from }) => (mine ? [] : (from.match(/\p{L}{2,}/gu) ?? [])));
  const words = reply.match(/[\p{L}']+/gu) ?? [];
  const calls = names.some((name) =>
    words.some((word) => word.startsWith(name) && AFTER_NAME.test(word.slice(name.length))),
  );
  return Number(calls);
}
