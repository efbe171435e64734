/** A library that can be read, but not changed: what is said of it. */
import { AppError, type ReadOnly } from '../contract';
import type { Core } from './core';

/** What every call is told that would change something, and everybody at the start. */
export function canOnlyBeRead(why: ReadOnly, folder: string): AppError {
  return why === 'disk'
    ? new AppError(
        'storage',
        `The library in ${folder} can only be read: its disk is read-only.`,
        'Make the disk writable, then start Nanodesk anew; a backup can be made as it is.',
      )
    : new AppError(
        'storage',
        `The library in ${folder} can only be read: you may not write there.`,
        'Change the permissions of that folder and its files, then start Nanodesk anew.',
      );
}

/** For what writes where the store does not. @throws AppError `storage` where nothing can be changed */
export function refuseReadOnly({ store: { readOnly, folder } }: Core): void {
  if (readOnly !== null) throw canOnlyBeRead(readOnly, folder);
}
