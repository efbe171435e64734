/** Files that come into the library, and where they lie in it. */
import { createHash } from 'node:crypto';
import { access, constants, open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../contract';
import type { FileStore, IncomingFile, OpenExport } from '../core/store-port';
import { openArchive, openLoose } from './archive';
import { findAudio, stageFile } from './audio-files';
import type { Db } from './connection';
import { pack } from './pack';
import { createUploads, emptyFile } from './uploads';

const LARGEST_TEXT = 64 << 20;
const CHOOSE = 'Choose an audio or video file, or a transcript.';

/** The file half of the store, for the library in `folder`. */
export function createFiles(db: Db, folder: string): FileStore {
  return {
    ...createUploads(join(folder, 'inbox')),
    inspect,
    isFolder: async (path) => (await stat(path).catch(() => null))?.isDirectory() ?? false,
    head,
    read,
    stage: (file) => stageFile(file, folder, db),
    openExport,
    pack,
    audio: (recording) => findAudio(db, join(folder, 'audio'), recording),
  };
}

/** An upload lies under a name of ours, so a lone file gets back the one that it came with. */
async function openExport({
  path,
  name,
}: Pick<IncomingFile, 'path' | 'name'>): Promise<OpenExport> {
  const found = await stat(path).catch((thrown) => {
    throw unreadable(path, thrown);
  });
  if (found.isFile() && isZip(await head(path, 4))) {
    const archive = await openArchive(path);
    return { ...archive, name };
  }
  const { entries } = await openLoose(path);
  const named = found.isFile() ? entries.map((entry) => ({ ...entry, path: name })) : entries;
  return { name, entries: named, close: () => {} };
}

const isZip = (bytes: Uint8Array): boolean =>
  /^504b0(304|506)$/.test(Buffer.from(bytes).toString('hex'));

async function inspect(path: string): Promise<IncomingFile> {
  const name = basename(path);
  const found = await stat(path).catch((thrown) => {
    throw unreadable(path, thrown);
  });
  if (found.isDirectory())
    throw new AppError(
      'bad-input',
      `${path} is a folder.`,
      'Choose the files inside; a messenger’s export may be chosen as a folder.',
    );
  if (!found.isFile()) throw new AppError('bad-input', `${path} is not a regular file.`, CHOOSE);
  if (found.size === 0) throw emptyFile(name);
  await access(path, constants.R_OK).catch((thrown) => {
    throw unreadable(path, thrown);
  });
  return { path, name, bytes: found.size };
}

/** Why a path cannot be read, in a line for people. */
export function unreadable(path: string, thrown: unknown): AppError {
  const code = (thrown as { code?: string }).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('not-found', `There is no file ${path}.`, 'Check its name and folder.');
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('forbidden', `${path} may not be read.`, 'Check its permissions.');
  return new AppError('bad-input', `${path} cannot be read (${code}).`, CHOOSE);
}

async function head(path: string, bytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function read({ path, name, bytes }: IncomingFile) {
  if (bytes > LARGEST_TEXT)
    throw new AppError(
      'unsupported',
      `${name} is larger than 64 MB, too large for a transcript.`,
      'Split it, or import the audio instead.',
    );
  const data = await readFile(path);
  return { data, hash: createHash('sha256').update(data).digest('hex') };
}
