/** Copies of the whole database in one file, checked before anybody relies on them. */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract';
import type { Db } from './connection';
import { bindingOf } from './native-binding';

/** Writes a copy to `path`, which must not exist, and reads it through once, with the SQLite binary that opened `db`. */
export function backUp(db: Db, path: string, nativeBinding?: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    db.prepare('VACUUM INTO ?').run(path);
    chmodSync(path, 0o600);
    checkCopy(path, nativeBinding);
  } catch (thrown) {
    rmSync(path, { force: true });
    throw thrown;
  }
}

/** Reads a copy through once. @throws AppError `storage` where it is damaged */
export function checkCopy(path: string, nativeBinding: string | undefined): void {
  const copy = new Database(path, {
    readonly: true,
    ...bindingOf(nativeBinding),
  });
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok')
      throw new AppError('storage', `The copy of the library is damaged: ${String(found)}.`);
  } finally {
    copy.close();
  }
}

/** Removes the automatic copies: what a person removes must not live on in them. */
export const removeBackups = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });
