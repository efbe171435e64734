/** Holds a library still while its files are copied: nobody else opens it, and this process can only read. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../contract';
import type { Db } from './connection';
import { type Lock, takeLock } from './lock';

/** Two that look at the same moment are in each other's way for no longer than this. */
const LOOK_MS = 500;

export interface Freezer {
  isFrozen(): boolean;
  /** @throws AppError `busy` where another process has the library open; then nothing has changed */
  freeze(): void;
  thaw(): void;
  /** At the end of the process; what is frozen stays as it is. */
  letGo(): void;
}

/** For the open library in `folder`. */
export function createFreezer(db: Db, folder: string, nativeBinding?: string): Freezer {
  let locks: Lock[] = [];
  const letGo = () => {
    for (const { release } of locks) release();
    if (locks.length > 0) rmSync(join(folder, 'moving.lock'), { force: true });
    locks = [];
  };
  return {
    isFrozen: () => locks.length > 0,
    freeze() {
      try {
        for (const name of ['moving.lock', 'open.lock'])
          locks.push(takeLock(join(folder, name), LOOK_MS, nativeBinding) ?? refuse());
        keepAlone(db);
        db.pragma('query_only = 1');
      } catch (thrown) {
        letGo();
        throw thrown;
      }
    },
    thaw() {
      db.pragma('query_only = 0');
      db.pragma('journal_mode = wal');
      letGo();
    },
    letGo,
  };
}

/** Without its log the database is one file. SQLite gives the log up only where nobody else has the database open. */
function keepAlone(db: Db): void {
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    if (db.pragma('journal_mode = delete', { simple: true }) !== 'delete') refuse();
  } catch (thrown) {
    throw (thrown as { code?: string }).code === 'SQLITE_BUSY' ? othersHaveIt() : thrown;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

function refuse(): never {
  throw othersHaveIt();
}

const othersHaveIt = () =>
  new AppError(
    'busy',
    'Another process has the library open.',
    'Close other windows of Nanodesk, nanodesk serve and nanodesk watch, then try again.',
  );

/** @throws AppError `busy` while a process moves the library in `folder` */
export function refuseMoving(folder: string, nativeBinding?: string): void {
  const file = join(folder, 'moving.lock');
  if (!existsSync(file)) return;
  const lock = takeLock(file, LOOK_MS, nativeBinding);
  if (!lock)
    throw new AppError(
      'busy',
      'The library is being moved, or was moved by a program that still runs.',
      'Wait until that is done, or start that program anew.',
    );
  lock.release();
}
