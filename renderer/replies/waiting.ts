/** Whether there is something to answer. Pure. */
import type { Chat, Message } from '../../main/contract';

/** Why no drafts are asked for: nobody said who I am, the last word is mine, or there is none. */
export type Waiting = 'me' | 'mine' | 'empty';

/** Null when drafts are wanted. `tail` is the end of the chat, oldest first; lines of the messenger do not count. */
export function waitingFor({ me }: Chat, tail: readonly Message[]): Waiting | null {
  if (me === null) return 'me';
  const last = tail.findLast(({ sender }) => sender !== null);
  if (!last) return 'empty';
  return last.sender === me ? 'mine' : null;
}
