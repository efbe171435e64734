/** Small disks of their own. Mounting needs rights that not every user has. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './library';

/** An empty disk of so many megabytes in a folder, gone when the test is over; null where this user may not mount one. */
export function smallDisk(megabytes: number, folder = temporaryFolder()): string | null {
  mkdirSync(folder, { recursive: true });
  const size = `size=${megabytes}m`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Takes a disk of `smallDisk` away, wherever it lies by now. */
export const unmount = (disk: string): void => void execFileSync('umount', [disk]);

/** Has a disk of `smallDisk` be read-only, also for root. */
export const makeReadOnly = (disk: string): void =>
  void execFileSync('mount', ['-o', 'remount,ro', disk]);

/** A disk that keeps a journal, and can fail as real ones do. */
export interface JournalledDisk {
  folder: string;
  /** The system finds an error on it: from now on nothing is written, whatever is open. */
  fail(): void;
  /** Mended by the system's own means, and back in its place; what held files open must have let go. */
  mend(): void;
}

/** An ext4 disk in a file of so many megabytes; null where this user may not mount one. */
export function journalledDisk(megabytes: number): JournalledDisk | null {
  const folder = temporaryFolder();
  const image = path.join(temporaryFolder(), 'disk');
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: 'ignore' });
  try {
    run('truncate', '-s', `${megabytes}M`, image);
    run('mkfs.ext4', '-q', image);
    run('mount', '-o', 'loop', image, folder);
  } catch {
    return null;
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return {
    folder,
    fail: () => run('mount', '-o', 'remount,abort', folder),
    mend: () => {
      run('umount', folder);
      // 1: errors were found and mended, as they must be after `fail`.
      if (spawnSync('e2fsck', ['-y', image]).status! > 1)
        throw new Error('The disk was not mended.');
      run('mount', '-o', 'loop', image, folder);
    },
  };
}
