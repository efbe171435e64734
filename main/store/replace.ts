/** Puts a backup in the place of a person's library, which stays beside it: one small file says which of the two it is. */
import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import {
  AppError,
  type BackupFacts,
  type LibraryLocation,
  type LibrarySwitch,
  type SealedBackup,
  type SealedList,
} from '../contract';
import type { NamedBackup, ReplaceStore } from '../core/replace-store-port';
import { checkCopy } from './backup';
import { holdsOf } from './backup-copy';
import { isSealed, readManifest } from './backup-manifest';
import { needsPassphrase, openSealedBackup } from './backup-reading';
import { type FreeSpace, isTooLittle } from './free-space';
import { readLocation, writeLocation } from './location';
import { bindingOf } from './native-binding';
import { alone, locationOf, type Owned } from './own-place';
import { DATABASE, removeParts } from './parts';
import { restoreLibrary } from './restore';

interface Replaceable extends Owned {
  freeSpace: FreeSpace;
  /** Opens a library, brings it up to date and closes it. Throws where that cannot be done. */
  prove(folder: string): void;
}

const BY_HAND = 'Run nanodesk restore BACKUP --library FOLDER, and name that folder from then on.';

/** The replacing half of the store. */
export const createReplacing = (library: Replaceable): ReplaceStore => ({
  inspect: (backup) => inspect(backup, library.nativeBinding),
  restore: (from, signal, onDone) =>
    alone(library, BY_HAND, (pointer) => restore(library, pointer, from, signal, onDone)),
  previous: () => previousOf(library),
  goBack: () =>
    alone(library, 'Name the other one with --library.', async (pointer) => {
      const previous = previousOf(library);
      if (previous === null) throw noPrevious();
      const now = readLocation(pointer)!;
      return switchTo(pointer, { ...now, folder: previous, previous: now.folder });
    }),
});

const noPrevious = () =>
  new AppError(
    'not-found',
    'There is no library from before a restored backup.',
    'It was removed, or no backup was put in its place.',
  );

function previousOf({ pointer }: Owned): string | null {
  const previous = pointer === undefined ? undefined : readLocation(pointer)?.previous;
  return previous !== undefined && existsSync(join(previous, DATABASE)) ? previous : null;
}

/** What a backup holds, as it says itself; its bytes are checked when it is restored. @throws AppError `bad-input` */
async function inspect(
  { folder, passphrase }: NamedBackup,
  nativeBinding: string | undefined,
): Promise<BackupFacts | SealedBackup> {
  const listed = readManifest(folder);
  if (!isSealed(listed)) {
    const holds = lookInto(join(folder, listed.database.path), nativeBinding);
    return factsOf(folder, listed.database.sha256, { ...listed, holds });
  }
  if (passphrase === undefined) return { backup: listed.list, folder, sealed: true };
  const never = new AbortController().signal;
  const { manifest } = await openSealedBackup(folder, listed, passphrase, never);
  return factsOf(folder, listed.list, manifest);
}

const factsOf = (
  folder: string,
  backup: string,
  { createdAt, files, holds: { databaseBytes, ...counts } }: SealedList,
): BackupFacts => ({
  backup,
  folder,
  createdAt,
  bytes: files.reduce((sum, file) => sum + file.bytes, databaseBytes),
  ...counts,
});

function lookInto(path: string, nativeBinding: string | undefined): SealedList['holds'] {
  try {
    const options = { readonly: true, fileMustExist: true, ...bindingOf(nativeBinding) };
    const db = new Database(path, options);
    try {
      return holdsOf(db);
    } finally {
      db.close();
    }
  } catch (thrown) {
    throw new AppError(
      'bad-input',
      `The database of this backup cannot be read (${(thrown as Error).message}).`,
      'Use another backup.',
    );
  }
}

async function restore(
  library: Replaceable,
  pointer: string,
  from: NamedBackup,
  signal: AbortSignal,
  onDone: (share: number) => void,
): Promise<LibrarySwitch> {
  const folder = resolve(library.folder);
  const before = locationOf(pointer, folder);
  const now: LibraryLocation = before ?? { folder };
  const facts = await inspect(from, library.nativeBinding);
  if ('sealed' in facts) throw needsPassphrase(from.folder);
  await refuseSmall(library, facts.bytes);
  const target = freshName(folder);
  try {
    await writeLocation(pointer, { ...now, restoring: target });
    await restoreLibrary(from.folder, target, signal, onDone, from.passphrase);
    checkCopy(join(target, DATABASE), library.nativeBinding);
    library.prove(target);
    signal.throwIfAborted();
    return await switchTo(pointer, { ...now, folder: target, previous: folder });
  } catch (thrown) {
    // First of all: it may name the new folder already.
    await writeLocation(pointer, { ...now, restoring: target });
    await forgetRestored(target);
    await writeLocation(pointer, before);
    throw thrown;
  }
}

async function switchTo(pointer: string, now: LibraryLocation & { previous: string }) {
  await writeLocation(pointer, now);
  return { folder: now.folder, previous: now.previous };
}

async function refuseSmall({ folder, freeSpace }: Replaceable, bytes: number): Promise<void> {
  const free = await freeSpace(folder);
  if (isTooLittle(free, bytes))
    throw new AppError(
      'storage',
      `There is too little room beside the library: the backup takes ${Math.ceil(bytes / 1e6)} MB.`,
      'Free some space there, or move the library to another disk first.',
    );
}

/** Beside the library, such as `nanodesk-restored-2026-11-26`. */
function freshName(folder: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const name = `${folder.replace(/-restored-\d{4}-\d\d-\d\d(-\d+)?$/, '')}-restored-${day}`;
  for (let n = 1; ; n++) {
    const fresh = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(fresh)) return fresh;
  }
}

/** Removes what was restored but is not in use. */
export async function forgetRestored(target: string): Promise<void> {
  for (const folder of [target, `${target}.restoring`]) {
    await removeParts(folder);
    await rmdir(folder).catch(() => {});
  }
}
