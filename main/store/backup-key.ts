/** `key.age`: what opens the files of a sealed backup, locked with its passphrase. */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../contract';
import { putText } from './audio-files';
import { makeKey, openKey, type SealKey } from './sealing';

export const KEY = 'key.age';
/** Ours take less than 500 bytes. */
const LARGEST_KEY = 1 << 14;

/** @throws AppError `bad-input` where it is missing or damaged, or the passphrase another */
export async function openKeyIn(folder: string, passphrase: string): Promise<SealKey> {
  return openKey(textIn(folder), passphrase);
}

/** For a folder without a backup: the key of one that was stopped, where the passphrase opens it, else a new one. */
export async function keyForFirst(folder: string, passphrase: string): Promise<SealKey> {
  const left = await openKeyIn(folder, passphrase).catch(() => null);
  if (left !== null) return left;
  const { key, locked } = await makeKey(passphrase);
  await putText(join(folder, KEY), locked);
  return key;
}

/** Empty where it is no file or far too large. */
function textIn(folder: string): string {
  const path = join(folder, KEY);
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= LARGEST_KEY ? readFileSync(path, 'utf8') : '';
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') throw isMissing(folder);
    throw thrown;
  }
}

const isMissing = (folder: string) =>
  new AppError(
    'bad-input',
    `The key of the backup in ${basename(folder)} is missing: there is no ${KEY}.`,
    'Bring it back from another copy of that folder, or use another backup.',
  );
