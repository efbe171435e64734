/** The copying for a backup: a database that others may be writing to, and the files that it speaks of. */
import { existsSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, type BackupManifest } from '../contract';
import { audioName, hashFile, hashInto, moveIn, piecesOf } from './audio-files';
import { PARTS } from './backup-manifest';
import type { Db } from './connection';
import { bindingOf } from './native-binding';

/** Pages of the database between two turns of the loop. */
const PAGES_A_TURN = 1000;

export interface Library {
  db: Db;
  folder: string;
  nativeBinding: string | undefined;
}

interface Wanted {
  path: string;
  sha256: string;
}

type OnDone = (share: number) => void;

/** A copy that holds together while others write; tells which files belong to it. */
export async function copyDatabase(
  { db, nativeBinding }: Library,
  part: string,
  signal: AbortSignal,
  onDone: OnDone,
): Promise<Wanted[]> {
  await rm(part, { force: true });
  await writeFile(part, '', { mode: 0o600 });
  await db.backup(part, {
    progress({ totalPages, remainingPages }) {
      signal.throwIfAborted();
      if (totalPages > 0) onDone(1 - remainingPages / totalPages);
      return PAGES_A_TURN;
    },
  });
  signal.throwIfAborted();
  const copy = new Database(part, bindingOf(nativeBinding));
  try {
    copy.pragma('journal_mode = delete');
    // What is being recorded is not in the backup yet.
    copy.exec('DELETE FROM captures');
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok')
      throw new AppError('storage', `The library is damaged: ${found}.`, 'Run nanodesk doctor.');
    return filesOf(copy);
  } finally {
    copy.close();
  }
}

/** Sound and files of chats that a database speaks of, those in the bin too. */
function filesOf(db: Db): Wanted[] {
  const sounds = db
    .prepare(
      "SELECT source_hash AS hash, source_name AS name FROM all_recordings WHERE kind = 'audio' AND sound_gone_at IS NULL",
    )
    .all() as { hash: string; name: string }[];
  const media = db
    .prepare('SELECT DISTINCT hash, name FROM media WHERE hash IS NOT NULL')
    .all() as typeof sounds;
  const all = [sounds, media].flatMap((rows, i) =>
    rows.map(({ hash, name }) => ({ path: `${PARTS[i]}/${audioName(hash, name)}`, sha256: hash })),
  );
  return [...new Map(all.map((file) => [file.path, file])).values()];
}

/** Only what is not there yet is copied; what is there is read through. */
export async function copyFiles(
  { folder }: Library,
  target: string,
  wanted: Wanted[],
  signal: AbortSignal,
  onDone: OnDone,
): Promise<{ files: BackupManifest['files']; missing: string[] }> {
  const files: BackupManifest['files'] = [];
  const missing: string[] = [];
  for (const [i, file] of wanted.entries()) {
    const bytes = await copyOne(join(folder, file.path), join(target, file.path), file, signal);
    if (bytes === null) missing.push(file.path);
    else files.push({ path: file.path, bytes });
    onDone((i + 1) / wanted.length);
  }
  return { files, missing };
}

/** Bytes; null where the library lacks the file, or has another under its name. */
async function copyOne(
  from: string,
  to: string,
  { sha256 }: Wanted,
  signal: AbortSignal,
): Promise<number | null> {
  const there = await stat(to).catch(() => null);
  if (there && (await hashFile(to, signal)) === sha256) return there.size;
  const part = `${to}.part`;
  await rm(part, { force: true });
  try {
    if (!existsSync(from)) return null;
    const { hash, bytes } = await hashInto(part, piecesOf(from, signal));
    if (hash !== sha256) return null;
    await moveIn(part, to);
    return bytes;
  } finally {
    await rm(part, { force: true });
  }
}
