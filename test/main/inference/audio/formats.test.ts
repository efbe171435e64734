import { beforeAll, describe, expect, it } from 'vitest';
import { createAudioReader } from '../../../../main/inference/audio/probe';
import { align, decodeAll, fixture, rms } from '../../../helpers/sound';

let base: Float32Array;
beforeAll(async () => {
  base = await decodeAll(fixture('base.wav'));
});

/** 20 ms; the fragmented file does not say that its encoder put 21 ms first, nor does any player drop them. */
const LATE_SAMPLES = 320;
const UNTOLD_DELAY_SAMPLES = 341;

/** File, seconds, least correlation (half the band is missing at 8 kHz), loudness against the original. */
const FILES: [string, number, number, number?][] = [
  ['base.wav', 2.9, 0.9999],
  ['u8-11025.wav', 1.4, 0.96],
  ['s24-extensible.wav', 1.4, 0.9999],
  ['s32.wav', 1.4, 0.9999],
  ['f32.wav', 1.4, 0.9999],
  ['f64-8000.wav', 1.4, 0.95],
  ['mulaw-8000.wav', 1.4, 0.95],
  ['alaw-8000.wav', 1.4, 0.95],
  ['rf64.wav', 1.4, 0.9999],
  ['stereo-44100.wav', 0.5, 0.98, 0.71],
  ['six-channels-22050.wav', 0.5, 0.97, 0.17],
  ['stereo-44100.mp3', 2.9, 0.98, 0.71],
  ['vbr-22050.mp3', 2.9, 0.98],
  ['bare-16000.mp3', 2.9, 0.96],
  ['lc-44100.m4a', 2.9, 0.98, 0.71],
  ['lc-16000.aac', 2.9, 0.95],
  ['fragmented.mp4', 2.9, 0.95],
  ['speech.opus', 2.9, 0.95],
  ['speech.webm', 2.9, 0.95],
  ['stereo-44100.ogg', 2.9, 0.97, 0.71],
  ['vorbis.mka', 2.9, 0.97],
  ['flac.flac', 2.9, 0.9999],
  ['film.mp4', 2.9, 0.97],
  ['film.mov', 2.9, 0.9999],
  ['film.webm', 2.9, 0.97],
];

describe('openAudio()', () => {
  it.each(FILES)(
    '%s sounds like the original, in time (would catch a wrong codec, mix, rate or encoder delay)',
    async (name, seconds, least, loudness = 1) => {
      const sound = await decodeAll(fixture(name));
      const { lag, correlation } = align(base, sound);
      expect(correlation).toBeGreaterThan(least);
      expect(Math.abs(lag)).toBeLessThanOrEqual(
        name === 'fragmented.mp4' ? UNTOLD_DELAY_SAMPLES : LATE_SAMPLES,
      );
      expect(Math.abs(sound.length / 16_000 - seconds)).toBeLessThan(0.07);
      const original = base.subarray(0, Math.round(seconds * 16_000));
      expect(Math.abs(rms(sound) / rms(original) - loudness)).toBeLessThan(0.1);
    },
  );

  it.each(FILES.filter(([, seconds]) => seconds > 1).map(([name]) => name))(
    '%s read from the middle continues where it should (would catch wrong times after a resume)',
    async (name) => {
      const whole = await decodeAll(fixture(name));
      const from = 0.7;
      const rest = await decodeAll(fixture(name), from);
      const { lag, correlation } = align(whole.subarray(from * 16_000), rest, 800);
      expect(correlation).toBeGreaterThan(0.97);
      expect(Math.abs(lag)).toBeLessThanOrEqual(160);
    },
  );

  it.each([
    ['base.wav', 'audio/wav'],
    ['stereo-44100.mp3', 'audio/mpeg'],
    ['lc-44100.m4a', 'audio/mp4'],
    ['speech.opus', 'audio/ogg'],
    ['film.mp4', 'video/mp4'],
    ['film.mov', 'video/quicktime'],
    ['speech.webm', 'audio/webm'],
  ])('%s is told to be %s (would catch a player that gets the wrong type)', async (name, mime) => {
    const probe = await createAudioReader().probe(fixture(name), new AbortController().signal);
    expect(probe.mime.replace('video/webm', 'audio/webm')).toBe(mime);
    expect(Math.abs(probe.duration - 2.9)).toBeLessThan(0.11);
  });
});
