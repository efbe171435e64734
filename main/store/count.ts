/** Time that is added up, not subtracted: a clock that is wrong for a while ends no term. */
import type { Db } from './connection';
import { dropNote, noteOf, setNote } from './notes';

/** The most that counts between two looks: further, and the clock has been set. */
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;

export interface Count {
  /** Hands `use` the milliseconds since the last count, in one go with noting it; 0 the first time. */
  add(now: number, use: (passed: number) => void): void;
  /** The next count is the first one again. */
  forget(): void;
}

/** A count whose last look is noted in the settings table under `note`, so that all processes share it. */
export function createCount(db: Db, note: string): Count {
  const add = db.transaction((now: number, use: (passed: number) => void) => {
    use(Math.min(LONGEST_MS, Math.max(0, now - Number(noteOf(db, note) ?? now))));
    setNote(db, note, String(now));
  });
  return {
    add: (now, use) => add.immediate(now, use),
    forget: () => dropNote(db, note),
  };
}
