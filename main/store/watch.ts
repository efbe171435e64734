/** Notices what other processes do to the library. */
import type { Db } from './connection';

/** Short enough that a stop from another process takes effect within half a second. */
const LOOK_MS = 250;
/** After so many looks listeners are called in any case: a process that died changes nothing. */
const CALL_AFTER = 8;

export interface Watch {
  add(listener: (changed: boolean) => void): void;
  close(): void;
}

/** `data_version` changes only when somebody else has written. */
export function createWatch(db: Db): Watch {
  const listeners: ((changed: boolean) => void)[] = [];
  const version = () => db.pragma('data_version', { simple: true });
  let seen = version();
  let looks = 0;
  const timer = setInterval(() => {
    const now = version();
    const changed = now !== seen;
    seen = now;
    looks = changed ? 0 : (looks + 1) % CALL_AFTER;
    if (looks === 0) for (const listener of listeners) listener(changed);
  }, LOOK_MS);
  return {
    add: (listener) => listeners.push(listener),
    close: () => clearInterval(timer),
  };
}
