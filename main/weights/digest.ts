/** The hashes of a file, taken while it passes: SHA-256, and git's own for small files of the hub. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { PlannedFile } from './plan';

export interface Digest {
  update(piece: Uint8Array): void;
  /** SHA-256 in hex, and whether the file is the one that was planned. */
  finish(): { sha256: string; right: boolean };
}

/** For one file whose hashes are known beforehand. */
export function createDigest({ bytes, sha256, blob }: Omit<PlannedFile, 'path'>): Digest {
  const whole = createHash('sha256');
  // Git hashes `blob SIZE\0` before the content (git-hash-object).
  const git = blob === null ? null : createHash('sha1').update(`blob ${bytes}\0`);
  return {
    update(piece) {
      whole.update(piece);
      git?.update(piece);
    },
    finish() {
      const found = whole.digest('hex');
      const right = (sha256 ?? found) === found && (git?.digest('hex') ?? null) === blob;
      return { sha256: found, right };
    },
  };
}

const PIECE = 1 << 20;

/** Feeds the first `bytes` of a file. */
export async function feed(digest: Digest, file: string, bytes: number, signal: AbortSignal) {
  if (bytes === 0) return;
  const stream = createReadStream(file, { end: bytes - 1, highWaterMark: PIECE, signal });
  for await (const piece of stream) digest.update(piece as Buffer);
}
