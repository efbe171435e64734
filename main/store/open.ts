/** Opens a library: a folder with an SQLite file, and the audio beside it. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError, type ReadOnly } from '../contract';
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
import { connectToRead, readOnlyError, whyReadOnly } from './read-only';
import { createRecordings } from './recordings';
import { type Clean, createCleaning, finishRemovals } from './removal';
import { createReplacing } from './replace';
import { createSettings } from './settings';
import { createSounds } from './sounds';
import { createSpeakers } from './speakers';
import { createSummaries } from './summaries';
import { createTags } from './tags';
import { createTemplates } from './templates';
import { keepTidy } from './tidying';
import { createTranscripts } from './transcripts';
import { measureUsage } from './usage';
import { createWatch } from './watch';
import { createWatched } from './watched';
import { createWiping } from './wipe';
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
    const readOnly = whyReadOnly(folder);
    const db = readOnly ? connectToRead(folder, readOnly, nativeBinding) : await openWhole(options);
    try {
      return assemble(db, options, readOnly);
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  } catch (thrown) {
    throw storageError(thrown);
  }
}

/** Finishes what was begun before. */
async function openWhole({ folder, nativeBinding }: StoreOptions): Promise<Db> {
  ownFolder(folder);
  const db = openDatabase(folder, nativeBinding);
  try {
    await finishRemovals(db, folder).catch(laterIfFull);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** Removing writes before it frees; on a full disk the next start goes on with it. */
function laterIfFull(thrown: unknown): void {
  if ((thrown as { code?: string }).code !== 'SQLITE_FULL') throw thrown;
}

/** A folder of ours, or a new one, is closed to others; a folder with other things in it stays as it is. */
function ownFolder(folder: string): void {
  makeFolder(folder);
  const names = readdirSync(folder);
  if (names.length === 0 || existsSync(join(folder, DATABASE))) chmodSync(folder, 0o700);
}

/** Of a read-only disk Node tells as if the folder above were missing. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    accessSync(dirname(folder), constants.W_OK);
    throw thrown;
  }
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

function assemble(db: Db, options: StoreOptions, readOnly: ReadOnly | null): Store {
  const { folder, pointer, nativeBinding, freeSpace = createFreeSpace() } = options;
  const told = readOnly ? readOnlyError(readOnly, folder) : storageError;
  const tell = <T extends object>(methods: T): T => guarded(methods, told);
  const clean = createCleaning(db, folder);
  const parts = createParts(db, folder, clean, tell);
  const freezer = createFreezer(db, folder, nativeBinding);
  const owned = { folder, pointer, nativeBinding };
  const prove = (other: string) => void openDatabase(other, nativeBinding).close();
  const { letGo, ...captures } = createCaptures(db, folder, nativeBinding, freeSpace);
  // Last, since it would go on where a part cannot be made.
  const watch = createWatch(db, folder, DATABASE);
  const isStill = () => readOnly !== null || freezer.isFrozen();
  const { tidy, stop } = keepTidy(db, folder, watch, isStill);
  const { lead, resign } = createLeading(folder, isStill, nativeBinding);
  return tell({
    ...parts,
    captures: tell(captures),
    backups: tell(createBackups({ db, folder, nativeBinding }, readOnly !== null)),
    moves: tell(createMoves({ ...owned, freeSpace, freezer })),
    wiping: tell(createWiping({ ...owned, db, captures })),
    replacing: tell(createReplacing({ ...owned, freeSpace, prove })),
    folder,
    readOnly,
    jobs: tell({ ...createJobs(db), lead }),
    atomically: <T>(work: () => T): T => db.transaction(work).immediate(),
    // Whoever hears of something writes.
    watch: (heard, isRestless) =>
      watch.add((changed) => {
        if (!isStill()) heard(changed);
      }, isRestless),
    forget: async () => void (await clean()),
    tidy,
    usage: () => measureUsage(folder),
    version: () => db.prepare<[], string>('SELECT sqlite_version()').pluck().get() as string,
    checks: () => checkHealth(db, folder, readOnly, freeSpace),
    close() {
      watch.close();
      stop();
      if (!isStill()) optimize(db);
      db.close();
      freezer.letGo();
      resign();
      letGo();
    },
  });
}

/** Works on the queue, once no other process does, until it resigns. */
function createLeading(folder: string, isStill: () => boolean, nativeBinding?: string) {
  let lock: Lock | null = null;
  return {
    lead() {
      if (isStill()) return false;
      lock ??= takeLock(join(folder, 'jobs.lock'), 0, nativeBinding);
      return lock !== null;
    },
    resign: () => lock?.release(),
  };
}

/** What is lost by its failing is speed alone; a damaged library or a full disk must not keep it from being closed. */
function optimize(db: Db): void {
  try {
    db.pragma('optimize');
  } catch {
    // Told where something is read or written.
  }
}

function createParts(db: Db, folder: string, clean: Clean, tell: <T extends object>(m: T) => T) {
  return {
    recordings: tell(createRecordings(db)),
    transcripts: tell(createTranscripts(db)),
    summaries: tell(createSummaries(db, clean)),
    speakers: tell(createSpeakers(db)),
    chats: tell(createChats(db, folder, clean)),
    bin: tell(createBin(db, folder, clean)),
    sounds: tell(createSounds(db, folder)),
    tags: tell(createTags(db)),
    promises: tell(createPromises(db)),
    settings: tell(createSettings(db)),
    templates: tell(createTemplates(db)),
    watched: tell(createWatched(db, folder)),
    search: tell({
      ...createWordSearch(db),
      ...createPassages(db),
      ...createMessagePassages(db),
    }),
    files: tell(createFiles(db, folder)),
  };
}
