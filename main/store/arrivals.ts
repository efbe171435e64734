/** Recordings that come into a folder. They are only looked at: nothing in the folder is changed. */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Arrivals } from '../core/watched-store-port';

const RECORDING =
  /^[^.].*\.(?:wav|wave|mp3|m4a|m4b|aac|ogg|oga|opus|flac|webm|weba|mka|mkv|mp4|m4v|mov|3gp)$/i;

/** Size and time of each recording by its name. */
export type Stamps = Map<string, string>;
/** The same by `keyOf` its name. */
export type Told = Map<string, string>;

/** Stands for a name in what is remembered, so that the name does not outlive its recording. */
export const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex');

const toldOf = (stamps: Stamps): Told =>
  new Map([...stamps].map(([name, stamp]) => [keyOf(name), stamp]));

/** Begins to watch; what is there already counts as new only with `existing`. Rejects where there is no such folder. */
export async function watchArrivals(folder: string, existing: boolean): Promise<Arrivals> {
  const there = await stampsIn(folder);
  return arrivalsIn(folder, existing ? new Map() : toldOf(there));
}

/** Tells of all but `told`. A name that went and comes back, as on a card that is taken out, is told only if it changed. */
export function arrivalsIn(folder: string, told: Told): Arrivals {
  let before: Stamps = new Map();
  return {
    async look() {
      const now = await stampsIn(folder).catch(ignoreMissing);
      if (now === null) return null;
      const settled = [...now].filter(
        ([name, stamp]) => before.get(name) === stamp && told.get(keyOf(name)) !== stamp,
      );
      for (const [name, stamp] of settled) told.set(keyOf(name), stamp);
      before = now;
      return settled.map(([name, stamp]) => ({ name, path: path.join(folder, name), stamp }));
    },
  };
}

/** The recordings in a folder as they are now. */
export async function stampsIn(folder: string): Promise<Stamps> {
  const items = await readdir(folder, { withFileTypes: true });
  const names = items.filter((item) => item.isFile() && RECORDING.test(item.name));
  const stamps: Stamps = new Map();
  for (const { name } of names) {
    const found = await stat(path.join(folder, name)).catch(ignoreMissing);
    // Many programs make the file before they have anything to write.
    if (found && found.size > 0) stamps.set(name, `${found.size} ${found.mtimeMs}`);
  }
  return stamps;
}

function ignoreMissing(thrown: unknown): null {
  if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  return null;
}
