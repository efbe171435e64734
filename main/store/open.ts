/** Opens a library: a folder with an SQLite file, and the audio beside it. */
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../contract';
import type { Store } from '../core/store-port';
import { createBackups } from './backup-folder';
import { createBin } from './bin';
import { createCaptures } from './captures';
import { createChats } from './chats';
import { connect, type Db } from './connection';
import { guarded, storageError } from './errors';
import { createFiles } from './files';
import { createFreeSpace, type FreeSpace } from './free-space';
import { createFreezer, refuseMoving } from './freeze';
import { checkHealth } from './health';
import { createJobs } from './jobs';
import { type Lock, takeLock } from './lock';
import { createMessagePassages } from './message-passages';
import { migrate } from './migrate';
import { createMoves } from './move';
import { finishMove, refuseAbsent } from './move-finish';
import { DATABASE } from './parts';
import { createPassages } from './passages';
import { createPromises } from './promises';
import { createRecordings } from './recordings';
import { createCleaning, finishRemovals } from './removal';
import { createReplacing } from './replace';
import { createSettings } from './settings';
import { createSounds } from './sounds';
import { createSpeakers } from './speakers';
import { createSummaries } from './summaries';
import { createTags } from './tags';
import { createTemplates } from './templates';
import { createTranscripts } from './transcripts';
import { measureUsage } from './usage';
import { createWatch } from './watch';
import { createWatched } from './watched';
import { ensureWords } from './word-index';
import { createWordSearch } from './words';

/** A migration of a large library may take so long; others wait for it. */
const OPEN_WAIT_MS = 120_000;

export interface StoreOptions {
  folder: string;
  /** The file that says where the library lies once it was moved; left out for one that was named. */
  pointer?: string | undefined;
  /** better-sqlite3's binary; left out, Node's own from node_modules. */
  nativeBinding?: string | undefined;
  /** For tests: stands in for what the system tells. */
  freeSpace?: FreeSpace | undefined;
}

/**
 * Opens or makes the library in a folder. Several processes may have it open.
 * @throws AppError `storage` where it is damaged (it is left as it is), from a newer version, or cannot be used
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { folder, pointer, nativeBinding } = options;
  try {
    if (pointer !== undefined) {
      await finishMove(pointer, nativeBinding);
      refuseAbsent(pointer, folder);
    }
    ownFolder(folder);
    const db = openDatabase(folder, nativeBinding);
    try {
      await finishRemovals(db, folder).catch(laterIfFull);
      return assemble(db, options);
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  } catch (thrown) {
    throw storageError(thrown);
  }
}

/** Removing writes before it frees; on a full disk the next start goes on with it. */
function laterIfFull(thrown: unknown): void {
  if ((thrown as { code?: string }).code !== 'SQLITE_FULL') throw thrown;
}

/** A folder of ours, or a new one, is closed to others; a folder with other things in it stays as it is. */
function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = readdirSync(folder);
  if (names.length === 0 || existsSync(join(folder, DATABASE))) chmodSync(folder, 0o700);
}

/** One process at a time opens and migrates. */
function openDatabase(folder: string, nativeBinding: string | undefined): Db {
  refuseMoving(folder, nativeBinding);
  const lock = takeLock(join(folder, 'open.lock'), OPEN_WAIT_MS, nativeBinding);
  if (!lock)
    throw new AppError(
      'busy',
      'Another process is opening this library.',
      'Try again in a minute.',
    );
  try {
    const db = connect(join(folder, DATABASE), nativeBinding);
    try {
      migrate(db, join(folder, 'backups'), { nativeBinding });
      ensureWords(db);
      return db;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  } finally {
    lock.release();
  }
}

function assemble(db: Db, options: StoreOptions): Store {
  const { folder, pointer, nativeBinding, freeSpace = createFreeSpace() } = options;
  const parts = createParts(db, folder);
  const freezer = createFreezer(db, folder, nativeBinding);
  const owned = { folder, pointer, nativeBinding };
  const prove = (other: string) => void openDatabase(other, nativeBinding).close();
  const { letGo, ...captures } = createCaptures(db, folder, nativeBinding, freeSpace);
  // Last, since it would go on where a part cannot be made.
  const watch = createWatch(db, folder, DATABASE);
  let leading: Lock | null = null;
  const lead = () => {
    if (freezer.isFrozen()) return false;
    leading ??= takeLock(join(folder, 'jobs.lock'), 0, nativeBinding);
    return leading !== null;
  };
  return guarded({
    ...parts,
    captures: guarded(captures),
    backups: guarded(createBackups(db, folder, nativeBinding)),
    moves: guarded(createMoves({ ...owned, freeSpace, freezer })),
    replacing: guarded(createReplacing({ ...owned, freeSpace, prove })),
    folder,
    jobs: guarded({ ...createJobs(db), lead }),
    atomically: <T>(work: () => T): T => db.transaction(work).immediate(),
    // Whoever hears of something writes.
    watch: (heard, isRestless) =>
      watch.add((changed) => {
        if (!freezer.isFrozen()) heard(changed);
      }, isRestless),
    usage: () => measureUsage(folder),
    checks: () => checkHealth(db, folder, join(folder, DATABASE), freeSpace),
    close() {
      watch.close();
      if (!freezer.isFrozen()) optimize(db);
      db.close();
      freezer.letGo();
      leading?.release();
      letGo();
    },
  });
}

/** What is lost by its failing is speed alone; a damaged library or a full disk must not keep it from being closed. */
function optimize(db: Db): void {
  try {
    db.pragma('optimize');
  } catch {
    // Told where something is read or written.
  }
}

function createParts(db: Db, folder: string) {
  const clean = createCleaning(db, folder);
  return {
    recordings: guarded(createRecordings(db)),
    transcripts: guarded(createTranscripts(db)),
    summaries: guarded(createSummaries(db, clean)),
    speakers: guarded(createSpeakers(db)),
    chats: guarded(createChats(db, folder, clean)),
    bin: guarded(createBin(db, folder, clean)),
    sounds: guarded(createSounds(db, folder)),
    tags: guarded(createTags(db)),
    promises: guarded(createPromises(db)),
    settings: guarded(createSettings(db)),
    templates: guarded(createTemplates(db)),
    watched: guarded(createWatched(db, folder)),
    search: guarded({
      ...createWordSearch(db),
      ...createPassages(db),
      ...createMessagePassages(db),
    }),
    files: guarded(createFiles(db, folder)),
  };
}
