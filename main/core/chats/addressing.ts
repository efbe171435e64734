/** Who a sentence of a chat is meant for. */
import type { Chat, Message } from '../../contract';
import type { Core } from '../core';
import { ASKS_ANYONE, ASKS_EACH } from './cues';

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

/** Whether another is called by name: where a sentence begins, after an @, or where it ends. */
export function callsOneOf(names: string[]): RegExp | null {
  const calls = names.flatMap(callsOf).map(literally);
  if (calls.length === 0) return null;
  const name = `(?:${calls.join('|')})`;
  const mine = '(?:[아야]|씨|님|이)?(?![\\p{L}\\p{N}])';
  return new RegExp(
    `(?:^(?:hey|hi|ok(?:ay)?)?[\\s,]*|@)${name}${mine}|, ?${name}${mine}\\W*$`,
    'iu',
  );
}

/** Whom a sentence asks: me by name or alone, each of a group, any one of a group; null where it does not ask me. */
export type Addressed = 'me' | 'each' | 'anyone' | null;

/** Makes the test for whom a sentence of a chat is meant. Where nobody is me, nothing is meant for me. */
export function addressedIn(
  { store }: Core,
  { me, participants }: Pick<Chat, 'me' | 'participants'>,
): (said: Said) => Addressed {
  if (me === null) return () => null;
  const others = participants.map(({ name }) => name).filter((name) => name !== me);
  const called = callPattern(me);
  const calledOther = callsOneOf(others);
  const answersMe = ({ replyTo }: Message) =>
    replyTo !== null && store.chats.message(replyTo)?.sender === me;
  return ({ text, message }) => {
    if (message.sender === me) return null;
    if (others.length === 1 || called?.test(text) || answersMe(message)) return 'me';
    if (calledOther?.test(text)) return null;
    if (ASKS_EACH.test(text)) return 'each';
    return ASKS_ANYONE.test(text) ? 'anyone' : null;
  };
}
