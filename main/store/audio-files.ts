/** Audio lies beside the database under the hash of its bytes, so the same sound is kept once. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { wasEmptied } from '../core/gone';
import type { IncomingFile, StagedFile } from '../core/store-port';
import type { Db } from './connection';
import { guarded } from './errors';
import { newId } from './ids';

const CHUNK_BYTES = 1 << 20;
/** Put on the disk together: what a stop may have to wait for. */
const SYNC_BYTES = 16 << 20;

/** `<hash>.<ending of the name it came with>`, with nothing of the name itself. */
export function audioName(hash: string, name: string): string {
  const ending = extname(name).slice(1).toLowerCase();
  return `${hash}.${/^[a-z0-9]{1,5}$/.test(ending) ? ending : 'bin'}`;
}

/** Where the sound of a recording lies, or null. */
export function findAudio(
  db: Db,
  folder: string,
  id: string,
): { path: string; mime: string } | null {
  const sql = `SELECT source_hash AS hash, source_name AS name, mime FROM recordings
               WHERE id = ? AND kind = 'audio' AND sound_gone_at IS NULL`;
  const row = db.prepare(sql).get(id) as { hash: string; name: string; mime: string } | undefined;
  if (!row) return null;
  const path = join(folder, audioName(row.hash, row.name));
  return existsSync(path) ? { path, mime: row.mime } : null;
}

/** Whether a file of `audio` is the sound of a recording, in the bin or not. */
export function isSound(db: Db, file: string): boolean {
  const sql = `SELECT source_name FROM all_recordings WHERE source_hash = ? AND kind = 'audio'
    AND sound_gone_at IS NULL`;
  const [hash] = file.split('.') as [string];
  const name = db.prepare(sql).pluck().get(hash) as string | undefined;
  return name !== undefined && audioName(hash, name) === file;
}

/** The bytes of a file in pieces; throws the signal's reason soon after it. */
export async function* piecesOf(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    signal?.throwIfAborted();
    yield piece as Buffer;
  }
}

/** Bytes as the one piece that they are. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All pieces as one. */
export async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** SHA-256 of a file, read in pieces; rejects with the signal's reason soon after it. */
export const hashFile = (path: string, signal?: AbortSignal): Promise<string> =>
  hashPieces(piecesOf(path, signal));

/** SHA-256 of all pieces together. */
export async function hashPieces(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Brings a file into the library's inbox, on its disk, and hashes it on the way. An upload is there already.
 * Nothing is left behind when this fails.
 */
export async function stageFile(file: IncomingFile, folder: string, db: Db): Promise<StagedFile> {
  const inbox = join(folder, 'inbox');
  const staged = file.upload === undefined ? join(inbox, `${newId()}.part`) : file.path;
  try {
    const copied = file.upload === undefined ? await copyFile(file.path, staged) : null;
    const { hash, bytes } = copied ?? { hash: await hashFile(staged), bytes: file.bytes };
    return { hash, bytes, ...guarded(places(staged, hash, join(folder, 'audio'), db)) };
  } catch (thrown) {
    refuseGone(thrown, staged, file.name);
    await rm(staged, { force: true });
    throw thrown;
  }
}

/** What lies in the inbox goes away under nobody's hands but those of whoever deletes everything. */
export function refuseGone(thrown: unknown, staged: string, name: string): void {
  const { code, path } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path === staged) throw wasEmptied(name);
}

function places(
  staged: string,
  hash: string,
  audio: string,
  db: Db,
): Pick<StagedFile, 'keep' | 'discard'> {
  let kept: string | null = null;
  return {
    async keep(name) {
      kept = audioName(hash, name);
      await moveIn(staged, join(audio, kept)).catch((thrown) => {
        refuseGone(thrown, staged, name);
        throw thrown;
      });
    },
    async discard() {
      await rm(staged, { force: true });
      if (kept !== null && !isSound(db, kept)) await rm(join(audio, kept), { force: true });
    },
  };
}

const copyFile = (from: string, to: string) => hashInto(to, piecesOf(from));

/** Writes bytes to a new file that only its owner may read, and hashes them on the way. */
export async function hashInto(
  to: string,
  from: AsyncIterable<Uint8Array>,
): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let unsynced = 0;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const out = await open(to, 'wx', 0o600);
  try {
    for await (const chunk of from) {
      hash.update(chunk);
      await out.writeFile(chunk);
      bytes += chunk.length;
      unsynced += chunk.length;
      if (unsynced < SYNC_BYTES) continue;
      await out.datasync();
      unsynced = 0;
    }
    await out.sync();
  } finally {
    await out.close();
  }
  return { hash: hash.digest('hex'), bytes };
}

/** After this the file is in its place even if the power fails. */
export async function moveIn(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  // Once it is in its place, another import of the same bytes may take it away again.
  await chmod(from, 0o600);
  await syncPath(from, 'r+');
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Writes a small file of ours anew: whatever ends this leaves the earlier one, and no link is followed. */
export async function putText(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  await writeFile(part, text, { mode: 0o600, flag: 'wx' });
  await moveIn(part, path);
}

/** After this the names in a folder are what they are even if the power fails. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncPath(folder, 'r');
}

async function syncPath(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
