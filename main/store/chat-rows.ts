/** Writes the rows of messages and keeps the word index in step; all statements are prepared once for an import. */
import type { IncomingMessage } from '../core/chat-store-port';
import { identityOfKey } from './chat-identity';
import type { Db } from './connection';
import { messageWords, removeWords, wordAdder } from './word-index';

/** A message with what makes it the same in another export. */
export interface Placed {
  message: IncomingMessage;
  identity: string;
  /** Its number among equal ones, from 0. */
  occurrence: number;
}

interface Known {
  key: number;
  text: string;
  /** Null where it has no medium. */
  media: string | null;
  transcript: string | null;
}

interface Stored {
  key: number;
  position: number;
  at: number | null;
}

export interface MessageWriter {
  find(placed: Pick<Placed, 'identity' | 'occurrence'>): Known | undefined;
  /** Returns the key. */
  insert(placed: Placed, position: number): number;
  /** Takes over what a later export knows better: an edited text, the name of a medium. */
  renew(known: Known, message: IncomingMessage): void;
  /** The last message, and the latest time of all; position -1 in an empty chat. */
  end(): { key: number | null; position: number; at: number | null };
  inOrder(): Stored[];
  move(key: number, position: number): void;
}

const INSERT = `INSERT INTO messages
    (chat, position, identity, occurrence, at, sender, kind, text, edited, answers)
  VALUES (@chat, @position, @identity, @occurrence, @at, @sender, @kind, @text, @edited, @answers)`;
const FIND = `SELECT m.key, m.text, d.name AS media, d.transcript
  FROM messages m LEFT JOIN media d ON d.message = m.key
  WHERE m.chat = ? AND m.identity = ? AND m.occurrence = ?`;
const END = `SELECT key, position, (SELECT max(at) FROM messages WHERE chat = @chat) AS at
  FROM messages WHERE chat = @chat ORDER BY position DESC LIMIT 1`;
const MEDIA = `INSERT OR REPLACE INTO media (message, chat, kind, name) VALUES (?, ?, ?, ?)`;

/** Makes the writer for one chat. */
export function createMessageWriter(db: Db, chat: number): MessageWriter {
  const insert = db.prepare(INSERT);
  const find = db.prepare(FIND);
  const addMedia = db.prepare(MEDIA);
  const addWords = wordAdder(db, 'message_words');
  const end = db.prepare(END);
  const move = db.prepare('UPDATE messages SET position = ? WHERE key = ?');
  const edit = db.prepare('UPDATE messages SET text = ?, edited = 1 WHERE key = ?');
  return {
    find: ({ identity, occurrence }) => find.get(chat, identity, occurrence) as Known | undefined,
    insert({ message, identity, occurrence }, position) {
      const { at, sender, kind, text, edited, media, replyToKey } = message;
      const answers = replyToKey === null ? null : identityOfKey(replyToKey);
      const row = { chat, position, identity, occurrence, at, sender, kind, text, answers };
      const key = Number(insert.run({ ...row, edited: edited ? 1 : 0 }).lastInsertRowid);
      if (media) addMedia.run(key, chat, media.kind, media.name);
      addWords(key, text);
      return key;
    },
    renew({ key, text, media, transcript }, message) {
      if (message.media?.name && !media)
        addMedia.run(key, chat, message.media.kind, message.media.name);
      if (!message.edited || message.text === text) return;
      removeWords(db, 'message_words', key, messageWords(text, transcript));
      addWords(key, messageWords(message.text, transcript));
      edit.run(message.text, key);
    },
    end: () =>
      (end.get({ chat }) as ReturnType<MessageWriter['end']> | undefined) ?? {
        key: null,
        position: -1,
        at: null,
      },
    inOrder: () =>
      db
        .prepare('SELECT key, position, at FROM messages WHERE chat = ? ORDER BY position')
        .all(chat) as Stored[],
    move: (key, position) => void move.run(position, key),
  };
}
