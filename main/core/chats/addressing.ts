/** Who a sentence of a chat is meant for. */
import type { Chat, Message } from '../../contract';
import type { Core } from '../core';

interface Said {
  text: string;
  message: Message & { sender: string };
}

const HANGUL_NAME = /^[가-힣]{3}$/u;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The forms of a name that people call: the whole, its first word, of a Korean one the part without the family's. */
function callsOf(name: string): string[] {
  const plain = name.replace(/^[~@\s]+/u, '').trim();
  const [first = ''] = plain.split(/\s+/u);
  const given = HANGUL_NAME.test(plain) ? [plain.slice(1)] : [];
  return [plain, first, ...given].filter((call) => [...call].length >= 2);
}

/** Finds a call of the name; Korean ones carry particles, so only their beginning must stand free. */
function callPattern(name: string): RegExp | null {
  const calls = [...new Set(callsOf(name))].map((call) =>
    /[가-힣]$/u.test(call) ? literally(call) : `${literally(call)}(?![\\p{L}\\p{N}])`,
  );
  return calls.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])@?(?:${calls.join('|')})`, 'iu');
}

/**
 * Makes the test whether a sentence is meant for me: of somebody else, and my name is in it, it answers me, or there
 * are only two of us. Where nobody is me, nothing is.
 */
export function addressedTo(
  { store }: Core,
  { me, participants }: Pick<Chat, 'me' | 'participants'>,
): (said: Said) => boolean {
  if (me === null) return () => false;
  const others = participants.filter(({ name }) => name !== me).length;
  const called = callPattern(me);
  const answersMe = ({ replyTo }: Message) =>
    replyTo !== null && store.chats.message(replyTo)?.sender === me;
  return ({ text, message }) =>
    message.sender !== me && (others === 1 || (called?.test(text) ?? false) || answersMe(message));
}
