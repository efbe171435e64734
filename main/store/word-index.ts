/**
 * The word index: FTS5 tables without text of their own. Whoever changes an indexed row takes its old text out
 * first; with `secure-delete` the words are then gone from the file.
 */
import type { SummaryBody } from '../contract';
import { INDEX_VERSION, indexText } from '../core/search-text';
import type { Db } from './connection';
import { currentOf } from './current';
import { noteOf, setNote } from './notes';

export type WordTable = 'title_words' | 'segment_words' | 'summary_words' | 'message_words';
export const TABLES: readonly WordTable[] = [
  'title_words',
  'segment_words',
  'summary_words',
  'message_words',
];
const VERSION_NOTE = '.index_version';

/** Indexes the text of a row; `key` is the row's, which the index must not hold yet. */
export const addWords = (db: Db, table: WordTable, key: number, text: string): void =>
  wordAdder(db, table)(key, text);

/** `addWords` for many rows of one table. */
export function wordAdder(db: Db, table: WordTable): (key: number, text: string) => void {
  const insert = db.prepare(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`);
  return (key, text) => void insert.run(key, indexText(text));
}

/** `text` must be what was indexed. */
export const removeWords = (db: Db, table: WordTable, key: number, text: string): void =>
  wordRemover(db, table)(key, text);

/** `removeWords` for many rows of one table. */
export function wordRemover(db: Db, table: WordTable): (key: number, text: string) => void {
  const remove = db.prepare(`INSERT INTO ${table} (${table}, rowid, text) VALUES ('delete', ?, ?)`);
  return (key, text) => void remove.run(key, indexText(text));
}

/** What is searched of a summary: its text, and points that the text leaves out. */
export function summaryWords(body: Pick<SummaryBody, 'text' | 'points'>): string {
  const more = body.points.map(({ text }) => text).filter((text) => !body.text.includes(text));
  return [body.text, ...more].join('\n');
}

/** What is searched of a message: what was written, and what its voice note says. */
export const messageWords = (text: string, transcript: string | null): string =>
  transcript === null ? text : `${text}\n${transcript}`;

interface Indexed {
  key: number;
  text: string;
}

/** Takes the segments of a transcript out of the index. */
export function removeSegmentWords(db: Db, transcript: number): void {
  const rows = db.prepare('SELECT key, text FROM segments WHERE transcript = ?').all(transcript);
  for (const { key, text } of rows as Indexed[]) removeWords(db, 'segment_words', key, text);
}

/** Puts the segments of a transcript into the index. */
export function addSegmentWords(db: Db, transcript: number): void {
  const rows = db.prepare('SELECT key, text FROM segments WHERE transcript = ?').all(transcript);
  for (const { key, text } of rows as Indexed[]) addWords(db, 'segment_words', key, text);
}

const CURRENT_SEGMENTS = `
  SELECT s.key, s.text FROM segments s JOIN transcripts t ON t.key = s.transcript
  WHERE t.key = ${currentOf('t.recording')}`;

/** Builds the whole index anew from the rows. */
export function rebuildWords(db: Db): void {
  const rebuild = db.transaction(() => {
    for (const table of TABLES) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
    const titles = db.prepare('SELECT key, title AS text FROM all_recordings').all();
    for (const { key, text } of titles as Indexed[]) addWords(db, 'title_words', key, text);
    for (const { key, text } of db.prepare(CURRENT_SEGMENTS).all() as Indexed[])
      addWords(db, 'segment_words', key, text);
    const summaries = db.prepare('SELECT key, body AS text FROM summaries').all();
    for (const { key, text } of summaries as Indexed[])
      addWords(db, 'summary_words', key, summaryWords(JSON.parse(text)));
    addMessages(db);
    setNote(db, VERSION_NOTE, String(INDEX_VERSION));
  });
  rebuild.immediate();
}

const PAGE = 5000;

/** Chats are large: their messages are read page by page. */
function addMessages(db: Db): void {
  const add = wordAdder(db, 'message_words');
  const page = db.prepare(`SELECT m.key, m.text, d.transcript FROM messages m
    LEFT JOIN media d ON d.message = m.key WHERE m.key > ? ORDER BY m.key LIMIT ${PAGE}`);
  for (let last = 0; ; ) {
    const rows = page.all(last) as (Indexed & { transcript: string | null })[];
    for (const { key, text, transcript } of rows) add(key, messageWords(text, transcript));
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.key;
  }
}

/** Builds the index anew where it was made by other rules than today's. */
export function ensureWords(db: Db): void {
  if (!isIndexed(db)) rebuildWords(db);
}

/** Whether the index was made by today's rules. */
export const isIndexed = (db: Db): boolean => noteOf(db, VERSION_NOTE) === String(INDEX_VERSION);

/** Throws SQLite's error where an index is damaged. */
export function checkWords(db: Db): void {
  for (const table of TABLES)
    db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 0)`);
}
