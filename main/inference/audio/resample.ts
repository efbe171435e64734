/** Any sample rate to 16 kHz, in pieces, without a seam between them. */
import { SAMPLE_RATE } from './types';

/** Zero crossings of the sinc on each side: a transition band of about a fifth of the output's half rate. */
const CROSSINGS = 24;
/** Kaiser window: 70 dB below in the stop band. */
const BETA = 7;
/** Fraction of the lower half rate that passes: what lies above would be folded back. */
const CUTOFF = 0.91;

export interface Resampler {
  /** Samples at 16 kHz that this piece completes. */
  push(samples: Float32Array): Float32Array;
  /** The last samples, once the sound has ended. */
  flush(): Float32Array;
}

/** A polyphase windowed-sinc filter (J. O. Smith, "Digital Audio Resampling"); the identity at 16 kHz. */
export function createResampler(rate: number): Resampler {
  if (rate === SAMPLE_RATE) return { push: (samples) => samples, flush: () => new Float32Array(0) };
  const divisor = gcd(rate, SAMPLE_RATE);
  const up = SAMPLE_RATE / divisor;
  const down = rate / divisor;
  const { phases, taps, delay } = filterBank(up, down);
  /** Input that is still needed; begins with silence, so that the first output lies at second 0. */
  let held = new Float32Array(delay);
  let phase = 0;

  const push = (samples: Float32Array): Float32Array => {
    const input = concat(held, samples);
    const count = Math.max(0, Math.ceil(((input.length - taps + 1) * up - phase) / down));
    const output = new Float32Array(count);
    let at = 0;
    for (let i = 0; i < count; i++) {
      output[i] = dot(phases[phase]!, input, at);
      phase += down;
      at += Math.floor(phase / up);
      phase %= up;
    }
    held = input.slice(at);
    return output;
  };
  return { push, flush: () => push(new Float32Array(taps - delay - 1)) };
}

function dot(filter: Float32Array, input: Float32Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < filter.length; i++) sum += filter[i]! * input[at + i]!;
  return sum;
}

/** One filter for each position of an output sample between two input samples. */
function filterBank(up: number, down: number) {
  const bandwidth = CUTOFF * Math.min(1, up / down);
  const half = CROSSINGS * Math.max(1, down / up);
  const delay = Math.ceil(half);
  const taps = 2 * delay + 1;
  const phases = Array.from({ length: up }, (_, phase) => {
    const filter = Float32Array.from({ length: taps }, (_, i) => {
      const x = i - delay - phase / up;
      return sinc(bandwidth * x) * kaiser(x / half);
    });
    const sum = filter.reduce((total, tap) => total + tap, 0);
    return filter.map((tap) => tap / sum);
  });
  return { phases, taps, delay };
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const kaiser = (x: number) =>
  Math.abs(x) >= 1 ? 0 : besselI0(BETA * Math.sqrt(1 - x * x)) / besselI0(BETA);

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : a);

function concat(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
