/** A backup as whoever restores it sees it: a list of its files, and their bytes, sealed or not. */
import { basename } from 'node:path';
import {
  AppError,
  type BackupManifest,
  type SealedList,
  type SealedManifest,
  sealedList,
} from '../contract';
import { wholeOf } from './audio-files';
import { openKeyIn } from './backup-key';
import { isSealed, readManifest } from './backup-manifest';
import { plainShelf, type Shelf, sealedShelf } from './backup-shelf';

export interface OpenBackup<M extends BackupManifest = BackupManifest> {
  shelf: Shelf;
  manifest: M;
}

/**
 * Opens the backup in a folder; a plain one needs no passphrase.
 * @throws AppError `bad-input` where it is none or damaged, or where its passphrase is missing or wrong
 */
export async function openBackup(
  folder: string,
  passphrase: string | undefined,
  signal: AbortSignal,
): Promise<OpenBackup> {
  const manifest = readManifest(folder);
  if (!isSealed(manifest)) return { shelf: plainShelf(folder), manifest };
  if (passphrase === undefined) throw needsPassphrase(folder);
  return openSealedBackup(folder, manifest, passphrase, signal);
}

/** The same for one whose manifest was read. */
export async function openSealedBackup(
  folder: string,
  { list }: SealedManifest,
  passphrase: string,
  signal: AbortSignal,
): Promise<OpenBackup<SealedList>> {
  const shelf = sealedShelf(folder, await openKeyIn(folder, passphrase));
  return { shelf, manifest: await readList(shelf, list, signal) };
}

/** The list of a sealed backup lies among its files, under this name. */
export const listPath = (id: string): string => `list-${id}`;

async function readList(shelf: Shelf, id: string, signal: AbortSignal): Promise<SealedList> {
  try {
    const content = await wholeOf(shelf.read(listPath(id), signal));
    return sealedList.parse(JSON.parse(content.toString()));
  } catch {
    signal.throwIfAborted();
    throw damaged(shelf.folder, 'its list cannot be read');
  }
}

/** Of a sealed backup that is to be opened without its passphrase. */
export const needsPassphrase = (folder: string) =>
  new AppError(
    'bad-input',
    `The backup in ${basename(folder)} is sealed with a passphrase.`,
    'Give the passphrase that it was made with.',
  );

/** Of a backup that is not what was backed up. */
export const damaged = (folder: string, what: string): AppError =>
  new AppError(
    'bad-input',
    `The backup in ${basename(folder)} is damaged: ${what}. Nothing was restored.`,
    'Use another backup.',
  );
