/**
 * Words that were replaced or removed live on in the log of writes and in the index. Both are cleaned as soon as the
 * library has been at rest for a moment, whoever wrote, so that no way of removing anything has to think of it.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from './connection';
import { DATABASE } from './parts';
import type { Watch } from './watch';
import { finishTraces } from './word-traces';

/** A stretch of writes is cleaned up after once, at its end, or now and then while it lasts. */
const REST_MS = 1000;

export interface Tidying {
  /** Cleans now. Rejects with SQLite's errors. */
  tidy(): Promise<void>;
  stop(): void;
}

/** For the open library in `folder`, while `isFrozen` does not say that it must be left alone. */
export function keepTidy(db: Db, folder: string, watch: Watch, isFrozen: () => boolean): Tidying {
  const log = join(folder, `${DATABASE}-wal`);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const tidy = async (): Promise<void> => {
    if (isFrozen()) return;
    await finishTraces(db);
    if (bytesOf(log) > 0 && !emptyLog(db)) soon();
  };
  const soon = (): void => {
    if (stopped || bytesOf(log) === 0) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      // A full or busy disk: what is left goes after the next write, or at the next start.
      tidy().catch(() => {});
    }, REST_MS);
  };
  watch.afterWrites(soon);
  return {
    tidy,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** False where somebody reads or writes at this very moment: they are not waited for. */
function emptyLog(db: Db): boolean {
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
