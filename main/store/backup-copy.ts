/** The copying for a backup: a database that others may be writing to, and the files that it speaks of. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, type BackupManifest, type SealedList } from '../contract';
import { audioName, hashInto, moveIn, piecesOf } from './audio-files';
import { PARTS } from './backup-manifest';
import type { Shelf } from './backup-shelf';
import type { Db } from './connection';
import { bindingOf } from './native-binding';
import { BrokenSeal } from './sealing';

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

interface CopiedDatabase {
  files: Wanted[];
  holds: SealedList['holds'];
}

type OnDone = (share: number) => void;

/** A copy that holds together while others write; tells which files belong to it, and how much it holds. */
export async function copyDatabase(
  { db, nativeBinding }: Library,
  part: string,
  signal: AbortSignal,
  onDone: OnDone,
): Promise<CopiedDatabase> {
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
    return { files: filesOf(copy), holds: holdsOf(copy) };
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

/** What a person sees in it, without the bin, and the bytes that it takes. */
export function holdsOf(db: Db): SealedList['holds'] {
  const count = (table: string) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const told = (name: string) => db.pragma(name, { simple: true }) as number;
  return {
    recordings: count('recordings'),
    chats: count('chats'),
    databaseBytes: told('page_count') * told('page_size'),
  };
}

/** Only what is not there yet is copied; what is there is read through. */
export async function copyFiles(
  { folder }: Library,
  shelf: Shelf,
  wanted: Wanted[],
  signal: AbortSignal,
  onDone: OnDone,
): Promise<{ files: BackupManifest['files']; missing: string[] }> {
  const files: BackupManifest['files'] = [];
  const missing: string[] = [];
  for (const [i, file] of wanted.entries()) {
    const bytes =
      (await bytesThere(shelf, file, signal)) ??
      (await copyOne(shelf, file, join(folder, file.path), signal));
    if (bytes === null) missing.push(file.path);
    else files.push({ path: file.path, bytes });
    onDone((i + 1) / wanted.length);
  }
  return { files, missing };
}

/** Bytes of a file that an earlier backup holds whole; else null. */
async function bytesThere(
  shelf: Shelf,
  { path, sha256 }: Wanted,
  signal: AbortSignal,
): Promise<number | null> {
  if (!existsSync(join(shelf.folder, shelf.placeOf(path)))) return null;
  const tally = createTally();
  try {
    for await (const _piece of tally.count(shelf.read(path, signal)));
  } catch (thrown) {
    if (thrown instanceof BrokenSeal) return null;
    throw thrown;
  }
  return tally.hash() === sha256 ? tally.bytes() : null;
}

/** Bytes; null where the library lacks the file, or has another under its name. */
const copyOne = async (shelf: Shelf, file: Wanted, from: string, signal: AbortSignal) =>
  existsSync(from) ? putOn(shelf, file, piecesOf(from, signal)) : null;

/** Puts a file in its place. Bytes; null, and nothing is put, where they are others than was expected. */
export async function putOn(
  shelf: Shelf,
  { path, sha256 }: Wanted,
  pieces: AsyncIterable<Uint8Array>,
): Promise<number | null> {
  const to = join(shelf.folder, shelf.placeOf(path));
  const part = `${to}.part`;
  await rm(part, { force: true });
  const tally = createTally();
  try {
    await hashInto(part, shelf.wrap(tally.count(pieces)));
    if (tally.hash() !== sha256) return null;
    await moveIn(part, to);
    return tally.bytes();
  } finally {
    await rm(part, { force: true });
  }
}

/** Hashes and counts what passes. */
function createTally() {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async *count(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    hash: () => hash.digest('hex'),
    bytes: () => bytes,
  };
}
