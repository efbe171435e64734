/**
 * AAC through FFmpeg's decoder as WebAssembly, which takes whole files: it is given ADTS pieces of some seconds, each
 * with a few packets of the piece before it, so that the overlap between packets is right at the seams.
 */
import { Blob } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { AudioDecoder, getAudioDecoder } from '@martel/audio-file-decoder';
import { adtsFramer } from './adts';
import type { Codec, Pcm } from './types';

/** LC needs one packet before, SBR a few. */
const OVERLAP_PACKETS = 4;
/** ADTS lengths are 13 bits: a longer packet is damaged. */
const MAX_PACKET_BYTES = 8191 - 7;
/** A damaged piece is halved down to this many packets, so that little is lost around the damage. */
const SMALLEST_PIECE = 8;

type Decode = (adts: ArrayBuffer) => { samples: Float32Array; sampleRate: number };

let decoder: Promise<Decode> | null = null;

export const aac: Codec = {
  preroll: 0.2,
  batch: 20,
  open: async ({ description }) => {
    const frame = adtsFramer(description);
    await soundDecoder();
    let before: Uint8Array[] = [];
    return {
      decode: async (packets) => {
        const framed = packets.filter(({ length }) => length <= MAX_PACKET_BYTES).map(frame);
        const pcm = decodePiece(await soundDecoder(), before, framed);
        before = framed.slice(-OVERLAP_PACKETS);
        return pcm;
      },
      free: () => {},
    };
  },
};

function decodePiece(decode: Decode, before: Uint8Array[], packets: Uint8Array[]): Pcm | null {
  try {
    const { samples, sampleRate } = decode(join([...before, ...packets]));
    const wanted = packets.length * packetSamples(samples.length, before.length + packets.length);
    return wanted ? { channels: [lastOf(samples, wanted)], sampleRate } : null;
  } catch {
    if (packets.length <= SMALLEST_PIECE) return null;
    const middle = packets.length >> 1;
    const left = decodePiece(decode, before, packets.slice(0, middle));
    const right = decodePiece(decode, [], packets.slice(middle));
    return right && left ? append(left, right) : (left ?? right);
  }
}

/** Samples of one packet, twice as many with SBR. The decoder keeps the first packet to itself: it lacks the one before. */
function packetSamples(samples: number, packets: number): number {
  if (!samples) return 0;
  const mean = samples / Math.max(1, packets - 1);
  return [960, 1024, 1920, 2048].reduce((best, size) =>
    Math.abs(size - mean) < Math.abs(best - mean) ? size : best,
  );
}

/** The last `count` samples, after silence where there are fewer. */
function lastOf(samples: Float32Array, count: number): Float32Array {
  if (samples.length >= count) return samples.subarray(samples.length - count);
  const padded = new Float32Array(count);
  padded.set(samples, count - samples.length);
  return padded;
}

function append(left: Pcm, right: Pcm): Pcm {
  const [a, b] = [left.channels[0]!, right.channels[0]!];
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return { channels: [both], sampleRate: left.sampleRate };
}

function join(pieces: Uint8Array[]): ArrayBuffer {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined.buffer;
}

/** The instance of this process, made anew where damaged sound has broken it: what it throws takes some of its stack. */
async function soundDecoder(): Promise<Decode> {
  decoder ??= loadDecoder();
  if (!isSound(await decoder)) decoder = loadDecoder();
  return decoder;
}

function isSound(decode: Decode): boolean {
  try {
    decode(new Uint8Array(SILENT_PACKET).buffer);
    return true;
  } catch {
    return false;
  }
}

/** One instance of the module for this process: its memory would be freed late, if each piece made its own. */
async function loadDecoder(): Promise<Decode> {
  // The library asks whether it was given one; in Electron 22 there is none to compare with.
  globalThis.Blob ??= Blob;
  const wasm = await wasmAddress();
  const silence = new Uint8Array(SILENT_PACKET).buffer;
  const first = await withoutNewHandlers(() => getAudioDecoder(wasm, silence));
  const module: unknown = Reflect.get(first, '_module');
  first.dispose();
  return (adts) => {
    const piece = new AudioDecoder(module, adts);
    try {
      return { samples: piece.decodeAudioData(0, -1), sampleRate: piece.sampleRate };
    } finally {
      piece.dispose();
    }
  };
}

/** An AAC-LC packet without sound, 44,100 Hz, mono: something to open the decoder with. */
const SILENT_PACKET = [
  0xff, 0xf1, 0x50, 0x40, 0x01, 0xbf, 0xfc, 0x00, 0xc8, 0x00, 0x80, 0x23, 0x80,
];

/** The library loads over `fetch` where that exists, which takes no paths in Node; Electron 22 has none. */
async function wasmAddress(): Promise<string> {
  const beside = fileURLToPath(new URL('./lgpl/decode-audio.wasm', import.meta.url));
  const file = existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve('@martel/audio-file-decoder/decode-audio.wasm');
  if (typeof fetch !== 'function') return file;
  return `data:application/wasm;base64,${await readFile(file, 'base64')}`;
}

/** The library's start-up code installs handlers that would take this process's own errors away from it. */
async function withoutNewHandlers<T>(run: () => Promise<T>): Promise<T> {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.rawListeners(event));
  const result = await run();
  for (const [i, event] of events.entries())
    for (const listener of process.rawListeners(event))
      if (!before[i]!.includes(listener)) process.off(event, listener as () => void);
  return result;
}
