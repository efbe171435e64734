/** What was read for promises, what is still to be read, and what a reading changes. */
import type {
  FoundPromise,
  KnownPromise,
  PromiseChanges,
  PromiseStore,
  Stretch,
  UnreadMessages,
} from '../core/promise-store-port';
import type { Db } from './connection';
import { currentOf } from './current';
import { newId } from './ids';

type Reading = Omit<PromiseStore, 'list' | 'get' | 'mark' | 'edit'>;

const UNREAD_TRANSCRIPTS = `FROM transcripts t JOIN recordings r ON r.key = t.recording
  WHERE t.complete = 1 AND t.key = ${currentOf('t.recording')}
    AND NOT EXISTS (SELECT 1 FROM read_transcripts d WHERE d.transcript = t.key AND d.rules = ?)`;
/** What lies in the bin waits until it is back. */
const CHANGED = `FROM changed_messages JOIN messages m ON m.key = message
  JOIN chats c ON c.key = m.chat`;
const THROUGH = 'SELECT through FROM read_messages WHERE rules = ?';

/** The half of the promises that keeps step with the library. */
export function createPromiseReading(db: Db): Reading {
  const through = (rules: number) =>
    (db.prepare(THROUGH).pluck().get(rules) as number | undefined) ?? 0;
  return {
    known: (where) => known(db, where),
    unread(rules) {
      const recordings = db.prepare(`SELECT count(*) ${UNREAD_TRANSCRIPTS}`).pluck().get(rules);
      const last = db.prepare('SELECT coalesce(max(key), 0) FROM messages').pluck().get() as number;
      const changed = db.prepare(`SELECT count(*) ${CHANGED}`).pluck().get() as number;
      const messages = Math.max(0, last - through(rules)) + changed;
      return { recordings: recordings as number, messages };
    },
    unreadTranscript(rules) {
      const sql = `SELECT r.id AS recording, t.id AS transcript ${UNREAD_TRANSCRIPTS} LIMIT 1`;
      return (db.prepare(sql).get(rules) as ReturnType<Reading['unreadTranscript']>) ?? null;
    },
    unreadMessages: (rules, limit) =>
      newMessages(db, through(rules), limit) ?? changedMessages(db, limit),
    keepTranscript({ recording, transcript }, rules, changes) {
      const keep = db.transaction(() => {
        const sql = `INSERT OR REPLACE INTO read_transcripts
          SELECT key, ? FROM transcripts WHERE id = ?`;
        if (db.prepare(sql).run(rules, transcript).changes > 0) apply(db, { recording }, changes);
      });
      keep.immediate();
    },
    keepStretch: (chat, changes) => apply(db, { chat }, changes),
    markRead: (read, rules) => markRead(db, read, rules),
  };
}

interface Place {
  key: number;
  chat: string;
  position: number;
}

const PLACES = `SELECT m.key, c.id AS chat, m.position FROM messages m
  JOIN chats c ON c.key = m.chat`;

function newMessages(db: Db, through: number, limit: number): UnreadMessages | null {
  const keys = db.prepare('SELECT key FROM messages WHERE key > ? ORDER BY key LIMIT ?').pluck();
  const last = (keys.all(through, limit) as number[]).at(-1);
  if (last === undefined) return null;
  const places = db.prepare(`${PLACES} WHERE m.key > ? AND m.key <= ?`).all(through, last);
  return { stretches: stretchesOf(places as Place[]), through: last, changed: [] };
}

function changedMessages(db: Db, limit: number): UnreadMessages | null {
  const changed = db.prepare(`SELECT message ${CHANGED} LIMIT ?`).pluck().all(limit);
  if (changed.length === 0) return null;
  const sql = `${PLACES} WHERE m.key IN (SELECT value FROM json_each(?))`;
  const places = db.prepare(sql).all(JSON.stringify(changed)) as Place[];
  return { stretches: stretchesOf(places), through: null, changed: changed as number[] };
}

/** Messages that lie side by side in a chat are one stretch. */
function stretchesOf(places: Place[]): Stretch[] {
  const sorted = [...places].sort(
    (a, b) => a.chat.localeCompare(b.chat) || a.position - b.position,
  );
  const stretches: Stretch[] = [];
  for (const { chat, position } of sorted) {
    const last = stretches.at(-1);
    if (last?.chat === chat && last.to === position - 1) last.to = position;
    else stretches.push({ chat, from: position, to: position });
  }
  return stretches;
}

/** Another process may have come further meanwhile. */
function markRead(db: Db, { through, changed }: UnreadMessages, rules: number): void {
  if (through !== null) {
    const wait = `INSERT OR IGNORE INTO changed_messages SELECT m.key FROM messages m
      JOIN all_chats c ON c.key = m.chat AND c.binned_at IS NOT NULL
      WHERE m.key > coalesce((${THROUGH}), 0) AND m.key <= ?`;
    db.prepare(wait).run(rules, through);
    const sql = `UPDATE read_messages SET rules = @rules,
      through = CASE WHEN rules = @rules THEN max(through, @through) ELSE @through END`;
    db.prepare(sql).run({ through, rules });
  }
  const forget = 'DELETE FROM changed_messages WHERE message IN (SELECT value FROM json_each(?))';
  db.prepare(forget).run(JSON.stringify(changed));
}

type Known = Pick<KnownPromise, 'id' | 'quote' | 'state'> & {
  segment: number | null;
  start: number | null;
  message: number | null;
};

function known(db: Db, where: { recording: string } | Stretch): KnownPromise[] {
  const rows =
    'recording' in where
      ? db
          .prepare(
            'SELECT p.* FROM promises p JOIN recordings r ON r.key = p.recording WHERE r.id = ?',
          )
          .all(where.recording)
      : db
          .prepare(
            `SELECT p.* FROM promises p JOIN messages m ON m.key = p.message JOIN chats c ON c.key = p.chat
            WHERE c.id = @chat AND m.position BETWEEN @from AND @to`,
          )
          .all(where);
  return (rows as Known[]).map(({ id, quote, state, segment, start, message }) => {
    const place = message === null ? { segment: segment!, start } : { message };
    return { id, quote, state, place };
  });
}

type Owner = { recording: string; chat?: never } | { chat: string; recording?: never };

function apply(db: Db, owner: Owner, { add, renew, drop }: PromiseChanges): void {
  const now = Date.now();
  const insert =
    db.prepare(`INSERT INTO promises (id, recording, segment, start, chat, message, state,
      quote, text, owner, creditor, due, due_date, said_at, changed_at)
    VALUES (@id, (SELECT key FROM all_recordings WHERE id = @recording), @segment, @start,
      (SELECT key FROM all_chats WHERE id = @chat), @message, 'suggested',
      @quote, @text, @owner, @to, @due, @dueDate, @saidAt, @now)`);
  const { recording = null, chat = null } = owner;
  for (const found of add) insert.run({ id: newId(), recording, chat, now, ...columnsOf(found) });
  const update = db.prepare(`UPDATE promises SET segment = @segment, start = @start, quote = @quote,
      creditor = @to, due = @due, said_at = @saidAt,
      text = iif(own_text, text, @text), owner = iif(own_owner, owner, @owner),
      due_date = iif(own_due, due_date, @dueDate)
    WHERE id = @id`);
  for (const { id, found } of renew) update.run({ id, ...columnsOf(found) });
  // Decided on meanwhile, or in a person's words, it stays.
  const remove = db.prepare(`DELETE FROM promises
    WHERE id = ? AND state = 'suggested' AND NOT (own_text OR own_owner OR own_due)`);
  for (const id of drop) remove.run(id);
}

function columnsOf({ place, ...found }: FoundPromise) {
  const nowhere = { segment: null, start: null, message: null };
  return { ...nowhere, ...place, ...found };
}
