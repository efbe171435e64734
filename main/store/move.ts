/**
 * Moves a library: copied and compared file by file, then one small file says that it lies elsewhere, then what was left
 * goes. Whatever ends the moving, one of the two folders holds the whole library, and that file names it.
 */
import { dirname, join, resolve } from 'node:path';
import { AppError, type LibraryMove } from '../contract';
import type { MoveStore } from '../core/move-store-port';
import { hashInto, hashPieces, piecesOf, syncFolder } from './audio-files';
import { checkCopy } from './backup';
import type { FreeSpace } from './free-space';
import type { Freezer } from './freeze';
import { writeLocation } from './location';
import { nameTarget, openTarget, unmake } from './move-target';
import { alone, locationOf, type Owned } from './own-place';
import { DATABASE, type Part, partsOf, removeParts } from './parts';

interface Movable extends Owned {
  freeSpace: FreeSpace;
  freezer: Freezer;
}

const BY_HAND = 'Close Nanodesk, move the folder yourself, and name its new place.';

/** The moving half of the store. */
export const createMoves = (library: Movable): MoveStore => ({
  move: (folder, keep, signal, onDone) =>
    alone(library, BY_HAND, (pointer) =>
      move({ ...library, pointer }, folder, { keep, signal, onDone }),
    ),
});

interface Wishes {
  keep: boolean;
  signal: AbortSignal;
  onDone: (share: number) => void;
}

async function move(
  library: Movable & { pointer: string },
  named: string,
  { keep, signal, onDone }: Wishes,
): Promise<LibraryMove> {
  const { pointer, freezer } = library;
  const folder = resolve(library.folder);
  const target = await nameTarget(named, folder);
  const before = locationOf(pointer, folder);
  const now = { ...before, folder };
  const made: string[] = [];
  try {
    await writeLocation(pointer, { ...now, copying: target });
    const bytes = sum(await partsOf(folder));
    await openTarget(target, { ...library, folder, bytes }, made);
    freezer.freeze();
    const parts = await partsOf(folder);
    const database = await copyAll(folder, target, parts, signal, onDone);
    checkCopy(join(target, DATABASE), library.nativeBinding);
    signal.throwIfAborted();
    const leaving = keep ? {} : { leaving: { folder, database } };
    await writeLocation(pointer, { ...before, folder: target, ...leaving });
    return { folder: target, from: folder, kept: keep, files: parts.length, bytes: sum(parts) };
  } catch (thrown) {
    // First of all: it may name the new folder already.
    await writeLocation(pointer, { ...now, copying: target });
    if (freezer.isFrozen()) freezer.thaw();
    await removeParts(target);
    unmake(made);
    await writeLocation(pointer, before);
    throw thrown;
  }
}

const sum = (parts: Part[]): number => parts.reduce((all, { bytes }) => all + bytes, 0);

/** Returns the hash of the database. Each byte is read twice, as it goes and as it came. */
async function copyAll(
  from: string,
  to: string,
  parts: Part[],
  signal: AbortSignal,
  onDone: (share: number) => void,
): Promise<string> {
  const all = Math.max(1, 2 * sum(parts));
  let read = 0;
  const counted = async function* (path: string) {
    for await (const piece of piecesOf(path, signal)) {
      read += piece.length;
      onDone(Math.min(1, read / all));
      yield piece;
    }
  };
  let database = '';
  for (const { path } of parts) {
    const { hash } = await hashInto(join(to, path), counted(join(from, path)));
    if ((await hashPieces(counted(join(to, path)))) !== hash) throw differs(path);
    if (path === DATABASE) database = hash;
  }
  for (const folder of new Set(parts.map(({ path }) => dirname(join(to, path)))))
    await syncFolder(folder);
  await syncFolder(dirname(to));
  return database;
}

const differs = (path: string) =>
  new AppError(
    'storage',
    `${path} was not copied as it is; the disk may be damaged. The library stays where it was.`,
    'Choose another disk.',
  );
