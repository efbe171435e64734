/** The files of a library that was wiped: they go after its rows, now or at the next start. */
import { existsSync, renameSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSound } from './audio-files';
import { isMedium, MEDIA_FOLDER } from './chat-media';
import type { Db } from './connection';
import { dropNote, noteOf, setNote } from './notes';
import { removePart } from './parts';

/** There while files of a wiped library may be left; its value tells one wipe from the next. */
const NOTE = '.wiped';

/** Everything but the database itself and the models. */
export const FOLDERS = ['audio', MEDIA_FOLDER, 'captures', 'inbox', 'backups'];

/** To be called on the empty library that takes the place of the one that is wiped. */
export const noteWipe = (db: Db, value: string): void => setNote(db, NOTE, value);

/** The value of the wipe whose files may be left; undefined where there is none. */
export const notedWipe = (db: Db): string | undefined => noteOf(db, NOTE);

/** Removes what is left of a library that was wiped, in the database's file too. Returns the files that cannot be deleted now. */
export async function finishWipe(db: Db, folder: string): Promise<string[]> {
  const note = notedWipe(db);
  if (note === undefined) return [];
  // Until the log is emptied into it, the file holds the pages of before.
  db.pragma('wal_checkpoint(TRUNCATE)');
  const undeletable: string[] = [];
  const setAside = db.transaction(asideUnlessNew);
  for (const part of FOLDERS)
    for (const name of await readdir(join(folder, part)).catch(() => [])) {
      let path = join(folder, part, name);
      try {
        const left = setAside.immediate(db, join(folder, part), part, name);
        if (left === null) continue;
        path = left;
        await removePart(path);
      } catch {
        // Whoever was taking it in may have moved it, or given it up.
        if (existsSync(path)) undeletable.push(path);
      }
    }
  if (undeletable.length === 0) dropNote(db, NOTE, note);
  return undeletable;
}

const GONE = '.gone';

/**
 * Where what is to be removed lies from now on; null for what came after the wipe. In a transaction: whoever takes in a file
 * looks for it in the one that adds its row, so that both are kept or neither.
 */
function asideUnlessNew(db: Db, folder: string, part: string, name: string): string | null {
  const path = join(folder, name);
  if (name.endsWith(GONE)) return path;
  if (isNew(db, part, name)) return null;
  renameSync(path, path + GONE);
  return path + GONE;
}

/** It came after the wipe. */
function isNew(db: Db, part: string, name: string): boolean {
  if (part === 'audio') return isSound(db, name);
  if (part === MEDIA_FOLDER) return isMedium(db, name);
  const [id] = name.split('.');
  return part === 'captures' && !!db.prepare('SELECT 1 FROM captures WHERE id = ?').get(id);
}
