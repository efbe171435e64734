/** What the store notes for itself in the settings table, so that all processes share it; names begin with a full stop. */
import type { Db } from './connection';

/** The value of a note; undefined where there is none. */
export const noteOf = (db: Db, name: string): string | undefined =>
  db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(name) as string | undefined;

/** Notes a value in place of an earlier one. */
export const setNote = (db: Db, name: string, value: string): void =>
  void db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(name, value);

/** Forgets a note, unless it has another value by now; without a value, whatever it is. */
export const dropNote = (db: Db, name: string, value?: string): void =>
  void db
    .prepare('DELETE FROM settings WHERE name = @name AND value = coalesce(@value, value)')
    .run({ name, value: value ?? null });
