/** `manifest.json` of a backup: what belongs to it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  AppError,
  type BackupManifest,
  backupManifest,
  type SealedManifest,
  sealedManifest,
} from '../contract';

export const MANIFEST = 'manifest.json';
/** A manifest that is not in its place yet. */
export const UNFINISHED = `${MANIFEST}.part`;
/** Held by whoever writes a backup. */
export const LOCK = 'writing.lock';
/** Folders of files beside the database, in the library and in a backup. */
export const PARTS = ['audio', 'media'] as const;

/** Of a sealed backup it names only the sealed list. @throws AppError `bad-input` where it is none, or of a later program */
export function readManifest(folder: string): BackupManifest | SealedManifest {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch {
    throw noBackup(folder);
  }
  const parsed = backupManifest.or(sealedManifest).safeParse(read);
  if (parsed.success) return parsed.data;
  if ((read as { application?: unknown } | null)?.application === 'nanodesk')
    throw new AppError(
      'bad-input',
      `The backup in ${basename(folder)} is damaged, or was made by a later version.`,
      'Use the program that made it, or another backup.',
    );
  throw noBackup(folder);
}

/** Whether the backup that a manifest belongs to needs a passphrase. */
export const isSealed = (manifest: BackupManifest | SealedManifest): manifest is SealedManifest =>
  manifest.format === 2;

/** @throws AppError `bad-input` where the folder holds no backup */
export const isSealedBackup = (folder: string): boolean => isSealed(readManifest(folder));

const noBackup = (folder: string) =>
  new AppError(
    'bad-input',
    `${basename(folder)} holds no backup: there is no ${MANIFEST} that can be read.`,
    'Name the folder that nanodesk backup wrote.',
  );
