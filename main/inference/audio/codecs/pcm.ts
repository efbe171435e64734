/** Uncompressed samples of every depth, as floats in -1..1. */
import type { Codec, TrackInfo } from './types';

type Read = (view: DataView, at: number) => number;
interface Layout {
  bytes: number;
  read: Read;
}

const int = (bytes: number, scale: number, read: Read): Layout => ({
  bytes,
  read: (view, at) => read(view, at) / scale,
});

const int24 =
  (low: number, high: number): Read =>
  (view, at) =>
    (view.getInt8(at + high) << 16) | (view.getUint8(at + 1) << 8) | view.getUint8(at + low);

/** ITU-T G.711 μ-law: 8 bits to 14. */
const ulaw: Read = (view, at) => {
  const code = ~view.getUint8(at) & 0xff;
  const size = (((code & 0x0f) << 3) + 0x84) << ((code & 0x70) >> 4);
  return (code & 0x80 ? 0x84 - size : size - 0x84) / 0x8000;
};

/** ITU-T G.711 A-law: 8 bits to 13. */
const alaw: Read = (view, at) => {
  const code = view.getUint8(at) ^ 0x55;
  const exponent = (code & 0x70) >> 4;
  const mantissa = ((code & 0x0f) << 4) + 8;
  const size = exponent ? (mantissa + 0x100) << (exponent - 1) : mantissa;
  return (code & 0x80 ? size : -size) / 0x8000;
};

const LAYOUTS: Record<string, Layout> = {
  'pcm-u8': { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  'pcm-s8': int(1, 0x80, (view, at) => view.getInt8(at)),
  'pcm-s16': int(2, 0x8000, (view, at) => view.getInt16(at, true)),
  'pcm-s16be': int(2, 0x8000, (view, at) => view.getInt16(at)),
  'pcm-s24': int(3, 0x800000, int24(0, 2)),
  'pcm-s24be': int(3, 0x800000, int24(2, 0)),
  'pcm-s32': int(4, 0x80000000, (view, at) => view.getInt32(at, true)),
  'pcm-s32be': int(4, 0x80000000, (view, at) => view.getInt32(at)),
  'pcm-f32': { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  'pcm-f32be': { bytes: 4, read: (view, at) => view.getFloat32(at) },
  'pcm-f64': { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  'pcm-f64be': { bytes: 8, read: (view, at) => view.getFloat64(at) },
  ulaw: { bytes: 1, read: ulaw },
  alaw: { bytes: 1, read: alaw },
};

export const PCM_CODECS = Object.keys(LAYOUTS);

const LOUDEST = 1e6;

/** Not-a-number, infinity and what comes near it, which float files may hold, would spoil everything after them. */
const possible = (sample: number) => (Math.abs(sample) < LOUDEST ? sample : 0);

function split(packet: Uint8Array, { bytes, read }: Layout, channels: number): Float32Array[] {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const frame = bytes * channels;
  const frames = Math.floor(packet.byteLength / frame);
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let i = 0, at = channel * bytes; i < frames; i++, at += frame)
      samples[i] = possible(read(view, at));
    return samples;
  });
}

export const pcm: Codec = {
  preroll: 0,
  batch: 0,
  open: async ({ codec, channels, sampleRate }: TrackInfo) => {
    const layout = LAYOUTS[codec];
    if (!layout) throw new Error(`not PCM: ${codec}`);
    return {
      decode: ([packet]) =>
        packet ? { channels: split(packet, layout, channels), sampleRate } : null,
      free: () => {},
    };
  },
};
