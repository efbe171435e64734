/** How a message stands under the one before it. Pure. */
import type { Message } from '../../main/contract';
import { dayOf } from '../chats/wallClock';

/** A silence after which the same person is named again. */
const PAUSE_MS = 30 * 60_000;

export interface Place {
  /** The day that begins with this message; null within a day. */
  day: number | null;
  /** First of a run of messages by one person: it carries the name. */
  head: boolean;
}

/** `before` is the message above; undefined at the top and where it is not known yet. */
export function placeOf(before: Message | undefined, message: Message): Place {
  const day = newDay(before, message);
  const sameRun =
    before !== undefined &&
    day === null &&
    before.sender === message.sender &&
    !paused(before, message);
  return { day, head: !sameRun };
}

function newDay(before: Message | undefined, { at, index }: Message): number | null {
  if (at === null) return null;
  // What is above is not there yet: a heading would only come and go.
  if (!before) return index === 0 ? at : null;
  return before.at !== null && dayOf(before.at) === dayOf(at) ? null : at;
}

const paused = (before: Message, { at }: Message): boolean =>
  before.at !== null && at !== null && at - before.at > PAUSE_MS;
