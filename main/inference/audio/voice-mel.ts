/** Input of the voice encoder: 40 Slaney mel bands of power, 25 ms every 10 ms, as librosa computes them for Resemblyzer. */
import { createBands, eachSpectrum, energyIn } from './mel';
import { SAMPLE_RATE } from './types';

export const VOICE_BANDS = 40;
/** Frames that one vector is made of: 1.6 s. */
export const VOICE_FRAMES = 160;
export const FRAME_SAMPLES = SAMPLE_RATE / 100;

const bands = createBands(VOICE_BANDS);

/** Frame by frame, 40 values each; silence on both sides. */
export function voiceMel(samples: Float32Array): Float32Array {
  const frames = 1 + Math.floor(samples.length / FRAME_SAMPLES);
  const features = new Float32Array(frames * VOICE_BANDS);
  const at = (i: number) => samples[i] ?? 0;
  eachSpectrum(at, frames, (power, frame) => {
    for (let band = 0; band < VOICE_BANDS; band++)
      features[frame * VOICE_BANDS + band] = energyIn(bands[band]!, power);
  });
  return features;
}
