import { describe, expect, it } from 'vitest';
import { createResampler } from '../../../../main/inference/audio/resample';
import { align, concat, rms, tone } from '../../../helpers/sound';

function resample(samples: Float32Array, rate: number, piece = samples.length): Float32Array {
  const resampler = createResampler(rate);
  const parts: Float32Array[] = [];
  for (let at = 0; at < samples.length; at += piece)
    parts.push(resampler.push(samples.slice(at, at + piece)));
  return concat([...parts, resampler.flush()]);
}

describe('createResampler()', () => {
  it.each([8_000, 11_025, 22_050, 44_100, 48_000, 96_000])(
    'keeps a tone of 440 Hz at %d Hz: pitch, loudness, place and length',
    (rate) => {
      const found = resample(tone(440, 1, rate), rate);
      expect(Math.abs(found.length - 16_000)).toBeLessThanOrEqual(2);
      const { lag, correlation } = align(tone(440, 1), found, 16);
      expect(Math.abs(lag)).toBeLessThanOrEqual(1);
      expect(correlation).toBeGreaterThan(0.999);
      expect(rms(found)).toBeCloseTo(rms(tone(440, 1)), 2);
    },
  );

  it('lets nothing through that 16 kHz cannot carry (would catch sound folded back)', () => {
    const found = resample(tone(10_000, 1, 48_000), 48_000);
    expect(rms(found.subarray(200, -200))).toBeLessThan(rms(tone(10_000, 1)) / 1000);
  });

  it.each([1, 777, 4096])('gives the same in pieces of %d as at once', (piece) => {
    const sound = tone(300, 0.2, 44_100);
    expect(resample(sound, 44_100, piece)).toEqual(resample(sound, 44_100));
  });

  it('is the identity at 16 kHz', () => {
    const sound = tone(300, 0.1);
    expect(resample(sound, 16_000)).toEqual(sound);
  });
});
