/** Recordings that come into a folder. They are only looked at: nothing in the folder is changed. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const RECORDING =
  /^[^.].*\.(?:wav|wave|mp3|m4a|m4b|aac|ogg|oga|opus|flac|webm|weba|mka|mkv|mp4|m4v|mov|3gp)$/i;

export interface Arrivals {
  /** Paths of what has come and has not grown since the look before, each once; null while the folder is gone. */
  look(): Promise<string[] | null>;
}

/** Size and time of each recording by its name. */
type Sizes = Map<string, string>;

/** Begins to watch; what is there already counts as new only with `existing`. Rejects where there is no such folder. */
export async function watchArrivals(folder: string, existing: boolean): Promise<Arrivals> {
  let before: Sizes = new Map();
  const there = await sizesIn(folder);
  const told: Sizes = existing ? new Map() : there;
  return {
    async look() {
      const now = await sizesIn(folder).catch(ignoreMissing);
      if (now === null) return null;
      for (const name of [...told.keys()]) if (!now.has(name)) told.delete(name);
      const settled = [...now].filter(
        ([name, size]) => before.get(name) === size && told.get(name) !== size,
      );
      for (const [name, size] of settled) told.set(name, size);
      before = now;
      return settled.map(([name]) => path.join(folder, name));
    },
  };
}

async function sizesIn(folder: string): Promise<Sizes> {
  const items = await readdir(folder, { withFileTypes: true });
  const names = items.filter((item) => item.isFile() && RECORDING.test(item.name));
  const sizes: Sizes = new Map();
  for (const { name } of names) {
    const found = await stat(path.join(folder, name)).catch(ignoreMissing);
    // Many programs make the file before they have anything to write.
    if (found && found.size > 0) sizes.set(name, `${found.size} ${found.mtimeMs}`);
  }
  return sizes;
}

function ignoreMissing(thrown: unknown): null {
  if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  return null;
}
