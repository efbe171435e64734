/** Brings the tables of a library to this version, one migration after the other, each whole or not at all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../contract';
import { backUp } from './backup';
import type { Db } from './connection';
import { type Migration, migrations } from './migrations';

/** The version that this program writes. */
export const SCHEMA_VERSION = migrations.length;

/** The version of the tables in a file; 0 for a new one. */
export const schemaVersion = (db: Db): number =>
  db.pragma('user_version', { simple: true }) as number;

export interface MigrateOptions {
  /** For tests: stop at this version. */
  upTo?: number;
  /** The SQLite binary that opened the library; it checks the copy. */
  nativeBinding?: string | undefined;
}

/**
 * Runs what is missing; a library that holds something is copied to `backups` first.
 * @throws AppError `storage` for a library from a newer Nanodesk, which is left untouched
 */
export function migrate(
  db: Db,
  backups: string,
  { upTo = SCHEMA_VERSION, nativeBinding }: MigrateOptions = {},
): void {
  const found = schemaVersion(db);
  if (found > SCHEMA_VERSION)
    throw new AppError(
      'storage',
      `This library was written by a newer Nanodesk (version ${found} of its tables; this one knows ${SCHEMA_VERSION}).`,
      'Install the newest Nanodesk, or choose another library folder.',
    );
  if (found >= upTo) return;
  if (found > 0) backUp(db, newBackupPath(backups, found), nativeBinding);
  for (const migration of migrations.slice(found, upTo)) apply(db, migration);
}

function apply(db: Db, { version, name, sql }: Migration): void {
  const run = db.transaction(() => {
    db.exec(sql);
    const orphans = db.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0)
      throw new AppError('storage', `Migration ${version} (${name}) would leave orphan rows.`);
    db.pragma(`user_version = ${version}`);
  });
  run.exclusive();
}

function newBackupPath(folder: string, version: number): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `before-migration-from-${version}-${n}.sqlite`);
    if (!existsSync(path)) return path;
  }
}
