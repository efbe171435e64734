/** Opens a library that cannot be written: on a read-only disk, or closed to this user. See decision 0039. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, type ReadOnly } from '../contract';
import { canOnlyBeRead } from '../core/read-only';
import { type Db, prepareToRead } from './connection';
import { storageError } from './errors';
import { SCHEMA_VERSION, schemaVersion } from './migrate';
import { bindingOf } from './native-binding';
import { DATABASE } from './parts';
import { isWithin } from './within';
import { isIndexed } from './word-index';

const REASONS: Record<string, ReadOnly> = { EROFS: 'disk', EACCES: 'rights', EPERM: 'rights' };
/** It is held in memory twice for a moment. */
const LARGEST_IMAGE = 1 << 30;

/** Why the library in a folder cannot be written; null where it can, or is not made yet. */
export function whyReadOnly(folder: string): ReadOnly | null {
  const database = join(folder, DATABASE);
  if (!statSync(database, { throwIfNoEntry: false })) return null;
  for (const path of [folder, database])
    try {
      accessSync(path, constants.W_OK);
    } catch (thrown) {
      const why = REASONS[(thrown as NodeJS.ErrnoException).code ?? ''];
      if (why) return why;
      throw thrown;
    }
  return null;
}

/** Tells what was refused because the library in `folder` can only be read; all else as `storageError` does. */
export const readOnlyError =
  (why: ReadOnly, folder: string) =>
  (thrown: unknown): unknown =>
    isRefusedWrite(thrown, folder) ? canOnlyBeRead(why, folder) : storageError(thrown);

function isRefusedWrite(thrown: unknown, folder: string): boolean {
  const { code = '', syscall, path } = (thrown ?? {}) as NodeJS.ErrnoException;
  if (code.startsWith('SQLITE_READONLY')) return true;
  // Of a folder to be made on a read-only disk Node says that the one above is missing.
  const isRefused = code in REASONS || syscall === 'mkdir';
  return isRefused && path !== undefined && isWithin(resolve(path), resolve(folder));
}

/**
 * Opens the database in `folder` for reading.
 * @throws AppError `storage` where it is an older one, or cannot be read without being written
 */
export function connectToRead(folder: string, why: ReadOnly, nativeBinding?: string): Db {
  const path = join(folder, DATABASE);
  const db = asItLies(path, nativeBinding) ?? inMemory(path, nativeBinding);
  try {
    prepareToRead(db, path);
    if (schemaVersion(db) < SCHEMA_VERSION || !isIndexed(db)) throw isOld(why, folder);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function isOld(why: ReadOnly, folder: string): AppError {
  const { message, hint } = canOnlyBeRead(why, folder);
  return new AppError('storage', `${message} It must be brought up to date first.`, hint);
}

/** With the log that somebody writes, or left. Null where there is none: SQLite would make one, as read-only as the file. */
function asItLies(path: string, nativeBinding?: string): Db | null {
  if (!existsSync(`${path}-shm`)) return null;
  const db = new Database(path, { readonly: true, ...bindingOf(nativeBinding) });
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (thrown) {
    db.close();
    if (/^SQLITE_(CANTOPEN|READONLY)/.test((thrown as { code: string }).code)) return null;
    throw thrown;
  }
}

/** The file as it was when it was closed, without a log. */
function inMemory(path: string, nativeBinding?: string): Db {
  const left = ['-wal', '-journal'].map((log) => statSync(path + log, { throwIfNoEntry: false }));
  if (left.some((log) => log && log.size > 0))
    throw new AppError(
      'storage',
      `The library cannot be read: ${path} was not closed, and may not be written.`,
      'Start Nanodesk once where it can be written.',
    );
  const { size } = statSync(path);
  if (size > LARGEST_IMAGE)
    throw new AppError(
      'storage',
      `The library cannot be read: ${path} may not be written, and is too large to be held in memory.`,
      'Make it writable, or copy the folder to where it can be written.',
    );
  const bytes = readFileSync(path);
  // Of the file's two versions: with a log (2), which memory cannot have, or without (1).
  if (bytes[18] === 2) bytes.fill(1, 18, 20);
  return new Database(bytes, { readonly: true, ...bindingOf(nativeBinding) });
}
