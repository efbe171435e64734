/** The watched folder in SQLite, with what of it is done, so that each recording comes in once, whatever happens between. */
import path from 'node:path';
import { AppError } from '../contract';
import type { WatchedStore } from '../core/watched-store-port';
import { arrivalsIn, keyOf, type Stamps, stampsIn } from './arrivals';
import type { Db } from './connection';
import { isWithin } from './within';

/** Makes the part of the store that knows it; the library's own `library` folder is never watched. */
export function createWatched(db: Db, library: string): WatchedStore {
  const settle = db.prepare('INSERT OR REPLACE INTO watched_files (name, stamp) VALUES (?, ?)');
  const forget = (): void => void db.exec('DELETE FROM watched_folder; DELETE FROM watched_files');
  return {
    chosen: () =>
      (db.prepare('SELECT folder, taken FROM watched_folder').get() as
        | { folder: string; taken: number }
        | undefined) ?? null,
    async begin(folder) {
      const there = await stampsToWatch(folder, library);
      const write = db.transaction(() => {
        forget();
        db.prepare('INSERT INTO watched_folder (one, folder) VALUES (1, ?)').run(folder);
        for (const [name, stamp] of there) settle.run(keyOf(name), stamp);
      });
      write.immediate();
    },
    end: () => db.transaction(forget).immediate(),
    arrivals: (folder) => {
      hideNames(db);
      const rows = db.prepare('SELECT name, stamp FROM watched_files').raw().all();
      return arrivalsIn(folder, new Map(rows as [string, string][]));
    },
    settle(folder, { name, stamp }, taken) {
      const count = 'UPDATE watched_folder SET taken = taken + ? WHERE folder = ?';
      const write = db.transaction(() => {
        const { changes } = db.prepare(count).run(taken ? 1 : 0, folder);
        if (changes > 0) settle.run(keyOf(name), stamp);
      });
      write.immediate();
    },
  };
}

/** Names were once kept as they are; no hash has a dot in it. */
function hideNames(db: Db): void {
  const names = db.prepare("SELECT name FROM watched_files WHERE name LIKE '%.%'").pluck().all();
  const hide = db.prepare('UPDATE watched_files SET name = ? WHERE name = ?');
  for (const name of names as string[]) hide.run(keyOf(name), name);
}

/** What a folder holds now; rejects with `bad-input` where it cannot be watched. */
async function stampsToWatch(folder: string, library: string): Promise<Stamps> {
  if (!path.isAbsolute(folder))
    throw new AppError(
      'bad-input',
      `${folder} is not a whole path.`,
      'Begin with the disk, as the file manager shows it.',
    );
  if (isWithin(path.resolve(folder), path.resolve(library)))
    throw new AppError(
      'bad-input',
      'This folder belongs to the library itself.',
      'Choose the folder that a recorder writes to.',
    );
  return stampsIn(folder).catch((thrown: NodeJS.ErrnoException) => {
    throw refusal(folder, thrown);
  });
}

function refusal(folder: string, { code }: NodeJS.ErrnoException): AppError {
  if (code === 'ENOENT')
    return new AppError('bad-input', `There is no folder ${folder}.`, 'Check how it is written.');
  if (code === 'ENOTDIR')
    return new AppError('bad-input', `${folder} is a file.`, 'Choose the folder it lies in.');
  return new AppError(
    'bad-input',
    `${folder} may not be read (${code}).`,
    'Check the permissions of the folder.',
  );
}
