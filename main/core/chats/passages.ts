/** Passages of a chat: six messages in a row, long enough to have a meaning of their own. Pure. */
import type { Message } from '../../contract';
import { turnsOf } from './transcript';

/** Messages that are read, found and shown together. */
export const MESSAGES_TOGETHER = 6;
/** Messages whose vectors lie in one row of the store: 16 passages, which the model reads in one go. */
export const MESSAGES_OF_BLOCK = 16 * MESSAGES_TOGETHER;

/** What each passage of a block says, from its messages in order; empty where nobody says anything. */
export function passageTexts(messages: Message[]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < messages.length; at += MESSAGES_TOGETHER) {
    const said = turnsOf(messages.slice(at, at + MESSAGES_TOGETHER));
    texts.push(said.map(({ text }) => text).join(' '));
  }
  return texts;
}
