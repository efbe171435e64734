/** Passages of chats in SQLite. Triggers (migration 19) take out what a change of messages makes untrue. */
import { MESSAGES_OF_BLOCK, MESSAGES_TOGETHER } from '../core/chats/passages';
import type { MessagePassageHit, MessagePassageStore } from '../core/search-store-port';
import { quantize } from '../core/vectors';
import type { Db } from './connection';
import { type Near, nearIn, scan } from './scan';
import { messageWords } from './word-index';

interface Row {
  key: number;
  chat: number;
  block: number;
  vectors: Buffer;
}

/** Rows read between two pauses: about 3 MB of vectors, a few milliseconds. */
const SCAN_ROWS = 500;

const page = (where = '') => `SELECT p.key, p.chat, p.block, p.vectors FROM message_passages p
  JOIN chats c ON c.key = p.chat
  WHERE p.key > @after AND p.model = @model ${where} ORDER BY p.key LIMIT ${SCAN_ROWS}`;
const PAGE = page();
const PAGE_OF_CHAT = page('AND c.id = @chat');

/** The half of search that goes by the meaning of messages. */
export function createMessagePassages(db: Db): MessagePassageStore {
  return {
    unembeddedMessages: (model, knows) => unembedded(db, model, knows),
    setMessageVectors: (of, vectors) => setVectors(db, of, vectors),
    async nearestMessages({ model, chat, ...wanted }, signal) {
      const read = db.prepare(chat === undefined ? PAGE : PAGE_OF_CHAT);
      const of = chat === undefined ? { model } : { model, chat };
      const after = (last: Row | null) => read.all({ ...of, after: last?.key ?? 0 }) as Row[];
      return (await scan(after, wanted, signal)).flatMap((near) => toHit(db, near));
    },
    messageSimilarities(chat, model, vector) {
      const sql = `SELECT p.block, p.vectors FROM message_passages p JOIN chats c ON c.key = p.chat
        WHERE c.id = ? AND p.model = ?`;
      const rows = db.prepare(sql).all(chat, model) as Row[];
      const query = quantize([vector]);
      const found = rows.flatMap((row) => nearIn(row, query, -1));
      return found.length === 0
        ? null
        : new Map(found.map((near) => [firstOf(near), near.similarity]));
    },
  };
}

const firstOf = ({ row, place }: Near<Row>): number =>
  row.block * MESSAGES_OF_BLOCK + place * MESSAGES_TOGETHER;

function unembedded(db: Db, model: string, knows: (language: string) => boolean) {
  const sql = `SELECT * FROM (SELECT c.key, c.id, c.language,
      (SELECT max(position) FROM messages WHERE chat = c.key) / ${MESSAGES_OF_BLOCK} AS last,
      (SELECT count(*) FROM message_passages WHERE chat = c.key AND model = @model) AS done
    FROM chats c) WHERE done <= last`;
  const rows = db.prepare(sql).all({ model }) as {
    key: number;
    id: string;
    language: string | null;
    last: number;
  }[];
  const next = rows.find(({ language }) => language !== null && knows(language));
  if (!next) return null;
  const blocks = 'SELECT block FROM message_passages WHERE chat = ? AND model = ?';
  const done = new Set(db.prepare(blocks).pluck().all(next.key, model));
  let block = next.last;
  while (done.has(block)) block--;
  return { chat: next.id, block };
}

function setVectors(
  db: Db,
  { chat, block, model }: { chat: string; block: number; model: string },
  vectors: (Float32Array | null)[],
): void {
  const size = vectors.find((vector) => vector !== null)?.length ?? 0;
  const empty = new Float32Array(size);
  const packed = Buffer.from(quantize(vectors.map((vector) => vector ?? empty)).buffer);
  const set = db.transaction(() => {
    const key = db.prepare('SELECT key FROM chats WHERE id = ?').pluck().get(chat);
    if (key === undefined) return;
    db.prepare('DELETE FROM message_passages WHERE chat = ? AND block = ?').run(key, block);
    const sql = 'INSERT INTO message_passages (chat, block, model, vectors) VALUES (?, ?, ?, ?)';
    db.prepare(sql).run(key, block, model, packed);
  });
  set.immediate();
}

/** Empty when the chat was removed during the scan. */
function toHit(db: Db, near: Near<Row>): MessagePassageHit[] {
  const from = firstOf(near);
  const sql = `SELECT c.id AS chat, c.title, m.key, m.text, d.transcript
    FROM messages m JOIN chats c ON c.key = m.chat LEFT JOIN media d ON d.message = m.key
    WHERE m.chat = ? AND m.position >= ? AND m.position < ?
      AND m.sender IS NOT NULL AND m.kind <> 'deleted' ORDER BY m.position`;
  const rows = db.prepare(sql).all(near.row.chat, from, from + MESSAGES_TOGETHER) as Said[];
  const said = rows
    .map(({ text, transcript, ...row }) => ({ ...row, text: messageWords(text, transcript) }))
    .filter(({ text }) => text !== '');
  if (!said[0]) return [];
  const { chat, title } = said[0];
  const messages = said.map(({ key }) => key);
  const text = said.map((one) => one.text).join(' ');
  return [{ chat, title, from, messages, text, similarity: near.similarity }];
}

interface Said {
  chat: string;
  title: string;
  key: number;
  text: string;
  transcript: string | null;
}
