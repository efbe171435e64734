/** Where a person's library is kept when nothing else is said. */
import { homedir } from 'node:os';
import { join } from 'node:path';

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
