/** Recordings of a folder that have a reference beside them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every sound file `NAME.*` with `NAME.json` beside it, both as paths. */
export function referencedIn(folder: string): { path: string; reference: string }[] {
  const names = readdirSync(folder);
  return names.flatMap((name) => {
    const { name: stem, ext } = path.parse(name);
    const reference = `${stem}.json`;
    if (ext === '.json' || ext === '.txt' || !names.includes(reference)) return [];
    return [{ path: path.join(folder, name), reference: path.join(folder, reference) }];
  });
}
