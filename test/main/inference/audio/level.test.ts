import { describe, expect, it } from 'vitest';
import { createLeveller } from '../../../../main/inference/audio/level';
import { tone } from '../../../helpers/sound';

const peakOf = (samples: Float32Array) =>
  samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const quiet = (gain: number) => tone(200, 1).map((sample) => sample * gain);

describe('createLeveller()', () => {
  it('leaves ordinary and loud sound as it is', () => {
    const sound = quiet(1);
    expect(createLeveller()(sound)).toBe(sound);
  });

  it('raises quiet sound from its first second on', () => {
    expect(peakOf(createLeveller()(quiet(0.02)))).toBeCloseTo(0.25, 2);
  });

  it('remembers what was loud lately: a pause stays a pause', () => {
    const level = createLeveller();
    level(quiet(1));
    expect(peakOf(level(quiet(0.001)))).toBeLessThan(0.002);
  });

  it('raises silence and the noise of a recorder by a bounded amount', () => {
    expect(peakOf(createLeveller()(new Float32Array(16_000)))).toBe(0);
    expect(peakOf(createLeveller()(quiet(1e-4)))).toBeLessThan(0.02);
  });
});
