/** The sound of a capture while it grows: a wave file that can be read up to its last byte at any moment. */
import { existsSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../contract';
import { audioName, hashFile, moveIn } from './audio-files';
import {
  bytesPerSecond,
  frameBytes,
  MOST_WAVE_BYTES,
  WAVE_HEADER_BYTES,
  type WaveFormat,
  waveHeader,
} from './wave-header';

/** A file that is written to. */
export interface GrowingFile {
  /** Of samples, on disk. */
  readonly bytes: number;
  append(offset: number, data: Uint8Array): Promise<number>;
  close(): Promise<void>;
}

/** Begins a file. Pieces are written one after another, in the order in which they were handed over. */
export async function growFile(path: string, format: WaveFormat): Promise<GrowingFile> {
  const handle = await begun(path, format);
  let bytes = 0;
  let synced = 0;
  let last: Promise<unknown> = Promise.resolve();

  const write = async (offset: number, data: Uint8Array): Promise<number> => {
    if (offset + data.byteLength <= bytes) return bytes;
    refuseMisplaced(offset, bytes, data);
    await writeWhole(handle, data, WAVE_HEADER_BYTES + bytes);
    bytes += data.byteLength;
    if (bytes - synced >= bytesPerSecond(format)) {
      await handle.datasync();
      synced = bytes;
    }
    return bytes;
  };
  return {
    get bytes() {
      return bytes;
    },
    append(offset, data) {
      const written = last.then(() => write(offset, data));
      last = written.catch(() => {});
      return written;
    },
    async close() {
      await last;
      await handle.close();
    },
  };
}

async function begun(path: string, format: WaveFormat): Promise<FileHandle> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.write(waveHeader(format, 0));
    await handle.sync();
    return handle;
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

function refuseMisplaced(offset: number, bytes: number, data: Uint8Array): void {
  if (offset !== bytes)
    throw new AppError('bad-input', `A piece of sound came at ${offset}, expected at ${bytes}.`);
  if (bytes + data.byteLength > MOST_WAVE_BYTES)
    throw new AppError(
      'unsupported',
      'This recording has reached 4 GB, the most that its file can hold.',
      'It is kept; begin another one.',
    );
}

/** All or nothing, so that the next piece finds its place. */
async function writeWhole(handle: FileHandle, data: Uint8Array, at: number): Promise<void> {
  const { bytesWritten } = await handle.write(data, 0, data.byteLength, at);
  if (bytesWritten === data.byteLength) return;
  await handle.truncate(at);
  throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
}

/** Ends a file: whole frames, their size in the header. Returns the bytes of samples; may be repeated. */
export async function endFile(path: string, format: WaveFormat): Promise<number> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    const samples = Math.max(0, size - WAVE_HEADER_BYTES);
    const bytes = samples - (samples % frameBytes(format));
    if (samples !== bytes) await handle.truncate(WAVE_HEADER_BYTES + bytes);
    if (bytes > 0) await handle.write(waveHeader(format, bytes), 0, WAVE_HEADER_BYTES, 0);
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Moves an ended file to the others under its hash; `remember` is told the hash before it moves. */
export async function placeFile(
  path: string,
  audio: string,
  known: string | null,
  remember: (hash: string) => void,
): Promise<{ path: string; hash: string }> {
  if (!existsSync(path) && known !== null) return { path: placeOf(audio, known), hash: known };
  const hash = await hashFile(path);
  remember(hash);
  await moveIn(path, placeOf(audio, hash));
  return { path: placeOf(audio, hash), hash };
}

const placeOf = (audio: string, hash: string): string => join(audio, audioName(hash, 'sound.wav'));

/** Removes what belongs to a capture that is over. */
export async function removeFiles(...paths: string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}
