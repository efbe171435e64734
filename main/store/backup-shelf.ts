/** Where the files of a backup lie and in which form: plain under their own names, or sealed under names that tell nothing. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { piecesOf } from './audio-files';
import { KEY } from './backup-key';
import { LOCK, PARTS, UNFINISHED } from './backup-manifest';
import { openSealed, type Pieces, type SealKey, seal, sealedName } from './sealing';

export interface Shelf {
  /** Of the backup. */
  folder: string;
  isSealed: boolean;
  /** Its place below `folder`, with `/` on every system. */
  placeOf(path: string): string;
  /** As they are written. */
  wrap(pieces: Pieces): Pieces;
  /** The bytes that were wrapped; throws the signal's reason soon after it, and where a sealed file is damaged. */
  read(path: string, signal: AbortSignal): Pieces;
  /** Places of everything that lies there, the manifest left out. */
  places(): string[];
}

const DATABASE_NAME = /^library-[0-9a-f]{64}\.sqlite$/;
/** The folder of sealed files. */
const SEALED = 'sealed';
/** The folders of both forms, and what we call the files in them: nothing else there is ever taken away. */
const PLAIN_NAME = /^[0-9a-f]{64}\.[a-z0-9]{1,5}(\.part)?$/;
const SEALED_NAME = /^[0-9a-f]{64}\.age(\.part)?$/;

/** Every file as it is. */
export const plainShelf = (folder: string): Shelf => ({
  folder,
  isSealed: false,
  placeOf: (path) => path,
  wrap: (pieces) => pieces,
  read: (path, signal) => piecesOf(join(folder, path), signal),
  places: () => [
    ...PARTS.flatMap((part) => ownIn(folder, part, PLAIN_NAME)),
    ...readdirSync(folder).filter((name) => DATABASE_NAME.test(name)),
  ],
});

/** Every file sealed. */
export const sealedShelf = (folder: string, key: SealKey): Shelf => {
  const placeOf = (path: string) => `${SEALED}/${sealedName(key, path)}.age`;
  return {
    folder,
    isSealed: true,
    placeOf,
    wrap: (pieces) => seal(key, pieces),
    read: (path, signal) => openSealed(key, piecesOf(join(folder, placeOf(path)), signal)),
    places: () => ownIn(folder, SEALED, SEALED_NAME),
  };
};

const ownIn = (folder: string, part: string, own: RegExp): string[] =>
  namesIn(folder, part)
    .filter((name) => own.test(name))
    .map((name) => `${part}/${name}`);

const namesIn = (folder: string, part: string): string[] =>
  isThere(join(folder, part)) ? readdirSync(join(folder, part)) : [];

/** Whether a folder holds nothing but what a first backup leaves that was stopped. */
export function holdsOnlyOurs(folder: string, sealed: boolean): boolean {
  const [folders, own] = sealed ? [[SEALED], SEALED_NAME] : [[...PARTS], PLAIN_NAME];
  const isOurs = (name: string) =>
    [UNFINISHED, LOCK].includes(name) ||
    (sealed ? [KEY, `${KEY}.part`].includes(name) : name.startsWith('library'));
  return readdirSync(folder).every((name) =>
    folders.includes(name) ? namesIn(folder, name).every((one) => own.test(one)) : isOurs(name),
  );
}

/** False only where there is nothing; a disk that cannot tell must not be taken for one that holds nothing. */
export function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') return false;
    throw thrown;
  }
}
