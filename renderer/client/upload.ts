/** Hands a file over in pieces, in order, so that memory stays small whatever its size. */
import { AppError } from '../../main/contract/errors';
import { MAX_CHUNK_BYTES } from '../../main/contract/files';
import type { Client } from './client';

/** Resolves with the id of the upload. Rejects with `cancelled` when the signal fires; the host forgets the pieces. */
export async function uploadFile(
  request: Client['request'],
  file: File,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { file: id } = await request('files.begin', { name: file.name, bytes: file.size });
  try {
    await sendPieces(request, id, file, onProgress, signal);
    return id;
  } catch (thrown) {
    await request('files.abort', { file: id }).catch(() => undefined);
    throw thrown;
  }
}

async function sendPieces(
  request: Client['request'],
  id: string,
  file: File,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let offset = 0; offset < file.size; offset += MAX_CHUNK_BYTES) {
    if (signal.aborted) throw new AppError('cancelled', `The import of ${file.name} was stopped.`);
    const data = await readPiece(file, offset);
    await request('files.append', { file: id, offset, data }, { signal });
    onProgress(Math.min(1, (offset + data.byteLength) / file.size));
  }
}

async function readPiece(file: File, offset: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(offset, offset + MAX_CHUNK_BYTES).arrayBuffer());
  } catch {
    throw new AppError(
      'bad-input',
      `${file.name} can no longer be read.`,
      'It may have been moved, or it is a folder: choose the file again.',
    );
  }
}
