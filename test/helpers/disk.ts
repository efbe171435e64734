/** Small disks of their own. Mounting needs rights that not every user has. */
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './library';

/** The folder of an empty disk of so many megabytes, gone when the test is over; null where this user may not mount one. */
export function smallDisk(megabytes: number): string | null {
  const folder = temporaryFolder();
  const size = `size=${megabytes}m`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}
