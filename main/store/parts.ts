/** The files and folders that a library consists of. What else lies in its folder belongs to somebody else. */
import { lstat, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

export const DATABASE = 'library.sqlite';
/** Written first into a folder that a library is moved to; says where from. */
export const MARKER = 'moving.json';
/** With it is tried whether a library can live in such a folder. */
export const PROBE = 'probe.sqlite';

/** What holds something that is kept. */
const LASTING = [DATABASE, 'audio', 'media', 'backups', 'models'] as const;
/** Shared by whoever copies the library into a backup. */
export const COPYING = 'backup.lock';
/** Of the moment: locks, logs, and what is on its way in. The database goes last, so that a removal is begun anew. */
const FLEETING = [
  ...['captures', 'inbox', 'open.lock', 'jobs.lock', 'moving.lock', MARKER, COPYING],
  ...[DATABASE, PROBE].flatMap((file) => ['-wal', '-shm', '-journal'].map((more) => file + more)),
  PROBE,
];

export interface Part {
  /** In the library, with `/` on every system. */
  path: string;
  bytes: number;
}

/** Every file that is kept, or those of some parts. */
export async function partsOf(
  library: string,
  names: readonly string[] = LASTING,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const name of names) await collect(library, name, parts);
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
  for (const name of [...names, DATABASE]) await removePart(join(library, name));
}

/** Removes a file or a folder with all that is in it. */
export async function removePart(path: string): Promise<void> {
  await shrink(path);
  await rm(path, { recursive: true, force: true });
}

const PIECE_BYTES = 16 << 20;

/** Takes large files away bit by bit: to remove a gigabyte at once may hold up even the end of the process for a second. */
async function shrink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory()) for (const name of await readdir(path)) await shrink(join(path, name));
  // Under another name it may be somebody's own copy.
  if (!found?.isFile() || found.nlink > 1) return;
  for (let bytes = found.size - PIECE_BYTES; bytes > 0; bytes -= PIECE_BYTES)
    await truncate(path, bytes);
}

/** Whether a folder holds nothing but parts of a library. */
export const isOnlyParts = (names: string[]): boolean =>
  names.every((name) => [...LASTING, ...FLEETING].includes(name));
