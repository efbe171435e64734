/** Notices what other processes do to the library, without looking at it again and again. */
import { watch as watchFolder } from 'node:fs';
import type { Db } from './connection';

/** Short enough that a stop from another process takes effect within half a second. */
const SOON_MS = 200;
/** While something may happen that nobody writes down: a process that died changes nothing. */
const RESTLESS_MS = 2000;
/** A wake-up a minute is not felt, and finds what the system forgot to tell. */
const AT_REST_MS = 60_000;

interface Listener {
  heard(changed: boolean): void;
  isRestless(): boolean;
}

export interface Watch {
  add(heard: (changed: boolean) => void, isRestless?: () => boolean): void;
  /** Calls back soon after writes, also those of this process. */
  afterWrites(written: () => void): void;
  close(): void;
}

/** For the library in `folder`, whose database files have names that begin with `name`. */
export function createWatch(db: Db, folder: string, name: string): Watch {
  const listeners: Listener[] = [];
  const writers: (() => void)[] = [];
  const isChanged = changesOf(db);
  const call = (changed: boolean) => {
    for (const { heard } of listeners) heard(changed);
  };
  const beat = createBeat(
    () => (listeners.some(({ isRestless }) => isRestless()) ? RESTLESS_MS : AT_REST_MS),
    () => call(isChanged()),
  );
  let soon: NodeJS.Timeout | undefined;
  const forget = watchWrites(folder, name, () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      if (isChanged()) call(true);
      // Also after a write of this process, which may be what makes it restless.
      beat.keep();
      for (const written of writers) written();
    }, SOON_MS);
  });
  return {
    add(heard, isRestless = () => false) {
      listeners.push({ heard, isRestless });
      beat.keep();
    },
    afterWrites: (written) => void writers.push(written),
    close() {
      forget();
      clearTimeout(soon);
      beat.stop();
    },
  };
}

/** Whether somebody else has written since the last call: `data_version` changes only then. */
function changesOf(db: Db): () => boolean {
  const version = () => db.pragma('data_version', { simple: true });
  let seen = version();
  return () => {
    const before = seen;
    seen = version();
    return seen !== before;
  };
}

/** Calls back again and again; what `pause` says may be shortened, never put off, by `keep`. */
function createBeat(pause: () => number, work: () => void): { keep(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  const keep = () => {
    const at = performance.now() + pause();
    if (dueAt <= at) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY;
      work();
      keep();
    }, at - performance.now());
  };
  const stop = () => {
    clearTimeout(timer);
    dueAt = Number.NEGATIVE_INFINITY;
  };
  return { keep, stop };
}

/**
 * Calls back after each write to the files of the database, by whomever. Linux tells them at once; elsewhere, and where
 * no more watches are to be had, the calls come all the time.
 */
function watchWrites(folder: string, name: string, written: () => void): () => void {
  let end = () => {};
  const look = () => {
    const timer = setInterval(written, SOON_MS);
    end = () => clearInterval(timer);
  };
  try {
    if (process.platform !== 'linux') throw new Error('not told here of files that are open');
    const watcher = watchFolder(folder, (_event, file) => {
      if (file?.startsWith(name)) written();
    });
    end = () => watcher.close();
    watcher.once('error', () => {
      watcher.close();
      look();
    });
  } catch {
    look();
  }
  return () => end();
}
