/** A library as large as they come, written straight into its tables. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { CLI } from './paths';

export const ROWS = 100_000;
/** Eight hours, a line every four seconds. */
export const LINES = 7200;
/** Newest of all, so that it heads the list; it holds the transcript of eight hours. */
export const LONGEST = 'row0000000';
export const CHAT = 'longchat01';

/** Numbers 1 to `@n`, as a table. */
const NUMBERS = `WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < @n)`;

const RECORDINGS = `${NUMBERS} INSERT INTO all_recordings
  (id, title, title_by, kind, created_at, duration, language, preview, source_hash, source_name, source_bytes)
  SELECT printf('row%07d', i), 'Recording ' || i, 'file', 'transcript', @now - i * 600000, 60 + i % 3600, 'en',
    CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN 'Short.' ELSE 'This goes on for two lines of the list or even a bit more than that, in number ' || i END,
    printf('%064d', i), i || '.txt', 100 FROM numbers`;

const TRANSCRIPT = `INSERT INTO transcripts (id, recording, version, created_at, language, duration, model, timed, complete)
  SELECT 'transcript', key, 1, @now, 'en', 28800, 'none', 1, 1 FROM all_recordings WHERE id = '${LONGEST}'`;
const SEGMENTS = `${NUMBERS} INSERT INTO segments (transcript, number, start, "end", text)
  SELECT t.key, i, i * 4, i * 4 + 4, 'Line ' || i || CASE i % 4 WHEN 3 THEN ', which is a good deal longer than the ones before it, so that it needs more than one line in a window of the usual width' ELSE '' END
  FROM numbers JOIN transcripts t`;

// No language: nothing is embedded while the test runs.
const CHATS = `INSERT INTO all_chats (id, app, export_title, title, created_at, participants, messages, first_at, last_at, preview)
  VALUES ('${CHAT}', 'text', 'Long', 'Long', @now, '{"Maya":50000,"Sam":50000}', @n, @now - @n * 60000, @now, 'The end')`;
const MESSAGES = `${NUMBERS} INSERT INTO messages (chat, position, identity, occurrence, at, sender, kind, text, edited)
  SELECT c.key, i, i, 0, @now - (@n - i) * 60000, CASE i % 2 WHEN 0 THEN 'Maya' ELSE 'Sam' END, 'text',
    'Message ' || i || CASE i % 5 WHEN 4 THEN ' with a great many more words than the others, so that it stands on several lines wherever it is shown' ELSE '' END, 0
  FROM numbers JOIN all_chats c`;

/** Makes the library with 100,000 recordings, a chat of 100,000 messages and a transcript of eight hours. */
export function makeLongLibrary(library: string): void {
  execFileSync(process.execPath, [CLI, 'list', '--library', library]);
  const db = new Database(path.join(library, 'library.sqlite'));
  const now = Date.now();
  for (const [sql, n] of [
    [RECORDINGS, ROWS],
    [TRANSCRIPT, ROWS],
    [SEGMENTS, LINES],
    [CHATS, ROWS],
    [MESSAGES, ROWS],
  ] as const)
    db.prepare(sql).run({ n, now });
  db.close();
}
