/** The files and folders that a library consists of. What else lies in its folder belongs to somebody else. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const DATABASE = 'library.sqlite';
/** Written first into a folder that a library is moved to; says where from. */
export const MARKER = 'moving.json';
/** With it is tried whether a library can live in such a folder. */
export const PROBE = 'probe.sqlite';

/** What holds something that is kept. */
const LASTING = [DATABASE, 'audio', 'media', 'backups', 'models'] as const;
/** Of the moment: locks, logs, and what is on its way in. The database goes last, so that a removal is begun anew. */
const FLEETING = [
  ...['captures', 'inbox', 'open.lock', 'jobs.lock', 'moving.lock', MARKER],
  ...[DATABASE, PROBE].flatMap((file) => ['-wal', '-shm', '-journal'].map((more) => file + more)),
  PROBE,
];

export interface Part {
  /** In the library, with `/` on every system. */
  path: string;
  bytes: number;
}

/** Every file that is kept. */
export async function partsOf(library: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const name of LASTING) await collect(library, name, parts);
  return parts;
}

async function collect(library: string, path: string, parts: Part[]): Promise<void> {
  const found = await stat(join(library, path)).catch(() => null);
  if (found?.isFile()) parts.push({ path, bytes: found.size });
  if (!found?.isDirectory()) return;
  for (const name of await readdir(join(library, path)))
    await collect(library, `${path}/${name}`, parts);
}

/** Removes a library, and leaves its folder with whatever else lies in it. */
export async function removeParts(library: string): Promise<void> {
  const names = [...LASTING, ...FLEETING].filter((name) => name !== DATABASE);
  for (const name of [...names, DATABASE])
    await rm(join(library, name), { recursive: true, force: true });
}

/** Whether a folder holds nothing but parts of a library. */
export const isOnlyParts = (names: string[]): boolean =>
  names.every((name) => [...LASTING, ...FLEETING].includes(name));
