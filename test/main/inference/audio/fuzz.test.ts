import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAudio } from '../../../../main/inference/audio/open';
import { fuzz } from '../../../helpers/fuzz';
import { temporaryFolder } from '../../../helpers/library';
import { decodeAll, fixture } from '../../../helpers/sound';
import { seedsIn } from '../../../helpers/spoil';

/** Whole headers and a second or two of sound; the rest of a file is more of the same. */
const MOST_BYTES = 40_000;
/** A file of this size may claim days; what comes out of it must not. */
const MOST_SECONDS = 24 * 3600;

// Codecs print about damage; the inference process has its standard error closed.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

it.each([
  ['WAV', /^(alaw-8000|u8-11025|rf64|s24-extensible|f64-8000)\.wav$/],
  ['MP3', /^(bare-16000|stereo-44100|vbr-22050)\.mp3$/],
  ['MP4', /^(film\.mp4|fragmented\.mp4|lc-44100\.m4a|lc-16000\.aac|frames-of-no-length\.aac)$/],
  ['OGG', /^(speech\.opus|stereo-44100\.ogg)$/],
  ['WebM', /^(speech|film|endless-search|rate-of-codec)\.webm$|^vorbis\.mka$/],
  ['FLAC', /^(flac|no-frame|half-a-frame)\.flac$/],
])(
  'spoilt %s files are decoded, or refused in one line',
  async (format, names) => {
    const file = path.join(temporaryFolder(), 'spoilt');
    const seeds = [...seedsIn('audio', names, MOST_BYTES), ...seedsIn('fuzz/audio', names)];
    await fuzz(format, seeds, async ({ bytes }) => {
      writeFileSync(file, bytes);
      const source = await openAudio(file);
      try {
        let samples = 0;
        for await (const piece of source.read(0)) {
          samples += piece.length;
          expect(piece.every(Number.isFinite)).toBe(true);
          expect(samples).toBeLessThan(MOST_SECONDS * 16_000);
        }
      } finally {
        await source.close();
      }
    });
    // What came before must not spoil the decoder for the next file of the same process.
    for (const { name } of seedsIn('audio', names))
      expect((await decodeAll(fixture(name))).length, name).toBeGreaterThan(8000);
  },
  1_200_000,
);
