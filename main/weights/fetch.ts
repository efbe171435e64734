/** One file of the hub, into `NAME.part` and then, when its hash is right, into its place. Goes on where it was. */

import * as fs from 'node:fs/promises';
import { AppError } from '../contract';
import { createDigest, type Digest, feed } from './digest';
import { diskError, moveTo, sizeOf, writeWhole } from './disk';
import type { PlannedFile } from './plan';
import { Broken, brokenBy, type HubOptions, type IncomingMessage, open, persist } from './request';

export interface Fetching {
  /** Path on the hub. */
  address: string;
  /** Where the file comes to lie. */
  target: string;
  /** Bytes of this file so far. */
  onReceived(bytes: number): void;
  signal: AbortSignal;
  options: HubOptions;
}

/** Fetches what is missing of a file and checks all of it; returns its SHA-256. Wrong bytes are removed at once. */
export async function fetchFile(file: PlannedFile, fetching: Fetching): Promise<string> {
  const { target, signal, options } = fetching;
  const part = partOf(target);
  let received = 0;
  const onReceived = (bytes: number) => {
    received = Math.max(received, bytes);
    fetching.onReceived(bytes);
  };
  const digest = await persist(
    () => attempt(file, { ...fetching, onReceived }),
    () => received,
    signal,
    options,
  );
  const { sha256, right } = digest.finish();
  if (!right) {
    await dropPart(target);
    throw new AppError(
      'model-corrupt',
      `${file.path} is not the file that the hub announced: its hash differs.`,
      'It was removed and nothing installed. Start the download again.',
    );
  }
  await moveTo(part, target);
  await fs.rm(noteOf(target), { force: true });
  return sha256;
}

/** Where a file lies while it is not whole. */
export const partOf = (target: string): string => `${target}.part`;
/** Holds the validator (ETag) of what the part is a part of. */
const noteOf = (target: string): string => `${target}.etag`;

/** All that a fetch of this file may leave. */
export const leftoversOf = (target: string): string[] => [target, partOf(target), noteOf(target)];

async function dropPart(target: string): Promise<void> {
  await fs.rm(partOf(target), { force: true });
  await fs.rm(noteOf(target), { force: true });
}

/** One connection: resolves with the digest of the whole file, or rejects with `Broken` and leaves what came. */
async function attempt(file: PlannedFile, fetching: Fetching): Promise<Digest> {
  const { address, target, signal, options, onReceived } = fetching;
  const { offset, etag } = await resumable(file, target);
  if (offset === file.bytes) return digestOf(file, target, offset, signal);
  const headers: Record<string, string> =
    etag === null ? {} : { Range: `bytes=${offset}-`, 'If-Range': etag };
  const response = await open(address, headers, signal, options);
  try {
    const from = await startOf(response, file, { offset, etag, target });
    const digest = await digestOf(file, target, from, signal);
    await keepEtag(response, target);
    await receive(response, file, { target, from, digest, onReceived });
    return digest;
  } catch (thrown) {
    throw signal.aborted ? new AppError('cancelled', 'Stopped.') : diskError(thrown);
  } finally {
    response.destroy();
  }
}

/** What is there and may be gone on with (RFC 9110, 13.1.5: only with a strong validator). */
async function resumable(file: PlannedFile, target: string) {
  const offset = (await sizeOf(partOf(target))) ?? 0;
  const etag = await fs.readFile(noteOf(target), 'utf8').catch(() => null);
  if (offset > 0 && offset <= file.bytes && etag?.startsWith('"')) return { offset, etag };
  await dropPart(target);
  return { offset: 0, etag: null };
}

async function digestOf(
  file: PlannedFile,
  target: string,
  bytes: number,
  signal: AbortSignal,
): Promise<Digest> {
  const digest = createDigest(file);
  await feed(digest, partOf(target), bytes, signal);
  return digest;
}

interface Known {
  offset: number;
  etag: string | null;
  target: string;
}

/** Where the answer begins: at our offset, or at 0 where the server sends everything anew. */
async function startOf(
  { statusCode, headers }: IncomingMessage,
  file: PlannedFile,
  { offset, etag, target }: Known,
): Promise<number> {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '');
  const fits =
    statusCode === 206 &&
    range !== null &&
    Number(range[1]) === offset &&
    Number(range[3]) === file.bytes &&
    (headers.etag === undefined || headers.etag === etag);
  if (fits && etag !== null) return offset;
  await dropPart(target);
  // A part of something else, or a range that is not there: begin again, without a range.
  if (statusCode !== 200) throw new Broken('the file has changed on the way');
  const announced = headers['content-length'];
  if (announced !== undefined && Number(announced) !== file.bytes)
    throw lying(file, `${announced} bytes are announced`);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw lying(file, 'it comes compressed');
  return 0;
}

const lying = ({ path, bytes }: PlannedFile, what: string): AppError =>
  new AppError(
    'network',
    `${path} should have ${bytes} bytes, but ${what}.`,
    'Nothing was installed. Start the download again later.',
  );

async function keepEtag({ headers }: IncomingMessage, target: string): Promise<void> {
  if (headers.etag?.startsWith('"')) await writeWhole(noteOf(target), headers.etag);
}

interface Receiving {
  target: string;
  from: number;
  digest: Digest;
  onReceived(bytes: number): void;
}

/** Appends what comes, never more than was announced. */
async function receive(
  response: IncomingMessage,
  file: PlannedFile,
  { target, from, digest, onReceived }: Receiving,
): Promise<void> {
  const out = await fs.open(partOf(target), from === 0 ? 'w' : 'r+', 0o600);
  let at = from;
  onReceived(at);
  try {
    for await (const piece of pieces(response)) {
      if (at + piece.length > file.bytes) throw lying(file, 'more come');
      await writeAll(out, piece, at);
      digest.update(piece);
      at += piece.length;
      onReceived(at);
    }
    if (at < file.bytes) throw new Broken('it ended early');
    await out.sync();
  } catch (thrown) {
    if (thrown instanceof AppError) await dropPart(target);
    throw thrown;
  } finally {
    await out.close();
  }
}

/** What breaks on the way is `Broken`, whatever the system calls it. */
async function* pieces(response: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const piece of response) yield piece as Buffer;
  } catch (thrown) {
    throw brokenBy(thrown);
  }
}

async function writeAll(out: fs.FileHandle, piece: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < piece.length) {
    const { bytesWritten } = await out.write(piece, done, piece.length - done, at + done);
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}
