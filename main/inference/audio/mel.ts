/**
 * Whisper's input: log-mel spectrogram of 30 seconds, as Hugging Face's WhisperFeatureExtractor computes it
 * (Hann window of 400, hop 160, 80 Slaney mel bands, reflected edges, clamped to 8 decades below the loudest).
 */
import { type ComplexArray, complexArray, createFft } from './fft';

export const SAMPLE_RATE = 16_000;
export const MEL_BANDS = 80;
export const MEL_FRAMES = 3_000;
const WINDOW = 400;
const HOP = 160;
const BINS = WINDOW / 2 + 1;
const CHUNK = MEL_FRAMES * HOP;
const FLOOR = 1e-10;

/** A triangle of a mel filter bank: weights from bin `first` on. */
export interface Band {
  first: number;
  weights: Float64Array;
}

const fft = createFft(WINDOW);
const hann = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW),
);

/**
 * Log-mel features of at most 30 s of 16 kHz mono sound, zero-padded to 30 s.
 * @returns `80 × 3000` values, band by band
 */
export function logMel(samples: Float32Array): Float32Array {
  const features = new Float32Array(MEL_BANDS * MEL_FRAMES).fill(Math.log10(FLOOR));
  const used = Math.min(samples.length, CHUNK);
  // A frame that begins half a window past the end holds only zeros: it keeps the floor.
  const frames = Math.min(MEL_FRAMES, Math.ceil((used + WINDOW / 2) / HOP));
  // Before the start the sound is mirrored, behind the end it is silent.
  const at = (i: number) => samples[mirror(i)] ?? 0;
  eachSpectrum(at, frames, (power, frame) => writeBands(power, features, frame));
  return normalise(features);
}

/** Power spectra of Hann windows of 25 ms, each centred on `frame` times 10 ms; `at` gives the samples. */
export function eachSpectrum(
  at: (i: number) => number,
  frames: number,
  use: (power: Float64Array, frame: number) => void,
): void {
  const pair = complexArray(WINDOW);
  const power: [Float64Array, Float64Array] = [new Float64Array(BINS), new Float64Array(BINS)];
  for (let frame = 0; frame < frames; frame += 2) {
    loadFrame(at, frame, pair.re);
    loadFrame(at, frame + 1, pair.im);
    fft.transform(pair);
    powerOfPair(pair, power);
    for (const half of [0, 1] as const) if (frame + half < frames) use(power[half], frame + half);
  }
}

function loadFrame(at: (i: number) => number, frame: number, into: Float64Array): void {
  const start = frame * HOP - WINDOW / 2;
  for (let i = 0; i < WINDOW; i++) into[i] = at(start + i) * (hann[i] as number);
}

const mirror = (at: number): number => {
  if (at < 0) return -at;
  return at < CHUNK ? at : 2 * CHUNK - 2 - at;
};

/** Two real frames went through one complex transform: their spectra are its even and its odd part. */
function powerOfPair(
  { re, im }: ComplexArray,
  [first, second]: [Float64Array, Float64Array],
): void {
  for (let k = 0; k < BINS; k++) {
    const other = k === 0 ? 0 : WINDOW - k;
    const a = re[k] as number;
    const b = im[k] as number;
    const c = re[other] as number;
    const d = im[other] as number;
    first[k] = ((a + c) ** 2 + (b - d) ** 2) / 4;
    second[k] = ((b + d) ** 2 + (a - c) ** 2) / 4;
  }
}

function writeBands(power: Float64Array, features: Float32Array, frame: number): void {
  for (let band = 0; band < MEL_BANDS; band++) {
    const energy = energyIn(bands[band] as Band, power);
    features[band * MEL_FRAMES + frame] = Math.log10(Math.max(FLOOR, energy));
  }
}

/** What of a power spectrum lies in a band. */
export function energyIn({ first, weights }: Band, power: Float64Array): number {
  let energy = 0;
  for (let i = 0; i < weights.length; i++)
    energy += (weights[i] as number) * (power[first + i] as number);
  return energy;
}

function normalise(features: Float32Array): Float32Array {
  let loudest = Number.NEGATIVE_INFINITY;
  for (const value of features) if (value > loudest) loudest = value;
  const quietest = loudest - 8;
  for (let i = 0; i < features.length; i++) {
    features[i] = (Math.max(features[i] as number, quietest) + 4) / 4;
  }
  return features;
}

/** Slaney's mel scale: linear up to 1 kHz, logarithmic above. */
const LOG_STEP = Math.log(6.4) / 27;
const toMel = (hertz: number): number =>
  hertz < 1000 ? (hertz * 3) / 200 : 15 + Math.log(hertz / 1000) / LOG_STEP;
const toHertz = (mel: number): number =>
  mel < 15 ? (mel * 200) / 3 : 1000 * Math.exp((mel - 15) * LOG_STEP);

const bands = createBands(MEL_BANDS);

/** Triangles of equal area between neighbouring mel frequencies, without their zeros. */
export function createBands(count: number): Band[] {
  const highest = toMel(SAMPLE_RATE / 2);
  const edge = (i: number) => toHertz((highest * i) / (count + 1));
  return Array.from({ length: count }, (_, band) => {
    const [low, middle, high] = [edge(band), edge(band + 1), edge(band + 2)];
    const weights = Float64Array.from({ length: BINS }, (_unused, bin) => {
      const hertz = (bin * SAMPLE_RATE) / WINDOW;
      const rise = (hertz - low) / (middle - low);
      const fall = (high - hertz) / (high - middle);
      return (Math.max(0, Math.min(rise, fall)) * 2) / (high - low);
    });
    const first = weights.findIndex((weight) => weight > 0);
    const used = weights.filter((weight) => weight > 0);
    return { first: Math.max(0, first), weights: used };
  });
}
