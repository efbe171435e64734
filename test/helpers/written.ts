/** What `test/programs/writer` said that it wrote, held against the library that it left behind. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { DATABASE } from '../../main/store/parts';
import { checkWords } from '../../main/store/word-index';
import { openLibrary } from './library';

/** Of the lines that begin with this verb, the words behind it. */
const argumentsOf = (lines: string[], verb: string): string[][] =>
  lines.filter((line) => line.startsWith(`${verb} `)).map((line) => line.split(' ').slice(1));

/**
 * Every acknowledged change of these runs is in the library, and the library is whole. `lines`: of each run what it
 * printed; the last recording of each may have been on its way out when it was killed.
 */
export async function expectWritten(
  folder: string,
  lines: string[][],
): Promise<{ kept: string[]; removed: Set<string> }> {
  const last = new Set(lines.map((run) => argumentsOf(run, 'recording').at(-1)?.[0] ?? ''));
  const all = lines.flat();
  const removed = new Set(argumentsOf(all, 'removed').flat());
  const kept = argumentsOf(all, 'recording').flatMap(([id]) => (removed.has(id!) ? [] : [id!]));
  const store = await openLibrary(folder);
  expect(kept.filter((id) => !store.recordings.get(id) && !last.has(id))).toEqual([]);
  for (const id of removed) expect(store.recordings.get(id)).toBeNull();
  for (const [id, text] of argumentsOf(all, 'edit')) {
    const transcript = store.transcripts.get(id!);
    if (transcript) expect(transcript.segments[1]).toMatchObject({ text, edited: true });
  }
  store.close();
  const db = new Database(path.join(folder, DATABASE));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkWords(db);
  db.close();
  return { kept, removed };
}
