/** Writing so that it is there after a power cut, room on the disk, and its failures in words. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../contract';

/** Left free for everything else. */
const MARGIN = 200e6;

/** Rejects with `storage` where `bytes` more would fill the disk; a runtime that cannot tell lets it pass. */
export async function wantRoom(folder: string, bytes: number): Promise<void> {
  // Electron 22 has no statfs.
  if (typeof fs.statfs !== 'function') return;
  const { bavail, bsize } = await fs.statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes + MARGIN) return;
  throw new AppError(
    'storage',
    `This takes ${(bytes / 1e6).toFixed(0)} MB, and ${(free / 1e6).toFixed(0)} MB are free.`,
    `Free ${((bytes + MARGIN - free) / 1e6).toFixed(0)} MB, then start again.`,
  );
}

/** What the file system refused, for people; others pass through. */
export function diskError(thrown: unknown): unknown {
  const { code, message } = (thrown ?? {}) as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new AppError(
      'storage',
      `The disk is full (${message}).`,
      'Free some space, then start again: it goes on where it was.',
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new AppError(
      'storage',
      `The folder of the models cannot be written (${message}).`,
      'Check its permissions.',
    );
  return thrown;
}

/** Writes a small file so that it is whole or not there. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await fs.open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await moveTo(draft, file);
}

/** Renames, and makes sure of it. */
export async function moveTo(from: string, to: string): Promise<void> {
  await fs.rename(from, to);
  // Windows has no handle of a folder to sync.
  if (process.platform === 'win32') return;
  const folder = await fs.open(path.dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Makes a folder that only this person may open. */
export const makeFolder = (folder: string): Promise<unknown> =>
  fs.mkdir(folder, { recursive: true, mode: 0o700 });

/** Size of a file, or null where there is none. */
export const sizeOf = (file: string): Promise<number | null> =>
  fs.stat(file).then(
    ({ size }) => size,
    () => null,
  );
