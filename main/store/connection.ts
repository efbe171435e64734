/** Opens the database file with the settings that keep what was acknowledged, and proves that they hold. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract';
import { nameKey } from '../core/name-key';
import { bindingOf } from './native-binding';

export type Db = Database.Database;

/** `Nano` in ASCII: tells our file from any other SQLite database. */
const APPLICATION_ID = 0x4e616e6f;
/** SQLite serves nobody in turn: of three that write all the time, one was seen to wait for more than ten seconds. */
const BUSY_TIMEOUT_MS = 30_000;

/** What must be read back after opening. */
export const PRAGMAS: Record<string, string | number> = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
  trusted_schema: 0,
};

/**
 * Opens or makes a database file, readable by its owner only. On a disk so full that the index of the log, which
 * processes share, cannot be made, this process alone opens it, and can read. Throws SQLite's own errors.
 */
export function connect(path: string, nativeBinding?: string): Db {
  createPrivately(path);
  try {
    return open(path, nativeBinding, 'NORMAL');
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'SQLITE_IOERR_SHMSIZE') throw thrown;
    return open(path, nativeBinding, 'EXCLUSIVE');
  }
}

/** `EXCLUSIVE` keeps the index of the log in memory: https://sqlite.org/wal.html#noshm */
function open(path: string, nativeBinding: string | undefined, locking: 'NORMAL' | 'EXCLUSIVE') {
  const db = new Database(path, {
    timeout: BUSY_TIMEOUT_MS,
    ...bindingOf(nativeBinding),
  });
  try {
    db.pragma(`locking_mode = ${locking}`);
    refuseForeign(db, path);
    applyPragmas(db);
    addFunctions(db);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** Makes a connection that only reads ready. @throws AppError `storage` for a database of another program */
export function prepareToRead(db: Db, path: string): void {
  refuseForeign(db, path);
  db.pragma('trusted_schema = 0');
  addFunctions(db);
}

/** A new database of ours in memory, with pages of this size. */
export function connectInMemory(pageBytes: number, nativeBinding?: string): Db {
  const db = new Database(':memory:', bindingOf(nativeBinding));
  db.pragma(`page_size = ${pageBytes}`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  addFunctions(db);
  return db;
}

/** What our tables and queries call. */
function addFunctions(db: Db): void {
  const ofNames = (name: unknown) => nameKey(String(name));
  db.function('name_key_of', { deterministic: true, directOnly: true }, ofNames);
}

/** SQLite gives its -wal and -shm files the permissions of the database. */
function createPrivately(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

function refuseForeign(db: Db, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id === APPLICATION_ID || (id === 0 && tables === 0)) return;
  throw new AppError(
    'storage',
    `${path} is a database of another program.`,
    'Choose another folder for the library.',
  );
}

function applyPragmas(db: Db): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    db.pragma(`application_id = ${APPLICATION_ID}`);
  for (const [name, value] of Object.entries(PRAGMAS)) db.pragma(`${name} = ${value}`);
  const wrong = wrongPragmas(db);
  if (wrong.length > 0)
    throw new AppError('storage', `SQLite did not take its settings: ${wrong.join(', ')}.`);
}

/** The settings that do not hold, such as `synchronous is 1`. */
export function wrongPragmas(db: Db): string[] {
  return Object.entries(PRAGMAS)
    .map(([name, wanted]) => ({ name, wanted, found: db.pragma(name, { simple: true }) }))
    .filter(({ wanted, found }) => found !== wanted)
    .map(({ name, found }) => `${name} is ${found}`);
}
