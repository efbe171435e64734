/**
 * A copy of the whole library in a folder: the database, sound, files of chats, and `manifest.json`, which is written
 * last and names all of it. Whatever ends the copying before leaves the earlier backup as it was.
 */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError, type Backup, type BackupManifest, type LastBackup } from '../contract';
import type { BackupStore } from '../core/backup-store-port';
import { hashFile, moveIn } from './audio-files';
import { copyDatabase, copyFiles, type Library } from './backup-copy';
import { MANIFEST, PARTS, readManifest } from './backup-manifest';
import type { Db } from './connection';
import { shareLock } from './lock';
import { SCHEMA_VERSION } from './migrate';
import { noteOf, setNote } from './notes';
import { COPYING } from './parts';
import { isWithin } from './within';

/** A manifest that is not in its place yet. */
const UNFINISHED = `${MANIFEST}.part`;
/** Where the last one was written, and when. */
const NOTE = '.last_backup';
/** A wipe that is refused holds the lock for a moment. */
const LOOK_MS = 500;
const DATABASE_NAME = /^library-[0-9a-f]{64}\.sqlite$/;

type OnDone = (share: number) => void;

/** The backup half of the store. Where nothing can be written, nobody can delete what is copied, and nothing holds a lock. */
export const createBackups = (library: Library, isReadOnly: boolean): BackupStore => ({
  async write(target, signal, onDone) {
    const { db, folder, nativeBinding } = library;
    const lock = isReadOnly ? null : shareLock(join(folder, COPYING), LOOK_MS, nativeBinding);
    if (!lock && !isReadOnly) throw isGoing();
    try {
      const made = await write(library, resolve(target), signal, onDone);
      noteBackup(db, made);
      return made;
    } finally {
      lock?.release();
    }
  },
  last: () => lastBackup(library.db),
});

const isGoing = () =>
  new AppError('busy', 'Everything in this library is being deleted.', 'Wait until that is done.');

/** It is there all the same where the library, on a full disk say, cannot note it. */
function noteBackup(db: Db, { folder, createdAt }: Backup): void {
  try {
    setNote(db, NOTE, JSON.stringify({ folder, createdAt }));
  } catch {}
}

function lastBackup(db: Db): LastBackup | null {
  const note = noteOf(db, NOTE);
  return note === undefined ? null : (JSON.parse(note) as LastBackup);
}

async function write(
  library: Library,
  target: string,
  signal: AbortSignal,
  onDone: OnDone,
): Promise<Backup> {
  await refuse(library.folder, target);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const part = join(target, 'library.sqlite.part');
  try {
    // A file copies about as fast as the database, so that shares of bytes are shares of time.
    const share = sharesOf(library, onDone);
    const wanted = await copyDatabase(library, part, signal, share.ofDatabase);
    const { files, missing } = await copyFiles(library, target, wanted, signal, share.ofFiles);
    const sha256 = await hashFile(part);
    const database = { path: `library-${sha256}.sqlite`, sha256 };
    const size = (await stat(part)).size;
    await moveIn(part, join(target, database.path));
    const manifest = manifestOf(database, files);
    await commit(target, manifest);
    const bytes = files.reduce((sum, file) => sum + file.bytes, size);
    const { createdAt } = manifest;
    return { folder: target, createdAt, files: files.length, bytes, missing };
  } finally {
    await rm(part, { force: true });
  }
}

const manifestOf = (
  database: BackupManifest['database'],
  files: BackupManifest['files'],
): BackupManifest => ({
  application: 'nanodesk',
  format: 1,
  schema: SCHEMA_VERSION,
  createdAt: Date.now(),
  database,
  files,
});

/** Neither in the library nor around it, and nothing of somebody else's. */
async function refuse(folder: string, target: string): Promise<void> {
  if (isWithin(target, resolve(folder)) || isWithin(resolve(folder), target))
    throw new AppError(
      'bad-input',
      'A backup cannot lie in the library, nor around it.',
      'Choose another folder, best on another disk.',
    );
  const found = await stat(target).catch(() => null);
  if (found && !found.isDirectory())
    throw new AppError('bad-input', `${basename(target)} is a file.`, 'Name a folder.');
  if (!found || (await readdir(target)).length === 0) return;
  if (!existsSync(join(target, MANIFEST)) && !isUnfinished(target))
    throw new AppError(
      'bad-input',
      `${basename(target)} holds other things than a backup.`,
      'Name a folder that is new, empty, or holds an earlier backup.',
    );
  if (existsSync(join(target, MANIFEST))) readManifest(target);
}

/** What a first backup leaves that was stopped. */
const isUnfinished = (target: string): boolean =>
  readdirSync(target).every(
    (name) => ['audio', 'media', UNFINISHED].includes(name) || name.startsWith('library'),
  );

function sharesOf({ db }: Library, onDone: OnDone) {
  const pages = db.pragma('page_count', { simple: true }) as number;
  const database = pages * (db.pragma('page_size', { simple: true }) as number);
  const files = db
    .prepare(
      "SELECT total(source_bytes) FROM all_recordings WHERE kind = 'audio' AND sound_gone_at IS NULL",
    )
    .pluck()
    .get() as number;
  const ofDatabase = database / Math.max(1, database + files);
  return {
    ofDatabase: (share: number) => onDone(share * ofDatabase),
    ofFiles: (share: number) => onDone(ofDatabase + share * (1 - ofDatabase)),
  };
}

/** From here on it is the backup; what belonged to the earlier one alone goes. */
async function commit(target: string, manifest: BackupManifest): Promise<void> {
  const part = join(target, UNFINISHED);
  await writeFile(part, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await moveIn(part, join(target, MANIFEST));
  const named = new Set([manifest.database.path, ...manifest.files.map(({ path }) => path)]);
  const left = PARTS.flatMap((part) =>
    existsSync(join(target, part))
      ? readdirSync(join(target, part)).map((n) => `${part}/${n}`)
      : [],
  );
  const databases = readdirSync(target).filter((name) => DATABASE_NAME.test(name));
  for (const path of [...left, ...databases])
    if (!named.has(path)) await rm(join(target, path), { force: true });
}
