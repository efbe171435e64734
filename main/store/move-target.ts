/** Whether a library can be moved into a folder; each reason why not is one line. */
import { existsSync, readFileSync, rmdirSync } from 'node:fs';
import { mkdir, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contract';
import { type FreeSpace, isTooLittle } from './free-space';
import { bindingOf } from './native-binding';
import { isOnlyParts, MARKER, PROBE, removeParts } from './parts';
import { isWithin } from './within';

const NETWORK =
  /^(nfs4?|cifs|smb3?|smbfs|afs|ceph|9p|davfs|fuse\.(sshfs|rclone|davfs2?|glusterfs))$/;

export interface Wanted {
  /** The library as it lies now. */
  folder: string;
  bytes: number;
  freeSpace: FreeSpace;
  nativeBinding: string | undefined;
}

/**
 * The whole name of a folder that the library in `library` may be moved to; nothing is made there yet. What an earlier
 * move left that was broken off goes. Rejects with `bad-input`.
 */
export async function nameTarget(named: string, library: string): Promise<string> {
  if (!isAbsolute(named))
    throw new AppError(
      'bad-input',
      `${named} is not a whole path.`,
      'Begin with the disk, as the file manager shows it.',
    );
  const target = await trueName(resolve(named));
  await refuseNested(target, library);
  await refuseHeld(target, library);
  return target;
}

/**
 * Makes the folder, and marks it as one that is being filled. Rejects with `bad-input` or `storage` where a library
 * cannot live there.
 * @param made gets the folders that had to be made, innermost first, for `unmake`
 */
export async function openTarget(target: string, wanted: Wanted, made: string[]): Promise<void> {
  await make(target, made);
  await writeFile(join(target, MARKER), JSON.stringify({ from: wanted.folder }), {
    mode: 0o600,
  }).catch((thrown) => {
    throw unusable(target, thrown);
  });
  await refuseUnfit(target, wanted);
}

/** Without links in it; what is not there yet keeps its name. */
async function trueName(path: string): Promise<string> {
  const found = await realpath(path).catch(() => null);
  const above = dirname(path);
  if (found !== null || above === path) return found ?? path;
  return join(await trueName(above), path.slice(above.length));
}

async function refuseNested(target: string, folder: string): Promise<void> {
  const library = await trueName(resolve(folder));
  if (target === library)
    throw new AppError('bad-input', 'The library lies there already.', 'Choose another folder.');
  if (isWithin(target, library) || isWithin(library, target))
    throw new AppError(
      'bad-input',
      'A library cannot be moved into its own folder, nor into one around it.',
      'Choose a folder elsewhere.',
    );
}

async function refuseHeld(target: string, library: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found && !found.isDirectory())
    throw new AppError('bad-input', `${target} is a file.`, 'Choose a folder.');
  if (found && isHalfCopy(target, library)) await removeParts(target);
  const names = await readdir(target).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return [];
    throw unusable(target, thrown);
  });
  if (names.length === 0) return;
  throw new AppError(
    'bad-input',
    isOnlyParts(names) ? `${target} holds a library already.` : `${target} holds other things.`,
    'Choose a new or an empty folder.',
  );
}

/** Whether a move of `library` was broken off that had begun to copy to `target`. */
export function isHalfCopy(target: string, library: string): boolean {
  try {
    return JSON.parse(readFileSync(join(target, MARKER), 'utf8')).from === resolve(library);
  } catch {
    return false;
  }
}

/** Each folder by itself: asked for several at once, Node never comes back where the system makes none, as in /proc. */
async function make(target: string, made: string[]): Promise<void> {
  if (existsSync(target)) return;
  if (dirname(target) !== target) await make(dirname(target), made);
  await mkdir(target, { mode: 0o700 }).catch((thrown) => {
    throw unusable(target, thrown);
  });
  made.unshift(target);
}

/** Removes folders again, innermost first, as long as they are empty. */
export function unmake(made: string[]): void {
  try {
    for (const folder of made) rmdirSync(folder);
  } catch {
    // Somebody has put something there meanwhile, which is theirs.
  }
}

const unusable = (target: string, { code }: NodeJS.ErrnoException): AppError => {
  if (code === 'EROFS')
    return new AppError('bad-input', `The disk of ${target} is read-only.`, 'Choose another one.');
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError(
      'bad-input',
      `${target} may not be written.`,
      'Choose a folder of your own, or change its permissions.',
    );
  return new AppError('bad-input', `${target} cannot be used (${code}).`, 'Choose another folder.');
};

async function refuseUnfit(target: string, wanted: Wanted): Promise<void> {
  const { bytes, freeSpace, nativeBinding } = wanted;
  if (isOnNetwork(target) || !(await keepsLocks(target, nativeBinding)))
    throw new AppError(
      'bad-input',
      `${target} lies on a network drive, or on one like it, where a library could be damaged.`,
      'Choose a folder on a disk of this computer.',
    );
  const free = await freeSpace(target);
  if (isTooLittle(free, bytes))
    throw new AppError(
      'storage',
      `There is too little room: the library takes ${megabytes(bytes)}, and ${megabytes(free)} are free.`,
      'Free some space there, or choose another disk.',
    );
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

/** As Linux lists its drives, and as Windows writes the names of those of other computers. */
function isOnNetwork(target: string): boolean {
  if (target.startsWith('\\\\')) return true;
  if (!existsSync('/proc/mounts')) return false;
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', kind = '']) => ({ at: at.replace(/\\(\d{3})/g, unescaped), kind }))
    .filter(({ at }) => at !== '' && isWithin(target, at));
  const nearest = mounts.sort((a, b) => b.at.length - a.at.length)[0];
  return nearest !== undefined && NETWORK.test(nearest.kind);
}

const unescaped = (_whole: string, octal: string): string =>
  String.fromCharCode(Number.parseInt(octal, 8));

/** Whether SQLite's log of writes and its locks work there. Rejects where nothing can be written. */
async function keepsLocks(target: string, nativeBinding: string | undefined): Promise<boolean> {
  const file = join(target, PROBE);
  const open = () => new Database(file, { timeout: 0, ...bindingOf(nativeBinding) });
  try {
    const [one, two] = [open(), open()];
    try {
      if (one.pragma('journal_mode = wal', { simple: true }) !== 'wal') return false;
      one.exec('BEGIN IMMEDIATE');
      return isRefused(() => two.exec('BEGIN IMMEDIATE'));
    } finally {
      two.close();
      one.close();
    }
  } catch (thrown) {
    const code = String((thrown as { code?: string }).code);
    if (/READONLY|CANTOPEN|PERM/.test(code)) throw unusable(target, { code: 'EACCES' } as never);
    throw thrown;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal'])
      await rm(`${file}${ending}`, { force: true });
  }
}

function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'SQLITE_BUSY') return true;
    throw thrown;
  }
}
