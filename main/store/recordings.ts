/** Recordings in SQLite. How a recording stands is told by its latest job, so the two never disagree. */
import type { Gap, Job, ListOrder, Marks, Recording } from '../contract';
import { UNDETERMINED } from '../core/language';
import { matchExpression } from '../core/search-text';
import type { ListOf, NewRecording, RecordingStore, TitleBy } from '../core/store-port';
import { audioName } from './audio-files';
import type { Db } from './connection';
import { newId } from './ids';
import { tagsOf } from './tags';
import { addWords, removeWords } from './word-index';
import { noteTraces } from './word-traces';

interface Row {
  key: number;
  id: string;
  title: string;
  title_by: TitleBy;
  kind: Recording['kind'];
  created_at: number;
  duration: number | null;
  language: string | null;
  preview: string;
  source_hash: string;
  source_name: string;
  source_bytes: number;
  mime: string | null;
  sound_gone_at: number | null;
  favourite: 0 | 1;
  tags: string;
  gaps: string;
  state: Job['state'] | null;
  step: string | null;
}

const selectFrom = (table: 'recordings' | 'all_recordings'): string => `
  SELECT r.*, ${tagsOf('recording', 'r.key')} AS tags, j.state, j.step FROM ${table} r
  LEFT JOIN jobs j ON j.key = (SELECT max(key) FROM jobs WHERE recording = r.key)`;
const SELECT = selectFrom('recordings');

/** Recordings with a word in their title, newest transcript or a summary. */
const WITH_WORDS = `
  r.key IN (
    SELECT rowid FROM title_words WHERE title_words MATCH @match
    UNION SELECT t.recording FROM segment_words w JOIN segments s ON s.key = w.rowid
      JOIN transcripts t ON t.key = s.transcript WHERE segment_words MATCH @match
    UNION SELECT s.recording FROM summary_words w JOIN summaries s ON s.key = w.rowid
      WHERE summary_words MATCH @match
  )`;

const status = ({ state, step }: Row): Recording['status'] => {
  if (state === 'queued') return 'waiting';
  if (state === 'running') return step === 'transcribe' ? 'transcribing' : 'summarizing';
  return state === null || state === 'done' ? 'ready' : state;
};

function toRecording(row: Row): Recording {
  const { id, title, kind, created_at: createdAt, duration, language, preview } = row;
  const { source_hash: hash, source_name: name, source_bytes: bytes, mime } = row;
  const hasSound = kind === 'audio' && row.sound_gone_at === null;
  const audio = hasSound ? { hash, name, bytes, mime: mime ?? '' } : null;
  const own = { id, title, kind, createdAt, duration, language, audio, preview };
  const marks = { favourite: row.favourite === 1, tags: JSON.parse(row.tags) as string[] };
  const gaps = JSON.parse(row.gaps) as Gap[];
  return { ...own, ...marks, status: status(row), ...(gaps.length > 0 ? { gaps } : {}) };
}

/** The recordings half of the store. */
export function createRecordings(db: Db): RecordingStore {
  const byId = db.prepare(`${SELECT} WHERE r.id = ?`);
  const bySource = db.prepare(`${selectFrom('all_recordings')} WHERE r.source_hash = ?`);
  const find = (id: string) => byId.get(id) as Row | undefined;

  return {
    list: (page) => list(db, page),
    marks: (wanted) => marks(db, wanted),
    get(id) {
      const row = find(id);
      return row ? toRecording(row) : null;
    },
    madeBetween(from, to, limit) {
      const sql = `SELECT id FROM recordings WHERE created_at >= ? AND created_at < ?
        ORDER BY created_at DESC LIMIT ?`;
      return db.prepare(sql).pluck().all(from, to, limit) as string[];
    },
    ids: () => db.prepare('SELECT id FROM recordings').pluck().all() as string[],
    withSource(hash) {
      const row = bySource.get(hash) as Row | undefined;
      return row ? toRecording(row) : null;
    },
    add: (recording) => toRecording(find(add(db, recording))!),
    retitle: (id, title, by) => retitle(db, find(id), title, by),
    titleBy: (id) => find(id)?.title_by ?? 'file',
    learn(id, { duration = null, language = null, preview = null }) {
      const sql = `UPDATE all_recordings SET duration = coalesce(?, duration),
        language = coalesce(?, language), preview = coalesce(?, preview) WHERE id = ?`;
      db.prepare(sql).run(duration, language === UNDETERMINED ? null : language, preview, id);
    },
    totals() {
      const sql = `SELECT count(*) AS recordings,
        coalesce(sum(source_bytes) FILTER (WHERE kind = 'audio' AND sound_gone_at IS NULL), 0) AS audioBytes,
        coalesce(sum(duration) FILTER (WHERE kind = 'audio' AND sound_gone_at IS NULL), 0) AS audioSeconds FROM recordings`;
      return db.prepare(sql).get() as ReturnType<RecordingStore['totals']>;
    },
  };
}

type ListPage = Parameters<RecordingStore['list']>[0];

const CONDITIONS: Record<
  Exclude<keyof ListPage, 'query' | 'order' | 'limit' | 'offset'>,
  string
> = {
  kind: 'r.kind = @kind',
  favourite: 'r.favourite = 1',
  tag: 'EXISTS (SELECT 1 FROM recording_tags g WHERE g.recording = r.key AND g.tag = @tag)',
  language: 'r.language = @language',
  unsummarized: 'NOT EXISTS (SELECT 1 FROM summaries s WHERE s.recording = r.key)',
};

const ORDERS: Record<ListOrder, string> = {
  newest: 'r.created_at DESC, r.key DESC',
  oldest: 'r.created_at, r.key',
  longest: 'r.duration DESC, r.created_at DESC, r.key DESC',
  name: 'r.name_key, r.created_at DESC, r.key DESC',
};

/** What a list is kept to, as SQL; null where nothing can be among it. */
function scopeOf({ query = '', ...wanted }: ListOf<'recordings.marks'> & { query?: string }) {
  const match = matchExpression(query);
  if (match === null && query.trim() !== '') return null;
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const conditions = given.map(([name]) => CONDITIONS[name as keyof typeof CONDITIONS]);
  if (match !== null) conditions.push(WITH_WORDS);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const { favourite: _f, unsummarized: _u, ...named } = Object.fromEntries(given);
  return { where, values: match === null ? named : { ...named, match } };
}

/** The keys of the page come first, out of an index: what is passed over is never read. */
function list(db: Db, { limit, offset, order = 'newest', ...wanted }: ListPage) {
  const scope = scopeOf(wanted);
  if (!scope) return { recordings: [], total: 0 };
  const { where, values } = scope;
  const keys = `SELECT r.key FROM recordings r ${where} ORDER BY ${ORDERS[order]} LIMIT @limit OFFSET @offset`;
  const page = `${SELECT} WHERE r.key IN (${keys}) ORDER BY ${ORDERS[order]}`;
  const rows = db.prepare(page).all({ ...values, limit, offset }) as Row[];
  const total = db.prepare(`SELECT count(*) FROM recordings r ${where}`).pluck().get(values);
  return { recordings: rows.map(toRecording), total: total as number };
}

function marks(db: Db, { order = 'newest', ...wanted }: ListOf<'recordings.marks'>): Marks[] {
  const scope = scopeOf(wanted);
  if (!scope) return [];
  const sql = `SELECT r.id, r.favourite, ${tagsOf('recording', 'r.key')} AS tags
    FROM recordings r ${scope.where} ORDER BY ${ORDERS[order]}`;
  const rows = db.prepare(sql).all(scope.values) as Pick<Row, 'id' | 'favourite' | 'tags'>[];
  return rows.map(({ id, favourite, tags }) => ({
    id,
    favourite: favourite === 1,
    tags: JSON.parse(tags),
  }));
}

function add(db: Db, { source, gaps = [], ...recording }: NewRecording): string {
  const id = newId();
  const insert = db.transaction(() => {
    const sql = `INSERT INTO all_recordings (id, title, name_key, title_by, kind, created_at, duration, language,
        preview, source_hash, source_name, source_bytes, mime, gaps)
      VALUES (@id, @title, name_key_of(@title), @titleBy, @kind, @createdAt, @duration, @language,
        @preview, @hash, @name, @bytes, @mime, @gaps)`;
    const values = {
      createdAt: Date.now(),
      ...recording,
      ...source,
      id,
      gaps: JSON.stringify(gaps),
    };
    const key = Number(db.prepare(sql).run(values).lastInsertRowid);
    const name = audioName(source.hash, source.name);
    db.prepare('DELETE FROM removed_files WHERE name = ?').run(name);
    addWords(db, 'title_words', key, recording.title);
  });
  insert.immediate();
  return id;
}

function retitle(db: Db, row: Row | undefined, title: string, by: TitleBy): void {
  if (!row) return;
  const update = db.transaction(() => {
    removeWords(db, 'title_words', row.key, row.title);
    addWords(db, 'title_words', row.key, title);
    noteTraces(db);
    const sql = `UPDATE all_recordings SET title = @title, name_key = name_key_of(@title),
      title_by = @by WHERE key = @key`;
    db.prepare(sql).run({ title, by, key: row.key });
  });
  update.immediate();
}
