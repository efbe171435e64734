/**
 * Locks between processes: an empty SQLite file held in an exclusive transaction. The system lets go of it when
 * the process dies, however it dies, so there are no stale locks and no process numbers to compare.
 */
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { bindingOf } from './native-binding';

export interface Lock {
  release(): void;
}

/** Takes the lock, waiting up to `waitMs`. Null when somebody else keeps it. */
export function takeLock(path: string, waitMs: number, nativeBinding?: string): Lock | null {
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, {
    timeout: waitMs,
    ...bindingOf(nativeBinding),
  });
  try {
    // A journal would be written, which a full disk does not take.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (thrown) {
    db.close();
    if ((thrown as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw thrown;
  }
}
