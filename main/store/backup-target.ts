/** Which folders a backup may be written to: none of the library's, and nothing of somebody else's. */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../contract';
import { isSealed, LOCK, MANIFEST, readManifest } from './backup-manifest';
import { holdsOnlyOurs, isThere } from './backup-shelf';
import { type Lock, takeLock } from './lock';
import { isWithin } from './within';

/**
 * Makes the folder where it is not there yet.
 * @throws AppError `bad-input` where it lies in the library or around it, is a file, or holds other things than such a backup
 */
export async function prepareTarget(
  library: string,
  target: string,
  sealed: boolean,
): Promise<void> {
  if (isWithin(target, resolve(library)) || isWithin(resolve(library), target))
    throw new AppError(
      'bad-input',
      'A backup cannot lie in the library, nor around it.',
      'Choose another folder, best on another disk.',
    );
  const found = await stat(target).catch(() => null);
  if (found && !found.isDirectory())
    throw new AppError('bad-input', `${basename(target)} is a file.`, 'Name a folder.');
  if (found && (await readdir(target)).length > 0) refuseContent(target, sealed);
  await mkdir(target, { recursive: true, mode: 0o700 });
}

/** Does the work while nobody else writes to the folder. @throws AppError `busy` where somebody does */
export async function aloneIn<T>(
  target: string,
  nativeBinding: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const lock = lockOn(join(target, LOCK), nativeBinding);
  if (!lock)
    throw new AppError(
      'busy',
      `Another backup is being written to ${basename(target)}.`,
      'Wait until that is done.',
    );
  try {
    return await work();
  } finally {
    // Its file stays: whoever took it away could take away that of somebody who holds it already.
    lock.release();
  }
}

/** A disk of the network that knows no locks is written to all the same. */
function lockOn(path: string, nativeBinding: string | undefined): Lock | null {
  try {
    return takeLock(path, 0, nativeBinding);
  } catch {
    return { release: () => {} };
  }
}

function refuseContent(target: string, sealed: boolean): void {
  if (isThere(join(target, MANIFEST))) {
    if (isSealed(readManifest(target)) !== sealed) throw refusedForm(target, sealed);
  } else if (!holdsOnlyOurs(target, sealed)) throw refusedThings(target);
}

/** One that is not sealed would stay readable beside it, and the other way round people would think it sealed. */
const refusedForm = (target: string, sealed: boolean) =>
  sealed
    ? new AppError(
        'bad-input',
        `${basename(target)} holds a backup without a passphrase.`,
        'Name another folder, and delete that backup yourself once you need it no more.',
      )
    : new AppError(
        'bad-input',
        `${basename(target)} holds a backup that is sealed with a passphrase.`,
        'Give its passphrase, or name another folder.',
      );

const refusedThings = (target: string) =>
  new AppError(
    'bad-input',
    `${basename(target)} holds other things than a backup.`,
    'Name a folder that is new, empty, or holds an earlier backup.',
  );
