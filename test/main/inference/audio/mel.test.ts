import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WhisperFeatureExtractor } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import { logMel, SAMPLE_RATE } from '../../../../main/inference/audio/mel';

const config = path.join(
  import.meta.dirname,
  '../../../../models/whisper-base/preprocessor_config.json',
);
const reference = new WhisperFeatureExtractor(JSON.parse(readFileSync(config, 'utf8')));

/** A rising tone with some noise from a fixed seed. */
function sound(seconds: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, i) => {
    seed = (seed * 16_807) % 2_147_483_647;
    const t = i / SAMPLE_RATE;
    return 0.5 * Math.sin(2 * Math.PI * (100 + 110 * t) * t) + 0.01 * (seed / 2_147_483_647 - 0.5);
  });
}

describe('logMel()', () => {
  it.each([30, 7.00031, 0.5])(
    'equals the reference for %d s (would catch a wrong edge, band or clamp)',
    async (seconds) => {
      const samples = sound(seconds);
      const { input_features: expected } = await reference(samples);
      const features = logMel(samples);
      expect(features.length).toBe(expected.data.length);
      const worst = features.reduce(
        (max, x, i) => Math.max(max, Math.abs(x - expected.data[i])),
        0,
      );
      expect(worst).toBeLessThan(1e-5);
    },
  );

  it('gives a flat floor for silence and for nothing', () => {
    expect(new Set(logMel(new Float32Array(0)))).toEqual(new Set([-1.5]));
    expect(new Set(logMel(new Float32Array(SAMPLE_RATE)))).toEqual(new Set([-1.5]));
  });
});
