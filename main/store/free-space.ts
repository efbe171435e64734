/** How much is free on a disk. */
import * as fs from 'node:fs/promises';
import checkDiskSpace from 'check-disk-space';

/** Asking starts a program where the runtime cannot tell: recording asks every two seconds, and is told what was so lately. */
const HOLDS_MS = 15_000;

/** Bytes that are free on the disk of a folder; null where nobody tells. */
export type FreeSpace = (folder: string) => Promise<number | null>;

/** Left over for the system and for the library's next steps. */
const SPARE_BYTES = 200e6;

/** Whether so many bytes more would fill a disk; what nobody tells is taken for enough. */
export const isTooLittle = (free: number | null, bytes: number): free is number =>
  free !== null && free < bytes + SPARE_BYTES;

/** Makes the asking. Node has `statfs` from 18.15 on; in Electron 22 the system's own tool is asked (`df`, PowerShell). */
export function createFreeSpace(): FreeSpace {
  if (typeof fs.statfs === 'function') return byStatfs;
  let told: { folder: string; at: number; free: Promise<number | null> } | null = null;
  return (folder) => {
    if (told?.folder !== folder || performance.now() - told.at > HOLDS_MS)
      told = { folder, at: performance.now(), free: byTool(folder) };
    return told.free;
  };
}

async function byStatfs(folder: string): Promise<number> {
  const { bavail, bsize } = await fs.statfs(folder);
  return bavail * bsize;
}

const byTool: FreeSpace = (folder) =>
  checkDiskSpace(folder).then(
    ({ free }) => free,
    () => null,
  );
