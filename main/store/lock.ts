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
export const takeLock = (path: string, waitMs: number, nativeBinding?: string): Lock | null =>
  take(path, waitMs, nativeBinding, 'BEGIN EXCLUSIVE');

/** The same, beside others who share it; null when somebody keeps it alone. */
export const shareLock = (path: string, waitMs: number, nativeBinding?: string): Lock | null =>
  take(path, waitMs, nativeBinding, 'BEGIN; SELECT count(*) FROM sqlite_schema');

function take(
  path: string,
  waitMs: number,
  nativeBinding: string | undefined,
  how: string,
): Lock | null {
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, {
    timeout: waitMs,
    ...bindingOf(nativeBinding),
  });
  try {
    // A journal would be written, which a full disk does not take.
    db.pragma('journal_mode = MEMORY');
    db.exec(how);
    return { release: () => db.close() };
  } catch (thrown) {
    db.close();
    if ((thrown as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw thrown;
  }
}
