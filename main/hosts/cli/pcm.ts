/** Sound from a pipe: a wave file's header, or none and a format that was told, then samples of 16 bits. */
import type { Readable } from 'node:stream';
import { AppError } from '../../contract';
import { UsageError } from './failure';

export interface PcmFormat {
  /** Samples a second of each channel. */
  sampleRate: number;
  channels: number;
}

export interface Pcm {
  format: PcmFormat;
  /** Bytes of samples as they come; ends with the pipe, or after the signal. */
  pieces: AsyncIterable<Uint8Array>;
}

/** A header that goes on for longer is none. */
const LONGEST_HEADER = 64 * 1024;

/** @throws UsageError for a wrong `raw`, AppError `unsupported` for other samples, `empty` where nothing is piped in */
export async function readPcm(
  stdin: Readable,
  raw: string | undefined,
  signal: AbortSignal,
): Promise<Pcm> {
  const told = raw === undefined ? null : formatOf(raw);
  if ((stdin as { isTTY?: boolean }).isTTY) throw nothingPiped();
  const chunks = untilStopped(stdin, signal);
  if (told) return { format: told, pieces: chunks };
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) throw head.length === 0 ? nothingPiped() : notWave();
    head = Buffer.concat([head, value]);
    const header = parseHeader(head);
    if (header) return { format: header.format, pieces: goOn(head.subarray(header.end), chunks) };
    if (head.length > LONGEST_HEADER) throw notWave();
  }
}

function formatOf(raw: string): PcmFormat {
  const [, rate, channels] = /^(\d{4,5}),([12])$/.exec(raw) ?? [];
  if (rate === undefined)
    throw new UsageError(`--raw takes a rate and 1 or 2 channels, such as 16000,1, not ${raw}.`);
  return { sampleRate: Number(rate), channels: Number(channels) };
}

const nothingPiped = () =>
  new AppError(
    'empty',
    'No sound comes in on standard input.',
    'Pipe a recorder into it, such as arecord -q -t wav -f S16_LE -r 24000 | nanodesk record.',
  );

const notWave = () =>
  new AppError(
    'bad-input',
    'Standard input is no wave file.',
    'Let the recorder write wav, or tell what it writes with --raw.',
  );

/** A stop ends the sound, and is no failure. */
async function* untilStopped(stdin: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stop = () => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stdin) yield Buffer.from(chunk as Uint8Array);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function* goOn(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}

/** Null while more of it must come. */
function parseHeader(head: Buffer): { format: PcmFormat; end: number } | null {
  if (head.length < 12) return null;
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE')
    throw notWave();
  let format: PcmFormat | null = null;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = head.toString('latin1', at, at + 4);
    const length = head.readUInt32LE(at + 4);
    if (name === 'data' && format) return { format, end: at + 8 };
    if (name === 'fmt ') {
      if (head.length < at + 24) return null;
      format = checked(head.subarray(at + 8));
    }
    at += 8 + length + (length & 1);
  }
  return null;
}

const PCM = 1;
const EXTENSIBLE = 0xfffe;

function checked(chunk: Buffer): PcmFormat {
  const [tag, channels, bits] = [0, 2, 14].map((at) => chunk.readUInt16LE(at)) as [
    number,
    number,
    number,
  ];
  if ((tag !== PCM && tag !== EXTENSIBLE) || bits !== 16 || channels < 1 || channels > 2)
    throw new AppError(
      'unsupported',
      `Standard input has ${channels} channels of ${bits} bits; one or two of 16 bits are recorded.`,
      'Let the recorder write 16-bit samples.',
    );
  return { sampleRate: chunk.readUInt32LE(4), channels };
}
