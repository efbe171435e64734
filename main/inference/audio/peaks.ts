/** The waveform as one byte for each tenth of a second. */
import { PEAKS_PER_SECOND } from '../../core/ports';
import { SAMPLE_RATE } from './types';

/** Samples that one peak stands for. */
export const PEAK_SAMPLES = SAMPLE_RATE / PEAKS_PER_SECOND;

/** 0 is silence, 255 full scale; a last part of a tenth counts as one. */
export function peaksOf(samples: Float32Array): Uint8Array {
  return Uint8Array.from({ length: Math.ceil(samples.length / PEAK_SAMPLES) }, (_, i) => {
    const part = samples.subarray(i * PEAK_SAMPLES, (i + 1) * PEAK_SAMPLES);
    const peak = part.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
    return Math.min(255, Math.round(peak * 255));
  });
}
