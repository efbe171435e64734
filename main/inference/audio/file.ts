/** Opens a file that should hold sound, and tells what it is instead where that is plain from its first bytes. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../contract';

const HINT =
  'Choose an audio or video file: wav, mp3, m4a, aac, ogg, opus, flac, webm, mp4 or mov.';
const HEAD_BYTES = 64;

export interface OpenedFile {
  handle: FileHandle;
  size: number;
  name: string;
}

/** Rejects with one clear line for what is missing, empty, forbidden, a folder, a device or an archive. */
export async function openFile(file: string): Promise<OpenedFile> {
  const name = path.basename(file);
  const found = await stat(file).catch((thrown: NodeJS.ErrnoException) => {
    throw cannotOpen(thrown, file);
  });
  if (found.isDirectory())
    throw new AppError(
      'bad-input',
      `${file} is a folder, not a recording.`,
      'Choose a file in it.',
    );
  if (!found.isFile()) throw new AppError('bad-input', `${file} is not an ordinary file.`, HINT);
  if (found.size === 0) throw new AppError('empty', `${name} is empty: it has no bytes.`, HINT);
  const handle = await open(file, 'r').catch((thrown: NodeJS.ErrnoException) => {
    throw cannotOpen(thrown, file);
  });
  try {
    await refuseArchives(handle, name);
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
  return { handle, size: found.size, name };
}

function cannotOpen({ code, message }: NodeJS.ErrnoException, file: string): AppError {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('not-found', `There is no file ${file}.`, 'Check the name.');
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('forbidden', `${file} may not be read by you.`, 'Change its permissions.');
  return new AppError('bad-input', `${file} cannot be opened: ${message}.`);
}

/** A zip's first entry tells by bit 0 of its flags (offset 6) whether a password is needed. */
async function refuseArchives(handle: FileHandle, name: string) {
  const head = Buffer.alloc(HEAD_BYTES);
  await handle.read(head, 0, HEAD_BYTES, 0);
  if (head.readUInt32BE(0) !== 0x504b0304) return;
  const locked = (head.readUInt8(6) & 1) === 1;
  throw new AppError(
    'bad-input',
    locked
      ? `${name} is a zip archive protected by a password, not a recording.`
      : `${name} is a zip archive, not a recording.`,
    locked ? 'Unpack it with its password first.' : 'Unpack it first.',
  );
}

/** An `AppError` for a file of no known container. `name` is the file's name, here and below. */
export const notAudio = (name: string) =>
  new AppError('bad-input', `${name} is not an audio or video file that Nanodesk knows.`, HINT);

/** An `AppError` for a film without a sound track. */
export const noSound = (name: string) =>
  new AppError('empty', `${name} has a picture but no sound.`, 'Choose a file with a sound track.');

/** An `AppError` for a known container in which nothing can be decoded. */
export const cutOff = (name: string) =>
  new AppError(
    'bad-input',
    `${name} is cut off or damaged: nothing in it can be decoded.`,
    'Copy or download it again.',
  );

/** An `AppError` for encrypted sound. */
export const isProtected = (name: string) =>
  new AppError(
    'unsupported',
    `${name} is protected by DRM: its sound is encrypted.`,
    'Nanodesk can only read files without copy protection.',
  );

/** An `AppError` for sound of a codec that we have no decoder for; an empty `codec` is not named. */
export const unknownCodec = (name: string, codec: string) =>
  new AppError(
    'unsupported',
    `The sound in ${name} is in a format that Nanodesk cannot decode${codec && ` (${codec})`}.`,
    'Convert it to mp3, m4a, flac or wav.',
  );
