/**
 * A copy of the whole library in a folder: the database, sound, files of chats, and `manifest.json`, which is written
 * last and names all of it. Whatever ends the copying before leaves the earlier backup as it was.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  AppError,
  type Backup,
  type BackupManifest,
  type LastBackup,
  type SealedList,
  type SealedManifest,
} from '../contract';
import type { BackupStore } from '../core/backup-store-port';
import { hashFile, hashPieces, moveIn, once, piecesOf, putText } from './audio-files';
import { copyDatabase, copyFiles, type Library, putOn } from './backup-copy';
import { keyForFirst, openKeyIn } from './backup-key';
import { MANIFEST } from './backup-manifest';
import { listPath } from './backup-reading';
import { isThere, plainShelf, type Shelf, sealedShelf } from './backup-shelf';
import { aloneIn, prepareTarget } from './backup-target';
import type { Db } from './connection';
import { newId } from './ids';
import { shareLock } from './lock';
import { SCHEMA_VERSION } from './migrate';
import { noteOf, setNote } from './notes';
import { COPYING } from './parts';

/** Where the last one was written, and when. */
const NOTE = '.last_backup';
/** A wipe that is refused holds the lock for a moment. */
const LOOK_MS = 500;
const RECURSIVELY = { recursive: true, force: true };

type OnDone = (share: number) => void;

/** The backup half of the store. Where nothing can be written, nobody can delete what is copied, and nothing holds a lock. */
export const createBackups = (library: Library, isReadOnly: boolean): BackupStore => ({
  async write({ folder: target, passphrase }, signal, onDone) {
    const { db, folder, nativeBinding } = library;
    const lock = isReadOnly ? null : shareLock(join(folder, COPYING), LOOK_MS, nativeBinding);
    if (!lock && !isReadOnly) throw isGoing();
    try {
      const to = resolve(target);
      await prepareTarget(folder, to, passphrase !== undefined);
      return await aloneIn(to, nativeBinding, async () => {
        const shelf = await shelfFor(to, passphrase);
        const made = await atWork(library, shelf, isReadOnly, (part) =>
          write(library, shelf, part, signal, onDone),
        );
        noteBackup(db, made);
        return made;
      });
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

/** @throws AppError `bad-input` for another passphrase than that of the backup which is there */
async function shelfFor(target: string, passphrase: string | undefined): Promise<Shelf> {
  if (passphrase === undefined) return plainShelf(target);
  const find = isThere(join(target, MANIFEST)) ? openKeyIn : keyForFirst;
  return sealedShelf(target, await find(target, passphrase));
}

/** Where the database is copied to at first: a sealed backup must never hold it as it is. */
async function atWork<T>(
  { folder }: Library,
  { isSealed, folder: target }: Shelf,
  isReadOnly: boolean,
  work: (part: string) => Promise<T>,
): Promise<T> {
  if (!isSealed) return copying(join(target, 'library.sqlite.part'), work);
  if (!isReadOnly) return copying(join(folder, 'inbox', `${newId()}.part`), work);
  const place = await mkdtemp(join(tmpdir(), 'nanodesk-'));
  return copying(join(place, 'library.sqlite.part'), work).finally(() => rm(place, RECURSIVELY));
}

async function copying<T>(part: string, work: (part: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(part), { recursive: true, mode: 0o700 });
  return work(part).finally(() => rm(part, { force: true }));
}

async function write(
  library: Library,
  shelf: Shelf,
  part: string,
  signal: AbortSignal,
  onDone: OnDone,
): Promise<Backup> {
  // A file copies about as fast as the database, so that shares of bytes are shares of time.
  const share = sharesOf(library, onDone);
  const copied = await copyDatabase(library, part, signal, share.ofDatabase);
  const { files, missing } = await copyFiles(library, shelf, copied.files, signal, share.ofFiles);
  const sha256 = await hashFile(part, signal);
  const database = { path: `library-${sha256}.sqlite`, sha256 };
  const size = await keepDatabase(shelf, database, part, signal);
  const manifest = manifestOf(database, files);
  await commit(shelf, manifest, copied.holds);
  const bytes = files.reduce((sum, file) => sum + file.bytes, size);
  const { createdAt } = manifest;
  return { folder: shelf.folder, createdAt, files: files.length, bytes, missing };
}

async function keepDatabase(
  shelf: Shelf,
  database: BackupManifest['database'],
  part: string,
  signal: AbortSignal,
): Promise<number> {
  if (shelf.isSealed) {
    const bytes = await putOn(shelf, database, piecesOf(part, signal));
    if (bytes !== null) return bytes;
    throw new AppError(
      'storage',
      'The copy of the library changed while it was sealed.',
      'Back up again.',
    );
  }
  const { size } = await stat(part);
  await moveIn(part, join(shelf.folder, database.path));
  return size;
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
async function commit(
  shelf: Shelf,
  manifest: BackupManifest,
  holds: SealedList['holds'],
): Promise<void> {
  const { folder, isSealed, placeOf } = shelf;
  const list = isSealed ? await sealList(shelf, { ...manifest, holds }) : null;
  const told = list === null ? manifest : sealedManifestOf(list);
  await putText(join(folder, MANIFEST), `${JSON.stringify(told, null, 2)}\n`);
  const paths = [manifest.database.path, ...manifest.files.map(({ path }) => path)];
  if (list !== null) paths.push(listPath(list));
  const named = new Set(paths.map(placeOf));
  for (const place of shelf.places())
    if (!named.has(place)) await rm(join(folder, place), { force: true });
}

const sealedManifestOf = (list: string): SealedManifest => ({
  application: 'nanodesk',
  format: 2,
  list,
});

/** Under a new name, so that the earlier one holds until the manifest names this. */
async function sealList(shelf: Shelf, list: SealedList): Promise<string> {
  const id = randomBytes(32).toString('hex');
  const content = Buffer.from(JSON.stringify(list));
  const sha256 = await hashPieces(once(content));
  await putOn(shelf, { path: listPath(id), sha256 }, once(content));
  return id;
}
