/** Makes quiet sound loud enough for the finder of speech, which was trained on ordinary levels. Pure. */
import { SAMPLE_RATE } from './types';

/** The loudest sample of ordinary speech; louder sound stays as it is. */
const ORDINARY_PEAK = 0.25;
/** 50 dB: what is quieter still is the noise of the recorder. */
const MOST_GAIN = 316;
/** How much of a peak is remembered a second later: half of it after half a minute. */
const MEMORY_PER_SECOND = 0.98;

/** Follows one stream, given in pieces of about a second: each is made louder by what was heard lately. */
export function createLeveller(): (samples: Float32Array) => Float32Array {
  let peak = 0;
  return (samples) => {
    const faded = peak * MEMORY_PER_SECOND ** (samples.length / SAMPLE_RATE);
    peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), faded);
    const gain = peak > 0 ? Math.min(MOST_GAIN, ORDINARY_PEAK / peak) : 1;
    return gain > 1 ? samples.map((sample) => sample * gain) : samples;
  };
}
