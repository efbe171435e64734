/**
 * Messages without a key that another export shows as they were before they were edited or deleted, or after. Such a
 * one stands in the same place, minute and name as a stored message that this export lacks; two messages that one
 * export holds are never taken for one.
 */
import type { IncomingMessage } from '../core/chat-store-port';
import type { Known, MessageWriter, Placed } from './chat-rows';

/** Messages that are not stored yet, by the stored message that they follow in their export; null: by none. */
export type WaitingByPlace = Map<number | null, Waiting[]>;

export interface Waiting extends Placed {
  /** The stored message that follows it in the export; null where none does. */
  before: number | null;
}

export interface Twins {
  /** To be told of each stored message that the export holds. */
  seen(key: number): void;
  /** Renews stored messages by those that wait; returns what still waits. To be asked when the whole export is known. */
  settle(waiting: WaitingByPlace): WaitingByPlace;
}

/** Watches one export on its way into a chat. */
export function createTwins(rows: MessageWriter): Twins {
  const seen = new Set<number>();
  const twinOf = ({ message, before }: Waiting, after: number | null): Known | undefined => {
    const { key, at, sender } = message;
    if (key !== null || at === null || sender === null) return undefined;
    const from = after === null ? -1 : rows.positionOf(after);
    const to = before === null ? Number.POSITIVE_INFINITY : rows.positionOf(before);
    if (to - from === 1) return undefined;
    const free = rows
      .ofSameMinute(sender, at)
      .filter(({ key: stored, position }) => position > from && position < to && !seen.has(stored))
      .filter((known) => isTwin(known, message));
    return free.find((known) => saidOnce(known, message)) ?? free[0];
  };
  return {
    seen: (key) => void seen.add(key),
    settle(waiting) {
      const left: WaitingByPlace = new Map();
      for (const [after, list] of waiting) {
        let place = after;
        for (const one of list) {
          const twin = twinOf(one, place);
          if (!twin) {
            put(left, place, one);
            continue;
          }
          place = twin.key;
          seen.add(place);
          rows.renew(twin, one.message);
        }
      }
      return left;
    },
  };
}

/** Adds one to those that wait in its place. */
export function put(waiting: WaitingByPlace, after: number | null, one: Waiting): void {
  const list = waiting.get(after);
  if (list) list.push(one);
  else waiting.set(after, [one]);
}

/** Whether one may have become the other: one of them was deleted or edited. */
function isTwin(known: Known, { kind, edited }: IncomingMessage): boolean {
  if (kind === 'deleted' || known.kind === 'deleted' || known.deleted_later === 1) return true;
  return kind === known.kind && (edited || known.edited === 1);
}

const saidOnce = (known: Known, { kind, text }: IncomingMessage): boolean =>
  kind === known.kind && (text === known.text || text === known.earlier);
