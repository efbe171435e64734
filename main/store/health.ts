/** Whether the library is sound: the checks of `nanodesk doctor` that the store can answer. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Check, ReadOnly } from '../contract';
import { canOnlyBeRead } from '../core/read-only';
import { type Db, wrongPragmas } from './connection';
import type { FreeSpace } from './free-space';
import { SCHEMA_VERSION, schemaVersion } from './migrate';
import { DATABASE } from './parts';
import { checkWords, rebuildWords } from './word-index';

/** Room for two hours of sound and what is made of it. */
const LEAST_FREE_BYTES = 1e9;

/** Each check is one line; none of them throws. */
export async function checkHealth(
  db: Db,
  folder: string,
  readOnly: ReadOnly | null,
  freeSpace: FreeSpace,
): Promise<Check[]> {
  const file = join(folder, DATABASE);
  return [
    checkDatabase(db, file),
    ...(readOnly ? [tellReadOnly(readOnly, folder)] : [checkSettings(db), checkIndex(db)]),
    checkPermissions(folder, file),
    checkAudio(db, folder),
    checkDisk(await freeSpace(folder)),
  ];
}

function checkDatabase(db: Db, file: string): Check {
  const found = db.pragma('integrity_check(1)', { simple: true });
  const orphans = db.pragma('foreign_key_check') as unknown[];
  const ok = found === 'ok' && orphans.length === 0;
  const detail = ok
    ? `${file} is whole (version ${schemaVersion(db)} of ${SCHEMA_VERSION}).`
    : `${file} is damaged: ${found === 'ok' ? `${orphans.length} orphan rows` : String(found)}.`;
  return withHint({ name: 'database', ok, detail }, 'Put back a copy from the backups folder.');
}

/** Settings are about writing, and SQLite's look at the index writes. */
function tellReadOnly(why: ReadOnly, folder: string): Check {
  const { message, hint = '' } = canOnlyBeRead(why, folder);
  return { name: 'writing', ok: false, detail: message, hint };
}

function checkSettings(db: Db): Check {
  const wrong = wrongPragmas(db);
  const version = db.prepare('SELECT sqlite_version()').pluck().get();
  const detail =
    wrong.length === 0
      ? `SQLite ${version}, write-ahead log, full sync, secure delete.`
      : `SQLite does not keep its settings: ${wrong.join(', ')}.`;
  const hint = 'The library is perhaps on a network drive; move it to a local disk.';
  return withHint({ name: 'sqlite', ok: wrong.length === 0, detail }, hint);
}

/** An index holds nothing of its own, so a damaged one is simply built anew. */
function checkIndex(db: Db): Check {
  const name = 'search index';
  try {
    checkWords(db);
    return { name, ok: true, detail: 'The word index is whole.' };
  } catch {
    rebuildWords(db);
    return { name, ok: true, detail: 'The word index was damaged and has been built anew.' };
  }
}

function checkPermissions(folder: string, file: string): Check {
  const name = 'permissions';
  if (process.platform === 'win32')
    return { name, ok: true, detail: 'Not examined: Windows keeps permissions in another way.' };
  const open = [folder, file].filter((path) => (statSync(path).mode & 0o077) !== 0);
  const ok = open.length === 0;
  const both = `${folder} and ${basename(file)} in it`;
  const detail = ok
    ? `Only you may open ${both}.`
    : `Other users of this computer may open ${open.length === 1 ? open[0] : both}.`;
  const commands = open.map((path) => `chmod ${path === folder ? 700 : 600} "${path}"`);
  return withHint({ name, ok, detail }, `Run: ${commands.join('; ')}`);
}

function checkAudio(db: Db, folder: string): Check {
  const sql =
    "SELECT source_hash FROM all_recordings WHERE kind = 'audio' AND sound_gone_at IS NULL";
  const wanted = db.prepare(sql).pluck().all() as string[];
  const audio = join(folder, 'audio');
  const names = existsSync(audio) ? readdirSync(audio) : [];
  const there = new Set(names.map((name) => name.split('.')[0]));
  const missing = wanted.filter((hash) => !there.has(hash)).length;
  const detail = missing
    ? `The sound of ${missing} of ${wanted.length} recordings is gone.`
    : `The sound of all ${wanted.length} recordings is there.`;
  return withHint({ name: 'audio', ok: missing === 0, detail }, 'Import those files again.');
}

function checkDisk(free: number | null): Check {
  const name = 'disk';
  if (free === null)
    return { name, ok: true, detail: 'This system does not tell how much is free.' };
  const detail = `${(free / 1e9).toFixed(1)} GB are free.`;
  return withHint({ name, ok: free >= LEAST_FREE_BYTES, detail }, 'Free at least 1 GB.');
}

const withHint = (check: Check, hint: string): Check => (check.ok ? check : { ...check, hint });
