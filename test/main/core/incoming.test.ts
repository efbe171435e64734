import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../main/contract';
import type { Core } from '../../../main/core/core';
import { openIncoming } from '../../../main/core/incoming';
import type { IncomingFile } from '../../../main/core/store-port';

/** A core whose store holds one file; nothing else of it is reached. */
const holding = (data: Uint8Array): Core =>
  ({
    store: {
      files: {
        head: async (_path: string, bytes: number) => data.subarray(0, bytes),
        read: async () => ({ data, hash: 'hash' }),
        openExport: async () => ({ name: 'x', entries: [], close: () => {} }),
      },
    },
  }) as unknown as Core;

const open = (name: string, data: Uint8Array | string, as?: 'recording' | 'transcript') => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const file: IncomingFile = { path: `/x/${name}`, name, bytes: bytes.length };
  return openIncoming(holding(bytes), file, as);
};

const SPOKEN = 'Anna: We decided to go by train.\nBen: Good.\n';
const BINARY = Uint8Array.from({ length: 64 }, (_, at) => at);
const zip = (flags: number) =>
  Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, flags, 0, ...new Uint8Array(40)]);

describe('what a file is', () => {
  it.each([
    ['talk.WAV', BINARY, 'audio'],
    ['talk.mp3', SPOKEN, 'audio'],
    ['notes.txt', SPOKEN, 'transcript'],
    ['notes', SPOKEN, 'transcript'],
    ['standard input', BINARY, 'audio'],
    ['archive.2026-11', SPOKEN, 'transcript'],
  ])('is told of %s by its ending, else by its bytes', async (name, data, kind) => {
    expect((await open(name, data)).kind).toBe(kind);
  });

  it('UTF-16 without an ending is text, though full of zeros', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${SPOKEN}`, 'utf16le'));
    const incoming = await open('standard input', utf16);
    expect(incoming.kind === 'transcript' && incoming.parsed.segments).toHaveLength(2);
  });

  it('is what the person says it is', async () => {
    expect((await open('notes.txt', SPOKEN, 'recording')).kind).toBe('audio');
    expect((await open('talk.wav', SPOKEN, 'transcript')).kind).toBe('transcript');
  });

  it.each([
    ['plain.zip', zip(0), /is an archive, not a recording/, /^Unpack it, then/],
    ['locked.zip', zip(1), /protected by a password/, /^Unpack it with its password/],
    ['notes.gz', Uint8Array.from([0x1f, 0x8b, 8, 1]), /is an archive, not/, /^Unpack it, then/],
  ])('%s is refused as an archive, with the way out', async (name, data, message, hint) => {
    const fault = (await open(name, data).catch((thrown: unknown) => thrown)) as AppError;
    expect(fault.message).toMatch(message);
    expect(fault.hint).toMatch(hint);
  });
});
