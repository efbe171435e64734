/** Sound for tests: fixtures, synthetic signals, WAV files of any shape, and how alike two signals are. */
import path from 'node:path';
import { openAudio } from '../../main/inference/audio/open';

const folder = path.join(import.meta.dirname, '../fixtures/audio');
export const fixture = (name: string) => path.join(folder, name);

/** All samples of a file from second `from` on. Only for short files. */
export async function decodeAll(file: string, from = 0): Promise<Float32Array> {
  const source = await openAudio(file);
  try {
    const chunks: Float32Array[] = [];
    for await (const chunk of source.read(from)) chunks.push(chunk);
    return concat(chunks);
  } finally {
    await source.close();
  }
}

export function concat(chunks: Float32Array[]): Float32Array {
  const all = new Float32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Where `sound` fits best onto `reference`: samples by which it comes late, and the correlation there (1: the same). */
export function align(reference: Float32Array, sound: Float32Array, most = 1600) {
  const coarse = bestLag(reference, sound, 0, most, 4);
  return bestLag(reference, sound, coarse.lag, 4, 1);
}

function bestLag(a: Float32Array, b: Float32Array, around: number, most: number, step: number) {
  let best = { lag: 0, correlation: -1 };
  for (let lag = around - most; lag <= around + most; lag += step) {
    const correlation = correlate(a, b, lag);
    if (correlation > best.correlation) best = { lag, correlation };
  }
  return best;
}

function correlate(a: Float32Array, b: Float32Array, lag: number): number {
  let [ab, aa, bb] = [0, 0, 0];
  const end = Math.min(a.length, b.length - lag);
  for (let i = Math.max(0, -lag); i < end; i += 3) {
    const [x, y] = [a[i]!, b[i + lag]!];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb + 1e-12);
}

export const tone = (hertz: number, seconds: number, rate = 16_000) =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate),
  );

/** Even noise from a fixed seed. */
export function noise(seconds: number, loud = 0.3): Float32Array {
  let seed = 7;
  return Float32Array.from({ length: seconds * 16_000 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return loud * ((2 * seed) / 2_147_483_647 - 1);
  });
}

export const rms = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / Math.max(1, samples.length));

interface WavLies {
  rate?: number;
  channels?: number;
  bits?: number;
  blockAlign?: number;
  /** What the header says instead of the truth. */
  riffBytes?: number;
  dataBytes?: number;
}

/** A 16-bit WAV file, with a header that may lie. */
export function wavFile(samples: Float32Array, lies: WavLies = {}): Buffer {
  const { rate = 16_000, channels = 1, bits = 16 } = lies;
  const data = Buffer.from(Int16Array.from(samples, (x) => Math.round(x * 32_767)).buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(lies.riffBytes ?? 36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(((rate * channels * bits) / 8) >>> 0, 28);
  head.writeUInt16LE(lies.blockAlign ?? (channels * bits) / 8, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(lies.dataBytes ?? data.length, 40);
  return Buffer.concat([head, data]);
}
