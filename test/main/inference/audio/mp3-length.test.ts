import { readFileSync, writeFileSync } from 'node:fs';
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

it('an mp3 of variable rate without a tag is measured, not guessed (would catch progress beyond the end)', async () => {
  const bytes = readFileSync(fixture('vbr-22050.mp3'));
  const tag = Math.max(bytes.indexOf('Xing'), bytes.indexOf('Info'));
  expect(tag).toBeGreaterThan(0);
  const file = path.join(temporaryFolder(), 'untagged.mp3');
  writeFileSync(file, bytes.fill(0, tag, tag + 4));
  expect(Math.abs((await durationOf(file)) - 2.9)).toBeLessThan(0.15);
});

it.each(['vbr-22050.mp3', 'bare-16000.mp3', 'stereo-44100.mp3'])(
  '%s keeps its length',
  async (name) => {
    expect(Math.abs((await durationOf(fixture(name))) - 2.9)).toBeLessThan(0.15);
  },
);
