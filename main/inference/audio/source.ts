/** Bytes of a file for the demuxer, with the one lie mended that recorders often leave: WAV sizes of zero. */
import type { FileHandle } from 'node:fs/promises';
import { CustomSource } from 'mediabunny';

const WAV_HEAD_BYTES = 4096;
const CACHE_BYTES = 4 << 20;

/** The source never reads past the end of the file, whatever a header claims. */
export async function createByteSource(handle: FileHandle, size: number): Promise<CustomSource> {
  const patches = await wavPatches(handle, size);
  const source = new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      const bytes = new Uint8Array(end - start);
      await readFully(handle, bytes, start);
      for (const patch of patches) apply(patch, bytes, start);
      return bytes;
    },
    maxCacheSize: CACHE_BYTES,
    prefetchProfile: 'fileSystem',
    // A failed read also rejects the read that waits for it; here it would end the process.
    handleUnhandledError: () => {},
  });
  endEndlessReads(source);
  return source;
}

/** What the demuxer calls; not among its types. */
interface Readable {
  _read(start: number, ...more: unknown[]): unknown;
  _getFileSize(): unknown;
}

/** A reader that comes back to a place comes back a few times. */
const MOST_REPEATS = 1000;
/** And asks for the size with every read. */
const MOST_IDLE = 20 * MOST_REPEATS;

/**
 * Ends what mediabunny 1.61 would do for ever in damaged files. Where one place is read again and again it gets nothing,
 * as at the end of a file: it looks for the next Matroska element among the last eight bytes, and takes AAC frames of no
 * length without end. Where that does not end it, or it reads nothing any more, it is stopped: it waits for the first
 * frame of a FLAC file that has none.
 */
function endEndlessReads(source: CustomSource): void {
  const readable = source as unknown as Readable;
  const [read, sizeOf] = [readable._read.bind(source), readable._getFileSize.bind(source)];
  let [last, repeats, idle] = [-1, 0, 0];
  readable._read = (start, ...more) => {
    if (start !== last) [repeats, idle] = [0, 0];
    repeats += 1;
    last = start;
    return repeats > MOST_REPEATS ? null : read(start, ...more);
  };
  readable._getFileSize = () => {
    idle += 1;
    if (idle > MOST_IDLE) throw new Error('Nothing is read any more.');
    return sizeOf();
  };
}

async function readFully(handle: FileHandle, bytes: Uint8Array, start: number) {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) return;
    done += bytesRead;
  }
}

interface Patch {
  offset: number;
  bytes: Uint8Array;
}

function apply({ offset, bytes }: Patch, target: Uint8Array, start: number) {
  for (const [i, byte] of bytes.entries()) {
    const at = offset + i - start;
    if (at >= 0 && at < target.length) target[at] = byte;
  }
}

/** A recorder that was killed never went back to write the sizes of `RIFF` and `data`: they stay 0. */
async function wavPatches(handle: FileHandle, size: number): Promise<Patch[]> {
  const head = Buffer.alloc(Math.min(WAV_HEAD_BYTES, size));
  await readFully(handle, head, 0);
  const isWav =
    head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WAVE';
  if (!isWav) return [];
  const patches: Patch[] = [];
  if (head.readUInt32LE(4) === 0) patches.push(sizePatch(4, size - 8));
  const data = findData(head);
  if (data !== null && head.readUInt32LE(data + 4) === 0)
    patches.push(sizePatch(data + 4, size - data - 8));
  return patches;
}

const sizePatch = (offset: number, bytes: number): Patch => {
  const field = Buffer.alloc(4);
  field.writeUInt32LE(Math.max(0, Math.min(bytes, 0xffffffff)));
  return { offset, bytes: field };
};

/** Offset of the `data` chunk, null where it is not in the first bytes. */
function findData(head: Buffer): number | null {
  let at = 12;
  while (at + 8 <= head.length) {
    if (head.toString('latin1', at, at + 4) === 'data') return at;
    const chunk = head.readUInt32LE(at + 4);
    at += 8 + chunk + (chunk & 1);
  }
  return null;
}
