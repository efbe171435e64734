/** Brings a library back from a backup: everything is checked on the way, and it appears whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError, type BackupManifest } from '../contract';
import { hashInto } from './audio-files';
import { damaged, openBackup } from './backup-reading';
import type { Shelf } from './backup-shelf';
import { storageError } from './errors';
import { SCHEMA_VERSION } from './migrate';
import { DATABASE } from './parts';
import { BrokenSeal } from './sealing';

export interface Restored {
  createdAt: number;
  files: number;
}

/**
 * Makes the library `folder` out of the backup in `from`, with its passphrase if it is sealed; rejects soon after the signal.
 * @throws AppError `bad-input` for a damaged backup, none, or another passphrase, or where `folder` holds anything; `storage`
 */
export async function restoreLibrary(
  from: string,
  folder: string,
  signal: AbortSignal,
  onDone: (share: number) => void = () => {},
  passphrase?: string,
): Promise<Restored> {
  const target = resolve(folder);
  const part = `${target}.restoring`;
  try {
    const { shelf, manifest } = await openBackup(from, passphrase, signal);
    refuseNewer(from, manifest);
    await refuseTarget(target);
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true, mode: 0o700 });
    await copyAll(shelf, part, manifest, signal, onDone);
    if (existsSync(target)) await rmdir(target);
    await rename(part, target);
    return { createdAt: manifest.createdAt, files: manifest.files.length };
  } catch (thrown) {
    await rm(part, { recursive: true, force: true }).catch(() => {});
    throw storageError(thrown);
  }
}

function refuseNewer(from: string, { schema }: BackupManifest): void {
  if (schema > SCHEMA_VERSION)
    throw new AppError(
      'bad-input',
      `The backup in ${basename(from)} was made by a later version of Nanodesk.`,
      'Restore it with that version.',
    );
}

async function refuseTarget(target: string): Promise<void> {
  const names = existsSync(target) ? await readdir(target) : [];
  if (names.length === 0) return;
  const what = names.includes(DATABASE) ? 'a library' : 'other things';
  throw new AppError(
    'bad-input',
    `${target} holds ${what} already; a backup is never put over it.`,
    'Name a new folder with --library, or move that one away.',
  );
}

async function copyAll(
  shelf: Shelf,
  to: string,
  { database, files }: BackupManifest,
  signal: AbortSignal,
  onDone: (share: number) => void,
): Promise<void> {
  const all = [{ path: database.path, as: DATABASE, sha256: database.sha256 }].concat(
    files.map(({ path }) => ({ path, as: path, sha256: hashIn(path) })),
  );
  for (const [i, { path, as, sha256 }] of all.entries()) {
    if (!existsSync(join(shelf.folder, shelf.placeOf(path))))
      throw damaged(shelf.folder, `${path} is missing`);
    if ((await copyOne(shelf, path, join(to, as), signal)) !== sha256)
      throw damaged(shelf.folder, `${path} is not what was backed up`);
    onDone((i + 1) / all.length);
  }
}

/** The hash of what was copied; null where its seal is broken. */
async function copyOne(
  shelf: Shelf,
  path: string,
  to: string,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    return (await hashInto(to, shelf.read(path, signal))).hash;
  } catch (thrown) {
    if (thrown instanceof BrokenSeal) return null;
    throw thrown;
  }
}

const hashIn = (path: string): string => basename(path).split('.')[0]!;
