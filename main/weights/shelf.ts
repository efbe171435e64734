/**
 * Where added models lie: `models/ID` of the library, whole or not at all. Work in progress lies in `models/.partial/ID`
 * and moves in one step when every byte was checked and the manifest is written.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { AppError, type Manifest } from '../contract';
import { manifest } from '../contract/models';
import { makeFolder, moveTo, writeWhole } from './disk';

export interface Lock {
  release(): void;
}
/** Takes a lock between processes, or null where another holds it. */
export type TakeLock = (file: string) => Lock | null;

export const MANIFEST = 'manifest.json';

export interface Shelf {
  /** Of finished models. */
  folderOf(id: string): string;
  /** Where the files of one that is being brought in lie. */
  stagingOf(id: string): string;
  planFile(id: string): string;
  /** Does the work while no other process can do the same for this model. `busy` where one does. */
  alone<T>(id: string, work: () => Promise<T>): Promise<T>;
  has(id: string): Promise<boolean>;
  /** Of all models that are there, or on their way. */
  ids(): Promise<string[]>;
  /** Writes the manifest and moves the staged files to their place. */
  install(entry: Manifest): Promise<void>;
  dropStaging(id: string): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** The shelf in `folder`, which is made when it is first needed. */
export function createShelf(folder: string, takeLock: TakeLock): Shelf {
  const partial = path.join(folder, '.partial');
  const folderOf = (id: string) => path.join(folder, id);
  const stagingOf = (id: string) => path.join(partial, id, 'files');
  const exists = (file: string) =>
    fs.access(file).then(
      () => true,
      () => false,
    );
  const dropStaging = (id: string) =>
    fs.rm(path.join(partial, id), { recursive: true, force: true });
  return {
    folderOf,
    stagingOf,
    planFile: (id) => path.join(partial, id, 'plan.json'),
    async alone(id, work) {
      await makeFolder(partial);
      const lock = takeLock(path.join(partial, `${id}.lock`));
      if (!lock)
        throw new AppError('busy', `${id} is being fetched already.`, 'Wait for it, or stop it.');
      try {
        return await work();
      } finally {
        lock.release();
      }
    },
    has: (id) => exists(path.join(folderOf(id), MANIFEST)),
    async ids() {
      const foldersIn = async (of: string) =>
        (await fs.readdir(of, { withFileTypes: true }).catch(() => []))
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name.replace(/\.removed$/, ''));
      const all = [...(await foldersIn(folder)), ...(await foldersIn(partial))];
      return [...new Set(all)].filter((id) => id !== path.basename(partial));
    },
    async install(entry) {
      const staged = stagingOf(entry.id);
      await writeWhole(path.join(staged, MANIFEST), `${JSON.stringify(manifest.parse(entry))}\n`);
      await moveTo(staged, folderOf(entry.id));
      await dropStaging(entry.id);
    },
    dropStaging,
    async remove(id) {
      const there = (await exists(folderOf(id))) || (await exists(path.join(partial, id)));
      await dropStaging(id);
      // First out of sight, then deleted: a half deleted model is never seen.
      const doomed = path.join(partial, `${id}.removed`);
      await fs.rm(doomed, { recursive: true, force: true });
      if (await exists(folderOf(id))) await moveTo(folderOf(id), doomed);
      await fs.rm(doomed, { recursive: true, force: true });
      return there;
    },
  };
}
