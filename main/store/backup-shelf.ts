/** Where the files of a backup lie and in which form: plain under their own names, or sealed under names that tell nothing. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moveIn, piecesOf } from './audio-files';
import { PARTS } from './backup-manifest';
import { makeKey, openKey, openSealed, type SealKey, seal, sealedName } from './sealing';

type Pieces = AsyncIterable<Uint8Array>;

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

/** Every file as it is. */
export const plainShelf = (folder: string): Shelf => ({
  folder,
  isSealed: false,
  placeOf: (path) => path,
  wrap: (pieces) => pieces,
  read: (path, signal) => piecesOf(join(folder, path), signal),
  places: () => [
    ...PARTS.flatMap((part) => namesIn(folder, part)),
    ...readdirSync(folder).filter((name) => DATABASE_NAME.test(name)),
  ],
});

/** The folder of sealed files. */
export const SEALED = 'sealed';
/** The key of a sealed backup, which the passphrase opens. */
export const KEY = 'key.age';
/** Ours take less than 500 bytes. */
const LARGEST_KEY = 1 << 14;

/** Every file sealed. */
export const sealedShelf = (folder: string, key: SealKey): Shelf => {
  const placeOf = (path: string) => `${SEALED}/${sealedName(key, path)}.age`;
  return {
    folder,
    isSealed: true,
    placeOf,
    wrap: (pieces) => seal(key, pieces),
    read: (path, signal) => openSealed(key, piecesOf(join(folder, placeOf(path)), signal)),
    places: () => namesIn(folder, SEALED),
  };
};

/** The key of the sealed backup in a folder; made where there is none yet. @throws AppError `bad-input` for a wrong passphrase */
export async function keyIn(folder: string, passphrase: string): Promise<SealKey> {
  const path = join(folder, KEY);
  if (existsSync(path)) return openKey(textOf(path), passphrase);
  const { key, locked } = await makeKey(passphrase);
  const part = `${path}.part`;
  await writeFile(part, locked, { mode: 0o600 });
  await moveIn(part, path);
  return key;
}

/** Nothing of what is too large to be a key. */
const textOf = (path: string): string =>
  statSync(path).size > LARGEST_KEY ? '' : readFileSync(path, 'utf8');

const namesIn = (folder: string, part: string): string[] =>
  existsSync(join(folder, part))
    ? readdirSync(join(folder, part)).map((name) => `${part}/${name}`)
    : [];
