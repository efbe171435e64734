/** What the language model is asked, in the words that it was tuned with: models/tuning/prompts.json holds the same ones. Pure. */
import type { Prompt } from '../ports';

export const SYSTEM =
  'You summarize conversations. State only what was said, in clear sentences, with names and numbers.';

export const ASKS = {
  /** A passage in a sentence or a few. */
  question: 'Summarize the conversation.',
  /** A few turns in one sentence; nothing where there is nothing worth keeping. */
  point: 'Summarize the conversation in one sentence.',
  /** Of points. */
  title: 'Write a title of at most seven words for these points.',
  tldr: 'Sum up these points in one sentence.',
  /** To a chat; `askForReply` fills it in. */
  reply: 'Write my next message: {intent}, {tone}, {length}.',
} as const;

/** How the message that is asked for should be, such as `agree`, `casual`, `short`. */
export type ReplyWish = Record<'intent' | 'tone' | 'length', string>;

/** Asks for a reply of this kind. */
export const askForReply = (wish: ReplyWish): string =>
  ASKS.reply.replace(/\{(\w+)\}/gu, (_, name: keyof ReplyWish) => wish[name]);

/** A question about a text, as models/tuning/examples.py puts it. */
export const promptFor = (question: string, text: string): Prompt => ({
  turns: [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: `${question}\n\n${text}` },
  ],
});

interface Said {
  speaker?: string | undefined;
  text: string;
}

/** `Speaker: what was said`. */
export const turnLine = ({ speaker, text }: Said): string =>
  speaker ? `${speaker}: ${text}` : text;

/** A line for each turn. */
export const turnLines = (turns: readonly Said[]): string => turns.map(turnLine).join('\n');

/** A line for each point, with a dash before it. */
export const pointLines = (points: readonly string[]): string =>
  points.map((point) => `- ${point}`).join('\n');

/** What counts of an answer: its first line, white space made plain. Empty where the model says nothing. */
export const firstLine = (answer: string): string =>
  answer.trim().split('\n', 1)[0]!.replace(/\s+/gu, ' ').trim();
