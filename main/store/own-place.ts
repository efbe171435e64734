/** One process at a time changes where a person's library lies. */
import { resolve } from 'node:path';
import { AppError, type LibraryLocation } from '../contract';
import { readLocation } from './location';
import { takeLock } from './lock';

export interface Owned {
  folder: string;
  /** Left out for a library that was named. */
  pointer: string | undefined;
  nativeBinding: string | undefined;
}

/** Who holds it changes where the library lies, or clears up after that. */
export const lockOf = (pointer: string): string => `${pointer}.lock`;

/**
 * Does the work with the file that says where the library lies.
 * @param hint what to do with a library that was named, which has no such file
 * @throws AppError `bad-input`, or `busy` while somebody else is at it
 */
export async function alone<T>(
  { pointer, nativeBinding }: Owned,
  hint: string,
  work: (pointer: string) => Promise<T>,
): Promise<T> {
  if (pointer === undefined)
    throw new AppError(
      'bad-input',
      'This library was named with --library, so nothing keeps in mind where it lies.',
      hint,
    );
  const lock = takeLock(lockOf(pointer), 0, nativeBinding);
  if (!lock)
    throw new AppError(
      'busy',
      'The library is being moved, or a backup restored.',
      'Wait until that is done.',
    );
  try {
    return await work(pointer);
  } finally {
    lock.release();
  }
}

/**
 * Does the work while nobody changes where the library lies; one that was named has no other place.
 * @throws AppError `busy` while somebody is at it, or where it lies elsewhere from the next start on
 */
export async function inPlace<T>(owned: Owned, work: () => Promise<T>): Promise<T> {
  if (owned.pointer === undefined) return work();
  return alone(owned, '', (pointer) => {
    locationOf(pointer, owned.folder);
    return work();
  });
}

/** What the file says of the library that is open. @throws AppError `busy` where it names another one already */
export function locationOf(pointer: string, folder: string): LibraryLocation | null {
  const location = readLocation(pointer);
  if (location !== null && resolve(location.folder) !== resolve(folder))
    throw new AppError(
      'busy',
      `From the next start on the library is the one in ${location.folder}.`,
      'Start Nanodesk anew first.',
    );
  return location;
}
