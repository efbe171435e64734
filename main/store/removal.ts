/** What a person removes is gone: rows, words in the index, sound, automatic copies, and the log of writes. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type Recording } from '../contract';
import { audioName } from './audio-files';
import { removeBackups } from './backup';
import { MEDIA_FOLDER } from './chat-media';
import { finishChatRemovals } from './chat-removal';
import type { Db } from './connection';
import { currentOf } from './current';
import { finishWipe } from './wipe-files';
import { removeSegmentWords, removeWords, summaryWords } from './word-index';
import { finishTraces, noteTraces } from './word-traces';

/** What of a recording's row is needed to take it out. */
export interface Removed {
  key: number;
  title: string;
  kind: Recording['kind'];
  source_hash: string;
  source_name: string;
}

/** Cleans up after rows were removed; resolves with the files that the system does not let go of. */
export type Clean = () => Promise<string[]>;

/** Makes the function that cleans up; several removals at once share it. */
export function createCleaning(db: Db, folder: string): Clean {
  let cleaning: Promise<unknown> = Promise.resolve();
  return async () => {
    const finished = cleaning.catch(() => {}).then(() => finishRemovals(db, folder));
    cleaning = finished;
    const undeletable = await finished;
    removeBackups(join(folder, 'backups'));
    db.pragma('wal_checkpoint(TRUNCATE)');
    return undeletable;
  };
}

/** Takes out the rows of a recording; `Clean` does the rest. Returns the name of its sound. */
export function removeRows(
  db: Db,
  { key, title, kind, source_hash: hash, source_name: name }: Removed,
): string {
  const sound = audioName(hash, name);
  const remove = db.transaction(() => {
    removeWords(db, 'title_words', key, title);
    const transcript = db
      .prepare(`SELECT ${currentOf('?')}`)
      .pluck()
      .get(key) as number | null;
    if (transcript !== null) removeSegmentWords(db, transcript);
    const summaries = db.prepare('SELECT key, body FROM summaries WHERE recording = ?').all(key);
    for (const summary of summaries as { key: number; body: string }[])
      removeWords(db, 'summary_words', summary.key, summaryWords(JSON.parse(summary.body)));
    const note = 'INSERT OR IGNORE INTO removed_files (name) VALUES (?)';
    if (kind === 'audio') db.prepare(note).run(sound);
    noteTraces(db);
    db.prepare('DELETE FROM all_recordings WHERE key = ?').run(key);
  });
  remove.immediate();
  return sound;
}

/** What is said where the system holds a file that should go. */
export const notDeleted = (path: string): AppError =>
  new AppError(
    'storage',
    'It is removed, but the system does not let go of its file.',
    `It is tried again at the next start; or delete ${path} yourself.`,
  );

/**
 * Also called at start, for what a process that died in between left behind. Returns the files that cannot be
 * deleted now; the next start tries again.
 */
export async function finishRemovals(db: Db, folder: string): Promise<string[]> {
  await finishChatRemovals(db);
  const left = await finishWipe(db, folder);
  const undeletable = [
    ...left,
    ...(await removeFiles(db, 'removed_files', join(folder, 'audio'))),
    ...(await removeFiles(db, 'removed_media', join(folder, MEDIA_FOLDER))),
  ];
  await finishTraces(db);
  return undeletable;
}

async function removeFiles(
  db: Db,
  table: 'removed_files' | 'removed_media',
  folder: string,
): Promise<string[]> {
  const undeletable: string[] = [];
  for (const name of db.prepare(`SELECT name FROM ${table}`).pluck().all() as string[]) {
    const path = join(folder, name);
    const deleted = await rm(path, { force: true }).then(
      () => true,
      () => false,
    );
    if (deleted) db.prepare(`DELETE FROM ${table} WHERE name = ?`).run(name);
    else undeletable.push(path);
  }
  return undeletable;
}
