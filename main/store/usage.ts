/** How much room the library takes on the disk. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Usage } from '../core/store-port';
import { MEDIA_FOLDER } from './chat-media';

/** The database with its log of writes and its automatic copies. */
const DATABASE = /^library\.sqlite/;

/** Bytes by kind, of files as they are now. */
export async function measureUsage(folder: string): Promise<Usage> {
  const own = await bytesOf(folder, (name) => DATABASE.test(name));
  const backups = await bytesOf(join(folder, 'backups'));
  return {
    sound: await bytesOf(join(folder, 'audio')),
    media: await bytesOf(join(folder, MEDIA_FOLDER)),
    database: own + backups,
  };
}

/** Of the files that lie in a folder itself; 0 where there is none. */
async function bytesOf(folder: string, counts = (_name: string) => true): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile() && counts(entry.name))
    // One that was deleted meanwhile takes no room.
    .map((entry) =>
      stat(join(folder, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
