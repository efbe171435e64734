/** How much likelier the chat makes a reply: log P(reply | chat) − λ log P(reply), Li et al. 2016 (MMI). */
import type { Likelihood, Prompt, TextModel } from '../ports';
import { type Conversation, latestLines } from './conversation';
import { LAMBDA } from './weights';

/** Measured on dev: as good as the whole chat, and the prefill stays below a third of a second. */
const TURNS_SHOWN = 12;
/** About 200 tokens; letters of other scripts than Latin are two or three tokens each. */
const CHARACTERS_SHOWN = { latin: 700, other: 240 };

/** The same for every chat, so that its keys and values can be kept. */
export const OPENING: Prompt['turns'] = [
  { role: 'user', content: 'Write a chat between friends.' },
];

/** The chat as a script that my next line ends. Names are kept: replies speak to people. */
export function scriptPrompt({ turns }: Pick<Conversation, 'turns'>): Prompt {
  const isOther = turns.some(({ text }) =>
    /[\p{Script=Hangul}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}]{2}/u.test(text),
  );
  const most = { turns: TURNS_SHOWN, characters: CHARACTERS_SHOWN[isOther ? 'other' : 'latin'] };
  return { turns: OPENING, begin: [...latestLines(turns, most), 'Me:'].join('\n') };
}

export interface Ratios {
  /** For each reply: the log ratio and its number of tokens. */
  of(
    conversation: Conversation,
    replies: string[],
    signal: AbortSignal,
  ): Promise<{ ratio: number; tokens: number; conditional: number }[]>;
}

/** More would be a leak: own and written replies come and go. */
const KEPT = 4_000;

/** Keeps what is likely without a chat: it never changes. */
export function createRatios(text: TextModel): Ratios {
  const unconditional = new Map<string, number>();
  let model = '';
  async function learn(replies: string[], signal: AbortSignal): Promise<void> {
    if (model !== text.id || unconditional.size > KEPT) unconditional.clear();
    model = text.id;
    const missing = [...new Set(replies)].filter((reply) => !unconditional.has(reply));
    if (missing.length === 0) return;
    const prompt = scriptPrompt({ turns: [] });
    const found = await text.likelihood(prompt, missing.map(asLine), signal);
    missing.forEach((reply, i) => {
      unconditional.set(reply, found[i]!.logProbability);
    });
  }
  return {
    async of(conversation, replies, signal) {
      if (replies.length === 0) return [];
      await learn(replies, signal);
      const given = await text.likelihood(scriptPrompt(conversation), replies.map(asLine), signal);
      return given.map(({ logProbability, tokens }: Likelihood, i) => ({
        ratio: logProbability - LAMBDA * unconditional.get(replies[i]!)!,
        tokens: Math.max(1, tokens),
        conditional: logProbability,
      }));
    },
  };
}

const asLine = (reply: string): string => ` ${reply.replace(/\s+/g, ' ')}`;
