/** A chat as drafting reads it: who said what, up to the message that wants a reply. Pure. */
import type { Message } from '../../contract';
import { asOneLine } from '../hidden';

export interface Turn {
  mine: boolean;
  from: string;
  text: string;
}

export interface Conversation {
  /** Oldest first; the last one is not mine. Empty where nobody else wrote. */
  turns: Turn[];
  /** Null where nobody said who I am. */
  me: string | null;
  /** BCP 47. */
  language: string;
}

/** Drafting looks at no more: what came before seldom matters to the next reply. */
export const TURNS_READ = 30;

/** Turns of what was written, spoken or captioned; lines of the messenger itself are left out. */
export function turnsOf(messages: Message[], me: string | null): Turn[] {
  return messages.flatMap(({ sender, kind, text, media }) => {
    if (sender === null || kind === 'system' || kind === 'deleted') return [];
    const said = (text.trim() === '' ? (media?.transcript ?? '') : text).trim();
    return said === '' ? [] : [{ mine: sender === me, from: sender, text: said }];
  });
}

/** In a chat of two without a choice, I am the one who did not write last. */
export function guessMe(turns: { from: string }[]): string | null {
  const names = new Set(turns.map(({ from }) => from));
  const last = turns.at(-1)?.from;
  return names.size === 2 ? [...names].find((name) => name !== last)! : null;
}

/** Up to the last message that is not mine; what I wrote after it is left out. */
export function upToTheirs(turns: Turn[]): Turn[] {
  const last = turns.findLastIndex(({ mine }) => !mine);
  return turns.slice(Math.max(0, last + 1 - TURNS_READ), last + 1);
}

/** The messages that want a reply: those of others since I last wrote. */
export function lastBlock(turns: Turn[]): Turn[] {
  const before = turns.findLastIndex(({ mine }) => mine);
  return turns.slice(before + 1);
}

/** The words of turns, one after the other. */
export const wordsOf = (turns: Turn[]): string => turns.map(({ text }) => text).join('\n');

/** What I wrote in these turns. */
export const mineOf = (turns: Turn[]): string[] =>
  turns.filter(({ mine }) => mine).map(({ text }) => text);

/**
 * The latest turns as a model reads them, a line each: at most so many and, but for the very last, so many characters. Names are
 * kept, mine is `Me`.
 */
export function latestLines(turns: Turn[], most: { turns: number; characters: number }): string[] {
  let left = most.characters;
  const fitting = turns
    .slice(-most.turns)
    .reverse()
    .filter(({ text }, i) => {
      left -= text.length;
      return left >= 0 || i === 0;
    });
  return fitting
    .reverse()
    .map(({ mine, from, text }) => asOneLine(`${mine ? 'Me' : from}: ${text}`));
}
