/**
 * An export on its way into a chat. What follows the last stored message is appended as it comes, a slice in one
 * transaction, so that a long export neither fills the memory nor holds up the process. What belongs before stored
 * messages waits, and gets its place in one transaction at the end, in which all positions are counted anew.
 */
import type { ChatMerge, IncomingMessage } from '../core/chat-store-port';
import { chatIsGone } from '../core/gone';
import { identityOf, minuteOf } from './chat-identity';
import { createMessageWriter, type MessageWriter, type Placed } from './chat-rows';
import { createTally } from './chat-tally';
import { createTwins, put, type Waiting, type WaitingByPlace } from './chat-twins';
import type { Db } from './connection';

/** Of a chat that is there still: once it is gone, its key may be another one's. */
function tallyOf(db: Db, key: number, id: string): ReturnType<typeof createTally> {
  const sql = 'SELECT 1 FROM all_chats WHERE key = ? AND id = ? AND removed = 0';
  if (!db.prepare(sql).get(key, id)) throw chatIsGone();
  return createTally(db, key);
}

/** Begins a merge into a chat; once that is gone, nothing more is added. */
export function createMerge(db: Db, { key: chat, id }: { key: number; id: string }): ChatMerge {
  const rows = createMessageWriter(db, chat);
  const twins = createTwins(rows);
  const seen = new Map<string, number>();
  const waiting: WaitingByPlace = new Map();
  /** Those of the last messages that wait, until one comes that is stored. */
  let open: Waiting[] = [];
  /** The last stored message of the export. */
  let cursor: number | null = null;

  const place = (message: IncomingMessage): Placed => {
    const identity = identityOf(message);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return { message, identity, occurrence };
  };

  const wait = (placed: Placed): void => {
    const one = { ...placed, before: null };
    open.push(one);
    put(waiting, cursor, one);
  };

  const advance = (key: number): void => {
    twins.seen(key);
    for (const one of open) one.before = key;
    open = [];
    cursor = key;
  };

  const add = db.transaction((messages: IncomingMessage[]): number => {
    const tally = tallyOf(db, chat, id);
    const end = rows.end();
    for (const message of messages) {
      const placed = place(message);
      const known = rows.find(placed);
      if (known) rows.renew(known, message);
      const follows = end.key === null || end.key === cursor || isLater(message, end.at);
      if (known) advance(known.key);
      else if (follows) {
        end.key = rows.insert(placed, ++end.position);
        end.at = latest(end.at, message.at);
        tally.count(message);
        advance(end.key);
      } else wait(placed);
    }
    return tally.close();
  });

  const finish = db.transaction((): number => {
    const tally = tallyOf(db, chat, id);
    for (const { message } of placeAll(rows, twins.settle(waiting))) tally.count(message);
    waiting.clear();
    return tally.close();
  });

  return { add: (messages) => add.immediate(messages), finish: () => finish.immediate() };
}

const isLater = ({ at }: IncomingMessage, end: number | null): boolean =>
  at !== null && end !== null && minuteOf(at) > minuteOf(end);

const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Goes through the chat once, puts what waits into its place, and moves what follows. Returns what was put in. */
function placeAll(rows: MessageWriter, waiting: WaitingByPlace): Placed[] {
  if (waiting.size === 0) return [];
  const done: Placed[] = [];
  /** The next one is the last. */
  const queue: Waiting[] = [];
  const queueAfter = (after: number | null) => {
    for (const one of [...(waiting.get(after) ?? [])].reverse()) queue.push(one);
  };
  let position = 0;
  const insert = () => {
    const next = queue.pop()!;
    // Another process may have stored it meanwhile.
    if (rows.find(next)) return;
    rows.insert(next, position++);
    done.push(next);
  };
  queueAfter(null);
  for (const stored of rows.inOrder()) {
    while (queue.length > 0 && comesBefore(queue.at(-1)!, stored)) insert();
    if (stored.position !== position) rows.move(stored.key, position);
    position++;
    queueAfter(stored.key);
  }
  while (queue.length > 0) insert();
  return done;
}

function comesBefore(
  { message, before }: Waiting,
  { key, at }: { key: number; at: number | null },
): boolean {
  return before === key || message.at === null || (at !== null && message.at < at);
}
