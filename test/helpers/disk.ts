/** Small disks of their own. Mounting needs rights that not every user has. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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
