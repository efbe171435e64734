/**
 * Traces of words in the index. Taking a row out takes out its words, but FTS5 keeps signposts between the pages of
 * an index: beginnings of words, which stay when the word itself is gone. Only new pages are without them.
 */
import type { Db } from './connection';
import { addWords, removeWords, TABLES, type WordTable } from './word-index';

/** Pages of the index written by one step: some ten milliseconds. */
const REWRITE_PAGES = 64;
/** No row has this key. */
const SPARE_KEY = 0;

/** Writes those indexes anew, a little at a time, that still hold a trace of a word that is gone. */
export async function removeTraces(db: Db): Promise<void> {
  for (const table of TABLES) if (hasTraces(db, table)) await rewriteWords(db, table);
}

/** Whether there is a signpost that no word in the index begins with. */
function hasTraces(db: Db, table: WordTable): boolean {
  const words = `temp.${table}_list`;
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${words} USING fts5vocab('main', '${table}', 'row')`);
  const from = db
    .prepare(`SELECT term FROM ${words} WHERE term >= CAST(? AS TEXT) LIMIT 1`)
    .pluck();
  const signposts = db.prepare(`SELECT DISTINCT term FROM ${table}_idx`).pluck().all() as Buffer[];
  return signposts.some((signpost) => {
    // The first byte tells the index of whole words from those of their first letters.
    const beginning = signpost.subarray(1);
    const word = Buffer.from(String(from.get(beginning) ?? ''));
    return !word.subarray(0, beginning.length).equals(beginning);
  });
}

/**
 * Writes an index anew, a little at a time; what was marked as deleted is then gone.
 * FTS5 does so only where an index has two parts or more, so a spare row makes the second one.
 */
export async function rewriteWords(db: Db, table: WordTable): Promise<void> {
  const step = db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
  const begin = db.transaction(() => {
    addWords(db, table, SPARE_KEY, 'x');
    step.run(-REWRITE_PAGES);
    removeWords(db, table, SPARE_KEY, 'x');
  });
  begin.immediate();
  while (changes(db, () => step.run(REWRITE_PAGES)) >= 2)
    await new Promise((resolve) => setImmediate(resolve));
}

/** Rows changed by `work`, those of FTS5's own tables included. */
function changes(db: Db, work: () => void): number {
  const total = db.prepare('SELECT total_changes()').pluck();
  const before = total.get() as number;
  work();
  return (total.get() as number) - before;
}
