/** Where a person's library lies: where the platform keeps data, or where it was moved to. */
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AppError, type LibraryLocation, libraryLocation } from '../contract';
import { moveIn } from './audio-files';

type Env = Record<string, string | undefined>;

/** The platform's folder for a program's data. */
export function defaultLibraryFolder(
  platform: string = process.platform,
  env: Env = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Nanodesk');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Nanodesk');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'nanodesk');
}

export interface LibraryPlace {
  libraryFolder: string;
  /** The file that says where the library lies once it was moved. A library that was named has none. */
  pointer?: string;
}

/** The library that was named, or else the person's own. @throws AppError `storage` where it cannot be told where that is */
export function locateLibrary(
  named: string | undefined,
  ownFolder: string = defaultLibraryFolder(),
): LibraryPlace {
  if (named) return { libraryFolder: named };
  // Beside the folder, not in it: it stays where the library goes.
  const pointer = `${ownFolder}.location.json`;
  return { libraryFolder: readLocation(pointer)?.folder ?? ownFolder, pointer };
}

/** Null where the library was never moved. @throws AppError `storage`: another library in its place would look like loss */
export function readLocation(pointer: string): LibraryLocation | null {
  let text: string;
  try {
    text = readFileSync(pointer, 'utf8');
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') return null;
    throw unreadable(pointer);
  }
  try {
    return libraryLocation.parse(JSON.parse(text));
  } catch {
    throw unreadable(pointer);
  }
}

const unreadable = (pointer: string): AppError =>
  new AppError(
    'storage',
    `${pointer}, which says where the library lies, cannot be read.`,
    'Name the library with --library, or remove that file if it was never moved.',
  );

/** Replaces what the file says in one step; null: the library lies in the platform's own folder. */
export async function writeLocation(pointer: string, now: LibraryLocation | null): Promise<void> {
  if (now === null) return rm(pointer, { force: true });
  const part = `${pointer}.part`;
  await writeFile(part, `${JSON.stringify(now, null, 2)}\n`, { mode: 0o600 });
  await moveIn(part, pointer);
}
