/** The messages of a chat in SQLite, read by their place, by time and by words. */
import type { Media, Message } from '../contract';
import type { ChatStore } from '../core/chat-store-port';
import type { Db } from './connection';

interface Row {
  key: number;
  position: number;
  at: number | null;
  sender: string | null;
  kind: Message['kind'];
  text: string;
  edited: 0 | 1;
  earlier: string | null;
  deleted_later: 0 | 1;
  media_kind: Media['kind'] | null;
  media_name: string;
  hash: string | null;
  transcript: string | null;
  problem: string | null;
  reply_to: number | null;
  chat_id: string;
}

const SELECT = `SELECT m.key, m.position, m.at, m.sender, m.kind, m.text, m.edited,
    m.earlier, m.deleted_later, d.kind AS media_kind, d.name AS media_name, d.hash, d.transcript, d.problem, c.id AS chat_id,
    (SELECT a.key FROM messages a
     WHERE a.chat = m.chat AND a.identity = m.answers AND a.occurrence = 0) AS reply_to
  FROM messages m JOIN chats c ON c.key = m.chat LEFT JOIN media d ON d.message = m.key`;
const CHAT = 'm.chat = (SELECT key FROM chats WHERE id = @chat)';

/** How a medium is shown; null for a message without one. */
function toMedia(row: Row): Media | null {
  const { media_kind: kind, media_name: name, hash, transcript, problem } = row;
  if (kind === null) return null;
  return {
    kind,
    name,
    stored: hash !== null,
    transcript,
    ...(problem === null ? {} : { problem }),
  };
}

function toMessage(row: Row): Message {
  const { key: id, position: index, at, sender, kind, text, edited, reply_to: replyTo } = row;
  return {
    ...{ id, index, at, sender, kind, text, edited: edited === 1, media: toMedia(row), replyTo },
    ...(row.earlier === null ? {} : { earlier: row.earlier }),
    ...(row.deleted_later === 1 ? { deletedLater: true } : {}),
  };
}

type Reads = Pick<
  ChatStore,
  | 'messages'
  | 'message'
  | 'before'
  | 'indexAt'
  | 'writtenBetween'
  | 'search'
  | 'textsOf'
  | 'ownReplies'
>;

/** The reading half of a chat's messages. */
export function createMessages(db: Db): Reads {
  const stretch = db.prepare(
    `${SELECT} WHERE ${CHAT} AND m.position >= @from AND m.position < @to ORDER BY m.position`,
  );
  const read = (chat: string, from: number, to: number) =>
    (stretch.all({ chat, from, to }) as Row[]).map(toMessage);
  const byKey = db.prepare(`${SELECT} WHERE m.key = ?`);
  return {
    messages: (chat, from, limit) => read(chat, from, from + limit),
    message(id) {
      const row = byKey.get(id) as Row | undefined;
      return row ? { ...toMessage(row), chat: row.chat_id } : null;
    },
    before: (chat, index, limit) => read(chat, Math.max(0, index - limit), index),
    writtenBetween(from, to, limit) {
      const sql = `SELECT c.id FROM chats c WHERE EXISTS (SELECT 1 FROM messages m
          WHERE m.chat = c.key AND m.at >= ? AND m.at < ?)
        ORDER BY c.last_at DESC LIMIT ?`;
      return db.prepare(sql).pluck().all(from, to, limit) as string[];
    },
    indexAt: (chat, at) => indexAt(db, chat, at),
    search(chat, match, limit) {
      const sql = `${SELECT} JOIN message_words w ON w.rowid = m.key
        WHERE message_words MATCH @match AND ${CHAT} ORDER BY m.position DESC LIMIT @limit`;
      return (db.prepare(sql).all({ chat, match, limit }) as Row[]).map(toMessage);
    },
    textsOf(chat, sender, limit) {
      const sql = `SELECT m.text FROM messages m WHERE ${CHAT} AND m.sender = @sender
        AND m.kind = 'text' ORDER BY m.position DESC LIMIT @limit`;
      return db.prepare(sql).pluck().all({ chat, sender, limit }) as string[];
    },
    ownReplies: (limit) => ownReplies(db, limit),
  };
}

/** By the index on time; where a later message carries an earlier time, the first by time is meant. */
function indexAt(db: Db, chat: string, at: number): number {
  const sql = `SELECT m.position FROM messages m WHERE ${CHAT} AND m.at >= @at
    ORDER BY m.at, m.position LIMIT 1`;
  const found = db.prepare(sql).pluck().get({ chat, at }) as number | undefined;
  const last = `SELECT max(m.position) FROM messages m WHERE ${CHAT}`;
  return found ?? (db.prepare(last).pluck().get({ chat }) as number | null) ?? 0;
}

interface Reply {
  to: string;
  reply: string;
  chat: string;
  at: number | null;
}

/** Read backwards by place in each chat, so that the length of a chat does not matter. */
function ownReplies(db: Db, limit: number) {
  const chats = db.prepare(`SELECT key, id, me FROM chats
    WHERE me IS NOT NULL AND style_forgotten = 0 ORDER BY last_at DESC`);
  const pairs = db.prepare(`SELECT p.text AS "to", m.text AS reply, @id AS chat, m.at
    FROM messages m JOIN messages p ON p.chat = m.chat AND p.position = m.position - 1
    WHERE m.chat = @key AND m.sender = @me AND m.kind = 'text'
      AND p.kind = 'text' AND p.sender <> @me
    ORDER BY m.position DESC LIMIT @limit`);
  const found = (chats.all() as { key: number; id: string; me: string }[]).flatMap(
    (chat) => pairs.all({ ...chat, limit }) as Reply[],
  );
  found.sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return found.slice(0, limit).map(({ to, reply, chat }) => ({ to, reply, chat }));
}
