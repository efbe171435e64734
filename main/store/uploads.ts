/** Uploads: pieces of a file that a page or a window sends, written to the inbox as they arrive. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../contract';
import type { FileStore } from '../core/store-port';
import { refuseGone } from './audio-files';
import { newId } from './ids';

/** An upload that nothing was added to for so long is given up. */
const IDLE_MS = 60 * 60 * 1000;
/** So old a piece of an upload belongs to no process that still lives. */
const FORGOTTEN_MS = 24 * IDLE_MS;

interface Upload {
  path: string;
  name: string;
  bytes: number;
  received: number;
  touchedAt: number;
}

export type Uploads = Pick<FileStore, 'begin' | 'append' | 'abort' | 'abortAll' | 'finished'>;

/** Makes the upload half of the file store. Sizes are those that were announced, never more. */
export function createUploads(inbox: string, now: () => number = Date.now): Uploads {
  const uploads = new Map<string, Upload>();
  sweep(inbox, now() - FORGOTTEN_MS);

  const find = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload) return upload;
    throw new AppError('not-found', 'This upload is not known (any more).', 'Send the file again.');
  };

  const abort = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload) await rm(upload.path, { force: true });
  };

  const abortIdle = async () => {
    for (const [id, { touchedAt }] of uploads) if (touchedAt < now() - IDLE_MS) await abort(id);
  };

  return {
    async begin(name, bytes) {
      if (bytes === 0) throw emptyFile(name);
      await abortIdle();
      await mkdir(inbox, { recursive: true, mode: 0o700 });
      const id = newId();
      const path = join(inbox, `${id}.part`);
      await (await open(path, 'wx', 0o600)).close();
      uploads.set(id, { path, name: basename(name), bytes, received: 0, touchedAt: now() });
      return id;
    },
    async append(id, offset, data) {
      const upload = find(id);
      refuseMisplaced(upload, offset, data);
      try {
        await writeAt(upload.path, data, offset);
      } catch (thrown) {
        await abort(id);
        refuseGone(thrown, upload.path, upload.name);
        throw thrown;
      }
      upload.received = offset + data.byteLength;
      upload.touchedAt = now();
      return upload.received;
    },
    abort,
    async abortAll() {
      for (const id of uploads.keys()) await abort(id);
    },
    finished(id) {
      const { path, name, bytes, received } = find(id);
      if (received < bytes)
        throw new AppError(
          'bad-input',
          `Only ${received} of ${bytes} bytes of ${name} have arrived.`,
          'Send the rest, then import it.',
        );
      return { path, name, bytes, upload: id };
    },
  };
}

/** What is said of a file without a byte, uploaded or on disk. */
export const emptyFile = (name: string): AppError =>
  new AppError('empty', `${name} is empty: it has no bytes.`, 'Choose another file.');

function refuseMisplaced({ name, bytes, received }: Upload, offset: number, data: Uint8Array) {
  if (offset !== received)
    throw new AppError(
      'bad-input',
      `A piece of ${name} came at ${offset}, expected at ${received}.`,
    );
  if (received + data.byteLength > bytes)
    throw new AppError(
      'bad-input',
      `${name} is longer than the ${bytes} bytes that were announced.`,
    );
}

async function writeAt(path: string, data: Uint8Array, offset: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { bytesWritten } = await file.write(data, 0, data.byteLength, offset);
    if (bytesWritten < data.byteLength)
      throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}

/** Removes what processes that are long gone left in the inbox; what cannot be removed now waits for the next start. */
function sweep(inbox: string, before: number): void {
  if (!existsSync(inbox)) return;
  for (const name of readdirSync(inbox)) {
    const path = join(inbox, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && found.mtimeMs < before) removeQuietly(path);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Held by the system; no reason to keep the library shut.
  }
}
