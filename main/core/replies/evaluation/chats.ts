/** Chats with the reply that was really given, and chats to which none may be drafted: JSON, one a line. Pure. */
import { AppError, type ReplyIntent } from '../../../contract';
import { readLines } from '../../json-lines';
import type { Conversation, Turn } from '../conversation';

export interface JudgedChat {
  id: string;
  split: string;
  conversation: Conversation;
  /** What was really answered. */
  reply: string;
  /** What that reply does, where somebody told. */
  intent: ReplyIntent | null;
}

export interface SensitiveChat {
  id: string;
  split: string;
  language: string;
  category: string;
  /** True where drafting is wrong; false for an ordinary look-alike. */
  suppress: boolean;
  turns: Turn[];
}

interface Line {
  id?: string;
  split?: string;
  language?: string;
  me?: string;
  chat?: { from: string; text: string }[];
  reply?: string;
  intent?: ReplyIntent;
  category?: string;
  suppress?: boolean;
}

/** Reads chats with replies. Rejects a line of another form with `bad-input`. */
export const parseJudged = (jsonl: string): JudgedChat[] =>
  linesOf(jsonl).map(({ line, number }) => {
    const { id = `chat ${number}`, split = 'all', language = 'en', me = null } = line;
    if (typeof line.reply !== 'string') throw refusal(number, 'the reply is missing');
    const conversation = { turns: turnsOfLine(line, number), me, language };
    return { id, split, conversation, reply: line.reply, intent: line.intent ?? null };
  });

/** Reads chats that are sensitive or look so. Rejects a line of another form with `bad-input`. */
export const parseSensitive = (jsonl: string): SensitiveChat[] =>
  linesOf(jsonl).map(({ line, number }) => {
    const { id = `chat ${number}`, split = 'all', language = 'en', category = '' } = line;
    if (typeof line.suppress !== 'boolean') throw refusal(number, '`suppress` is missing');
    const turns = turnsOfLine(line, number);
    return { id, split, language, category, suppress: line.suppress, turns };
  });

function linesOf(jsonl: string): { line: Line; number: number }[] {
  return readLines(jsonl, (text, number) => {
    try {
      return { line: JSON.parse(text) as Line, number };
    } catch {
      throw refusal(number, 'it is not JSON');
    }
  });
}

function turnsOfLine({ chat, me }: Line, number: number): Turn[] {
  if (!Array.isArray(chat) || chat.length === 0) throw refusal(number, 'the messages are missing');
  return chat.map(({ from, text }) => ({ mine: from === me, from, text }));
}

const refusal = (number: number, why: string) =>
  new AppError('bad-input', `Line ${number} is not a chat with its reply: ${why}.`);
