/** Short chats for tests of drafting. */
import type { Conversation, Turn } from '../../main/core/replies/conversation';

/** Lines such as `Ana: hi`; those of `Me` are mine. */
export const turnsOf = (...lines: string[]): Turn[] =>
  lines.map((line) => {
    const [, from = '', text = ''] = /^([^:]+): (.*)$/su.exec(line) ?? [];
    return { mine: from === 'Me', from, text };
  });

export const chatOf = (language: string, ...lines: string[]): Conversation => ({
  turns: turnsOf(...lines),
  me: 'Me',
  language,
});

export const never = new AbortController().signal;
