/** What a change of the library's place left to do: what was broken off goes, and the folder that was moved from. */
import { existsSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError, type LibraryLocation } from '../contract';
import { hashFile } from './audio-files';
import { readLocation, writeLocation } from './location';
import { type Lock, takeLock } from './lock';
import { isHalfCopy } from './move-target';
import { lockOf } from './own-place';
import { DATABASE, MARKER, removeParts } from './parts';
import { forgetRestored } from './replace';

/**
 * To be called before the library is opened, and when a program that moved it has closed it. What cannot be removed yet
 * stays for the next time.
 */
export async function finishMove(pointer: string, nativeBinding?: string): Promise<void> {
  const location = readLocation(pointer);
  if (location === null || !isUnfinished(location)) return;
  let lock: Lock | null = null;
  try {
    lock = takeLock(lockOf(pointer), 0, nativeBinding);
    // Read anew: whoever had the lock may have finished it.
    const now = lock && readLocation(pointer);
    if (now && !isInUse(now.leaving?.folder, nativeBinding)) await clearUp(pointer, now);
  } catch {
    // The library is whole where the file says; what is left over is in nobody's way.
  } finally {
    lock?.release();
  }
}

const isUnfinished = ({ folder, copying, leaving, restoring }: LibraryLocation): boolean =>
  (copying ?? leaving ?? restoring) !== undefined || existsSync(join(folder, MARKER));

/** The program that moved it still runs, and shows what was there. */
function isInUse(folder: string | undefined, nativeBinding?: string): boolean {
  const file = join(folder ?? '', 'moving.lock');
  if (folder === undefined || !existsSync(file)) return false;
  const lock = takeLock(file, 0, nativeBinding);
  lock?.release();
  return lock === null;
}

async function clearUp(pointer: string, location: LibraryLocation): Promise<void> {
  const { folder, copying, leaving, restoring, previous } = location;
  if (copying !== undefined && isHalfCopy(copying, folder)) await removeParts(copying);
  if (leaving !== undefined && (await isAsItWas(leaving))) {
    await removeParts(leaving.folder);
    await rmdir(leaving.folder).catch(() => {});
  }
  if (restoring !== undefined) await forgetRestored(restoring);
  await rm(join(folder, MARKER), { force: true });
  await writeLocation(pointer, previous === undefined ? { folder } : { folder, previous });
}

/** A library that somebody has opened since by its name may hold something new: it stays. */
async function isAsItWas({
  folder,
  database,
}: NonNullable<LibraryLocation['leaving']>): Promise<boolean> {
  const file = join(folder, DATABASE);
  return existsSync(file) && (await hashFile(file)) === database;
}

/** A library that was moved and is not there is never made anew. @throws AppError `storage` */
export function refuseAbsent(pointer: string, folder: string): void {
  const moved = readLocation(pointer);
  if (moved === null || existsSync(join(folder, DATABASE))) return;
  throw new AppError(
    'storage',
    `The library was put in ${resolve(folder)}, and it is not there.`,
    `Connect the disk it lies on. If it is gone for good, restore a backup, or remove ${pointer} to begin anew.`,
  );
}
