/** What makes a message the same in two exports, and a chat the same chat. */
import { createHash } from 'node:crypto';
import type { ChatStore, IncomingChat, IncomingMessage } from '../core/chat-store-port';
import type { Db } from './connection';

export const MINUTE = 60_000;

/** Some phones write seconds, others do not: times are compared by their minute. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE);

/** The export's key, else a digest of what everybody sees of the message. */
export function identityOf({ key, at, sender, kind, text }: IncomingMessage): string {
  if (key !== null) return identityOfKey(key);
  const minute = at === null ? null : minuteOf(at);
  const seen = JSON.stringify([minute, sender, kind, text]);
  return `h${createHash('sha256').update(seen).digest('base64').slice(0, 24)}`;
}

/** The identity of a message that the export names. */
export const identityOfKey = (key: string): string => `k${key}`;

/** So many messages tell whether two chats are the same one. */
const COMPARED = 400;
/** Chats of other titles must have this share in common, and messages with times, of which two cannot be equal by chance. */
const SHARE = 0.5;
const FEWEST_TIMED = 4;

/** The id of the chat that an import adds to, in the bin or not; undefined where it is a new one. */
export function findChat(
  db: Db,
  { app, key, title }: IncomingChat,
  sample: Parameters<ChatStore['matching']>[1],
): string | undefined {
  if (key !== null) {
    const sql = 'SELECT id FROM all_chats WHERE app = ? AND export_key = ?';
    return db.prepare(sql).pluck().get(app, key) as string | undefined;
  }
  const sql = `SELECT key, id, export_title = @title AS same FROM all_chats
    WHERE app = @app AND export_key IS NULL AND removed = 0 ORDER BY same DESC, key`;
  const candidates = db.prepare(sql).all({ app, title }) as Candidate[];
  const compared = spread(sample);
  return candidates.find((candidate) => isSame(db, candidate, compared))?.id;
}

interface Candidate {
  key: number;
  id: string;
  same: 0 | 1;
}

/** Messages from all over the export: the beginning alone may be what an earlier export lacks. */
function spread(messages: IncomingMessage[]): IncomingMessage[] {
  const step = Math.max(1, Math.ceil(messages.length / COMPARED));
  const last = messages.length - 1;
  return messages.filter((_, i) => i % step === 0 || i > last - COMPARED);
}

/** A message with a time that both chats hold is enough where they have the same title. */
function isSame(db: Db, { key, same }: Candidate, compared: IncomingMessage[]): boolean {
  const find = db.prepare('SELECT 1 FROM messages WHERE chat = ? AND identity = ? LIMIT 1');
  const common = compared.filter((message) => find.get(key, identityOf(message)) !== undefined);
  const timed = common.filter(({ at }) => at !== null).length;
  const many = common.length > 0 && common.length >= compared.length * SHARE;
  return same === 1 ? timed > 0 || many : many && timed >= FEWEST_TIMED;
}
