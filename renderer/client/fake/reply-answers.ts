/** The fake's drafts of replies. They know only the made-up chats. */
import { AppError, type Replies, type Suggestion } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import { chatOf } from './chat-answers';
import type { World } from './world';

const FIRST_MS = 250;
const REST_MS = 500;

type Line = Pick<Suggestion, 'intent' | 'text' | 'origin' | 'sources'>;

const launch: Line = {
  intent: 'answer',
  text: 'it goes live on the 16th of March',
  origin: 'recording',
  sources: [
    {
      recording: 'bakery1',
      title: 'Spring planning, bakery',
      segment: 38,
      start: 162,
      quote:
        'If Thomas sends me the list on Wednesday, I can publish the website on the sixteenth of March.',
    },
  ],
};

const drafts: Record<string, Line[]> = {
  maya0001: [
    launch,
    { intent: 'defer', text: 'let me ask Thomas and tell you tonight', origin: 'mine' },
    { intent: 'ask', text: 'sure! which page does she want to link to?', origin: 'bank' },
  ],
  garden01: [
    { intent: 'ask', text: 'which one do you mean by the other thing?', origin: 'bank' },
    { intent: 'agree', text: 'I am in for both 🙂', origin: 'mine' },
    {
      intent: 'defer',
      text: 'let us decide that on Saturday when we are all there',
      origin: 'model',
    },
  ],
  korean01: [
    { intent: 'agree', text: '네, 좋습니다. 내일 오후에 뵙겠습니다.', origin: 'mine' },
    { intent: 'propose-time', text: '오후 몇 시쯤이 편하세요?', origin: 'bank' },
    { intent: 'decline', text: '죄송하지만 내일은 어려울 것 같습니다.', origin: 'bank' },
  ],
};

const others: Line[] = [
  { intent: 'agree', text: 'Yes, gladly.', origin: 'bank' },
  { intent: 'decline', text: 'I am sorry, I cannot this time.', origin: 'bank' },
  { intent: 'ask', text: 'What time were you thinking of?', origin: 'bank' },
];

/** Answers to the calls about replies; the first suggestion is told before the others are there. */
export function createReplyAnswers(world: World, emit: Emit): Answers {
  return {
    'replies.suggest': async ({ chat, tone = 'neutral', hint }, signal, request) => {
      const told = chatOf(world, chat).chat;
      const lines = hint ? [fromHint(hint), ...others] : (drafts[chat] ?? others);
      const suggestions = lines.slice(0, 3).map((line) => ({ ...line, tone }));
      await pause(FIRST_MS);
      if (chat === 'uncle001') return suppressedReplies;
      const [suggestion] = suggestions;
      if (suggestion && !signal?.aborted)
        emit({
          name: 'reply.first',
          data: { request: request ?? null, chat: told.id, suggestion },
        });
      await pause(REST_MS);
      return { ...answer, suggestions, unsure: chat === 'garden01' && !hint };
    },
    'replies.rewrite': async ({ text, tone }) => {
      await pause(REST_MS);
      if (!text.trim()) throw new AppError('bad-input', 'There is nothing to rewrite.');
      const polished = text.charAt(0).toUpperCase() + text.slice(1).replace(/[.!]?$/, '.');
      return {
        text: tone === 'short' ? (text.split(/[,.]/)[0] ?? text) : polished,
        kept: [],
        model: 'smollm2',
      };
    },
  };
}

const answer: Replies = {
  suggestions: [],
  suppressed: null,
  unsure: false,
  model: 'smollm2-135m-nanodesk',
  timings: { firstMs: FIRST_MS, totalMs: FIRST_MS + REST_MS },
};

const suppressedReplies: Replies = {
  ...answer,
  suppressed: {
    reason: 'grief',
    text: 'This deserves your own words. Take your time; a few honest ones are enough.',
  },
};

const fromHint = (hint: string): Line => ({
  intent: 'answer',
  text: `${hint.charAt(0).toUpperCase()}${hint.slice(1)}. Does that work for you?`,
  origin: 'hint',
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
