/** Promises in SQLite: listed, decided on by a person, and (promise-reading.ts) kept as they are found. */
import type { PromiseEntry, PromiseState } from '../contract';
import type { PromiseStore } from '../core/promise-store-port';
import type { Db } from './connection';
import { createPromiseReading } from './promise-reading';

interface Row {
  id: string;
  state: PromiseState;
  text: string;
  quote: string;
  owner: string | null;
  creditor: string | null;
  due: string | null;
  due_date: string | null;
  said_at: number | null;
  changed_at: number;
  segment: number | null;
  start: number | null;
  message: number | null;
  source_id: string;
  title: string;
  mine: 0 | 1 | null;
}

/** Of a recording anybody is me whom one of the chats calls so. */
const MINE = `CASE WHEN p.owner IS NULL THEN NULL
    WHEN p.chat IS NOT NULL THEN p.owner = c.me
    WHEN EXISTS (SELECT 1 FROM chats WHERE me IS NOT NULL)
      THEN p.owner IN (SELECT me FROM chats WHERE me IS NOT NULL) END`;
const SELECT = `SELECT p.*, coalesce(r.id, c.id) AS source_id, coalesce(r.title, c.title) AS title,
    ${MINE} AS mine
  FROM promises p LEFT JOIN recordings r ON r.key = p.recording LEFT JOIN chats c ON c.key = p.chat
  WHERE coalesce(r.key, c.key) IS NOT NULL`;

const ORDERS: Record<PromiseState, string> = {
  suggested: 'said_at DESC, key DESC',
  confirmed: 'due_date IS NULL, due_date, said_at, key',
  done: 'changed_at DESC, key DESC',
  dismissed: 'changed_at DESC, key DESC',
};

function toPromise(row: Row): PromiseEntry {
  const { id, state, text, quote, owner, creditor: to, due, due_date: dueDate } = row;
  const { said_at: saidAt, changed_at: changedAt, mine, title, source_id } = row;
  const place =
    row.message === null
      ? { segment: row.segment!, ...(row.start === null ? {} : { start: row.start }) }
      : { message: row.message };
  const kind = row.message === null ? ('recording' as const) : ('chat' as const);
  const source = { kind, id: source_id, title, ...place };
  const facts = { owner, to, mine: mine === null ? null : mine === 1, due, dueDate };
  return { id, state, text, quote, source, ...facts, saidAt, changedAt };
}

/** What notes that a person gave it. */
const OWN = { text: 'own_text', owner: 'own_owner', due_date: 'own_due' };

/** The promises half of the store. */
export function createPromises(db: Db): PromiseStore {
  const byId = db.prepare(`${SELECT} AND p.id = ?`);
  return {
    ...createPromiseReading(db),
    list: (filter, page) => list(db, filter, page),
    get(id) {
      const row = byId.get(id) as Row | undefined;
      return row ? toPromise(row) : null;
    },
    mark(id, state) {
      db.prepare('UPDATE promises SET state = ?, changed_at = ? WHERE id = ?').run(
        state,
        Date.now(),
        id,
      );
    },
    edit(id, { text, owner, dueDate }) {
      const columns = { text, owner, due_date: dueDate };
      const given = Object.entries(columns).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      const set = given.map(([name]) => {
        const own = OWN[name as keyof typeof columns];
        // A form may give all of them, also what was left as it was.
        return `${name} = @${name}, ${own} = ${own} OR ${name} IS NOT @${name}`;
      });
      const sql = `UPDATE promises SET ${set.join(', ')}, changed_at = @now WHERE id = @id`;
      db.prepare(sql).run({ ...Object.fromEntries(given), now: Date.now(), id });
    },
  };
}

type Filter = Parameters<PromiseStore['list']>[0];

const CONDITIONS: Record<Exclude<keyof Filter, 'mine'>, string> = {
  state: 'state = @state',
  owner: 'owner = @owner',
  dueFrom: 'due_date >= @dueFrom',
  dueTo: 'due_date <= @dueTo',
  recording: 'source_id = @recording AND message IS NULL',
  chat: 'source_id = @chat AND message IS NOT NULL',
};

function list(db: Db, { mine, ...filter }: Filter, page: { limit: number; offset: number }) {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const conditions = given.map(([name]) => CONDITIONS[name as keyof typeof CONDITIONS]);
  if (mine !== undefined) conditions.push(`mine = ${mine ? 1 : 0}`);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const values = Object.fromEntries(given);
  const order = ORDERS[filter.state ?? 'suggested'];
  const found = `FROM (${SELECT}) ${where}`;
  const sql = `SELECT * ${found} ORDER BY ${order} LIMIT @limit OFFSET @offset`;
  const rows = db.prepare(sql).all({ ...values, ...page }) as Row[];
  const total = db.prepare(`SELECT count(*) ${found}`).pluck().get(values) as number;
  return { promises: rows.map(toPromise), total };
}
