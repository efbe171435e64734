/** Candidates from what I wrote before, to messages like this one. */
import type { ReplyTone } from '../../contract';
import { dot } from '../extraction/vectors';
import { countWords } from '../words';
import { intentOf } from './acts/intent';
import { type Conversation, lastBlock, wordsOf } from './conversation';
import type { Draft } from './draft';
import { type Allowed, addsNothing } from './guard';
import type { Meaning } from './meaning';
import { keysOf } from './words';

export interface OwnReply {
  to: string;
  reply: string;
}

/** Messages at least this like each other want the same reply, by embeddings (MiniLM) or by shared letters. */
const ALIKE_IN_MEANING = 0.6;
const ALIKE_IN_LETTERS = 0.5;
const LONGEST_WORDS = 30;
const MOST = 4;

/** What I answered to the messages that are most like the last ones; only what holds no fact of that other time. */
export async function ownDrafts(
  { conversation, own, allowed }: { conversation: Conversation; own: OwnReply[]; allowed: Allowed },
  tone: ReplyTone,
  { meaning, knows }: { meaning: Meaning; knows: boolean },
  signal: AbortSignal,
): Promise<Draft[]> {
  const { turns, language } = conversation;
  const usable = own.filter(
    ({ reply }) => countWords(reply) <= LONGEST_WORDS && addsNothing(reply, allowed),
  );
  if (usable.length === 0) return [];
  const asked = wordsOf(lastBlock(turns));
  const likeness = knows
    ? await byMeaning(asked, usable, meaning, signal)
    : byLetters(asked, usable, language);
  const least = knows ? ALIKE_IN_MEANING : ALIKE_IN_LETTERS;
  return usable
    .map(({ reply }, i) => ({ reply, alike: likeness[i]! }))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ reply }) => ({
      text: reply,
      intent: intentOf(reply, language),
      tone,
      origin: 'mine' as const,
    }));
}

async function byMeaning(asked: string, own: OwnReply[], meaning: Meaning, signal: AbortSignal) {
  const [query, ...others] = await meaning.vectors([asked, ...own.map(({ to }) => to)], signal);
  return others.map((other) => dot(query!, other));
}

/** Dice's coefficient of the keys. */
function byLetters(asked: string, own: OwnReply[], language: string): number[] {
  const query = keysOf(asked, language);
  return own.map(({ to }) => {
    const other = keysOf(to, language);
    const shared = [...other].filter((key) => query.has(key)).length;
    return (2 * shared) / Math.max(1, query.size + other.size);
  });
}
