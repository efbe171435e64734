import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openAudio } from '../../../../main/inference/audio/open';
import { temporaryFolder } from '../../../helpers/library';
import { fixture } from '../../../helpers/sound';

async function durationOf(file: string): Promise<number> {
  const source = await openAudio(file);
  await source.close();
  return source.duration;
}

/** Silent frames of MPEG-1 layer III, 44,100 Hz, mono, without a tag: bit rate's index in the header, size in bytes. */
const frames = (count: number, index: number, bytes: number): Buffer =>
  Buffer.concat(
    Array.from({ length: count }, () =>
      Buffer.concat([Buffer.from([0xff, 0xfb, index << 4, 0xc4]), Buffer.alloc(bytes - 4)]),
    ),
  );
const KBPS_32 = [1, 104] as const;
const KBPS_128 = [9, 417] as const;
const FRAME_SECONDS = 1152 / 44_100;

const untagged = (...parts: Buffer[]): string => {
  const file = path.join(temporaryFolder(), 'untagged.mp3');
  writeFileSync(file, Buffer.concat(parts));
  return file;
};

it('an mp3 of variable rate without a tag is measured, not guessed (would catch progress beyond the end)', async () => {
  const file = untagged(frames(40, ...KBPS_32), frames(200, ...KBPS_128));
  expect(await durationOf(file)).toBeCloseTo(240 * FRAME_SECONDS, 2);
});

it('of constant rate it is reckoned', async () => {
  expect(await durationOf(untagged(frames(240, ...KBPS_128)))).toBeCloseTo(240 * FRAME_SECONDS, 1);
});

it.each(['vbr-22050.mp3', 'bare-16000.mp3', 'stereo-44100.mp3'])(
  '%s keeps its length',
  async (name) => {
    expect(Math.abs((await durationOf(fixture(name))) - 2.9)).toBeLessThan(0.15);
  },
);
