/**
 * Traces of words in the index. Taking a row out takes out its words, but FTS5 keeps signposts between the pages of
 * an index: beginnings of words, which stay when the word itself is gone. Only new pages are without them.
 */
import type { Db } from './connection';
import { newId } from './ids';
import { dropNote, noteOf, setNote } from './notes';
import { addWords, removeWords, TABLES, type WordTable } from './word-index';

/** There while traces of removed words may be in the index; its value tells one removal from the next. */
const NOTE = '.word_traces';
/** Pages of the index written by one step: some ten milliseconds. */
const REWRITE_PAGES = 64;
/** Signposts looked at by one step: some milliseconds. */
const SIGNPOSTS = 200;
/** No row has this key. */
const SPARE_KEY = 0;

/** Has the index looked through for traces of words: now, when the library is at rest, or at the next start. */
export const noteTraces = (db: Db): void => setNote(db, NOTE, newId());

/** Where words were taken out since the last time, writes those indexes anew that still hold a trace of them. */
export async function finishTraces(db: Db): Promise<void> {
  const note = noteOf(db, NOTE);
  if (note === undefined) return;
  for (const table of TABLES) if (await hasTraces(db, table)) await rewriteWords(db, table);
  dropNote(db, NOTE, note);
}

/** Whether there is a signpost that no word in the index begins with. */
async function hasTraces(db: Db, table: WordTable): Promise<boolean> {
  const words = `temp.${table}_list`;
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${words} USING fts5vocab('main', '${table}', 'row')`);
  const from = db
    .prepare(`SELECT term FROM ${words} WHERE term >= CAST(? AS TEXT) LIMIT 1`)
    .pluck();
  const signposts = db.prepare(`SELECT DISTINCT term FROM ${table}_idx`).pluck().all() as Buffer[];
  const leadsNowhere = (signpost: Buffer): boolean => {
    // The first byte tells the index of whole words from those of their first letters.
    const beginning = signpost.subarray(1);
    const word = Buffer.from(String(from.get(beginning) ?? ''));
    return !word.subarray(0, beginning.length).equals(beginning);
  };
  for (let at = 0; at < signposts.length; at += SIGNPOSTS) {
    if (signposts.slice(at, at + SIGNPOSTS).some(leadsNowhere)) return true;
    await aTurn();
  }
  return false;
}

/** Lets others have their turn. */
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
  while (changes(db, () => step.run(REWRITE_PAGES)) >= 2) await aTurn();
}

/** Rows changed by `work`, those of FTS5's own tables included. */
function changes(db: Db, work: () => void): number {
  const total = db.prepare('SELECT total_changes()').pluck();
  const before = total.get() as number;
  work();
  return (total.get() as number) - before;
}
