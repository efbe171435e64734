/** Writes the rows of messages and keeps the word index in step; all statements are prepared once for an import. */
import type { IncomingMessage } from '../core/chat-store-port';
import { identityOfKey, MINUTE, minuteOf } from './chat-identity';
import type { Db } from './connection';
import { messageWords, removeWords, wordAdder } from './word-index';

/** A message with what makes it the same in another export. */
export interface Placed {
  message: IncomingMessage;
  identity: string;
  /** Its number among equal ones, from 0. */
  occurrence: number;
}

/** A stored message, as far as a later export may know it better. */
export interface Known {
  key: number;
  position: number;
  kind: IncomingMessage['kind'];
  text: string;
  edited: 0 | 1;
  deleted_later: 0 | 1;
  earlier: string | null;
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
  /** The stored messages of the same person and minute, in their order. */
  ofSameMinute(sender: string, at: number): Known[];
  positionOf(key: number): number;
  /** Takes over what another export knows better: an edited text, the name of a medium, what was there before it was deleted. */
  renew(known: Known, message: IncomingMessage): void;
  /** The last message, and the latest time of all; position -1 in an empty chat. */
  end(): { key: number | null; position: number; at: number | null };
  inOrder(): Stored[];
  move(key: number, position: number): void;
}

const INSERT = `INSERT INTO messages
    (chat, position, identity, occurrence, at, sender, kind, text, edited, answers)
  VALUES (@chat, @position, @identity, @occurrence, @at, @sender, @kind, @text, @edited, @answers)`;
const KNOWN = `SELECT m.key, m.position, m.kind, m.text, m.edited, m.deleted_later, m.earlier,
    d.name AS media, d.transcript
  FROM messages m LEFT JOIN media d ON d.message = m.key WHERE m.chat = ?`;
const FIND = `${KNOWN} AND m.identity = ? AND m.occurrence = ?`;
const SAME_MINUTE = `${KNOWN} AND m.at >= ? AND m.at < ? AND m.sender = ? ORDER BY m.position`;
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
  const sameMinute = db.prepare(SAME_MINUTE);
  const position = db.prepare('SELECT position FROM messages WHERE key = ?').pluck();
  return {
    ...createRenewal(db, chat, addWords),
    ofSameMinute(sender, at) {
      const from = minuteOf(at) * MINUTE;
      return sameMinute.all(chat, from, from + MINUTE, sender) as Known[];
    },
    positionOf: (key) => position.get(key) as number,
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

/** Nothing that was read once is lost: what an edit or a deletion replaced is kept beside it. */
function createRenewal(
  db: Db,
  chat: number,
  addWords: ReturnType<typeof wordAdder>,
): Pick<MessageWriter, 'renew'> {
  const addMedia = db.prepare(MEDIA);
  const markDeleted = db.prepare('UPDATE messages SET deleted_later = 1 WHERE key = ?');
  const fill = db.prepare(
    'UPDATE messages SET kind = ?, text = ?, edited = ?, deleted_later = 1 WHERE key = ?',
  );
  const edit = db.prepare(
    'UPDATE messages SET earlier = coalesce(earlier, text), text = ?, edited = 1 WHERE key = ?',
  );
  const keepEarlier = db.prepare('UPDATE messages SET earlier = ? WHERE key = ?');
  const reword = ({ key, text, transcript }: Known, now: string) => {
    removeWords(db, 'message_words', key, messageWords(text, transcript));
    addWords(key, messageWords(now, transcript));
  };
  const reedit = (known: Known, { text, edited }: IncomingMessage) => {
    if (edited) {
      reword(known, text);
      edit.run(text, known.key);
    } else if (known.edited && known.earlier === null) keepEarlier.run(text, known.key);
  };
  return {
    renew(known, message) {
      const { key } = known;
      const { kind, text, edited, media } = message;
      if (kind === 'deleted') {
        if (known.kind !== 'deleted') markDeleted.run(key);
        return;
      }
      if (media?.name && !known.media) addMedia.run(key, chat, media.kind, media.name);
      if (known.kind === 'deleted') {
        reword(known, text);
        fill.run(kind, text, edited ? 1 : 0, key);
      } else if (text !== known.text) reedit(known, message);
    },
  };
}
