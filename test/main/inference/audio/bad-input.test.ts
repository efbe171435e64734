import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAudioReader } from '../../../../main/inference/audio/probe';
import { temporaryFolder } from '../../../helpers/library';
import { align, decodeAll, fixture, tone, wavFile } from '../../../helpers/sound';

const probe = (file: string) => createAudioReader().probe(file, new AbortController().signal);

function written(name: string, bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** Runs without root's right to read everything, where the tests run as root. */
async function withoutRoot(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

// Codecs print about damage; the inference process has its standard error closed.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

describe('a file without usable sound', () => {
  it.each([
    ['nowhere.wav', 'not-found', /There is no file/],
    ['empty.mp3', 'empty', /empty\.mp3 is empty/],
    ['text.mp3', 'bad-input', /not an audio or video file/],
    ['plain.zip', 'bad-input', /is a zip archive, not/],
    ['locked.zip', 'bad-input', /zip archive protected by a password/],
    ['mute.mp4', 'empty', /a picture but no sound/],
    ['no-index.m4a', 'bad-input', /cut off or damaged/],
    ['protected.mp4', 'unsupported', /protected by DRM/],
    ['alac.m4a', 'unsupported', /cannot decode \(alac\)/],
    ['flac.ogg', 'unsupported', /cannot decode/],
  ])(
    '%s: one clear line, and what to do (would catch a stack or a riddle)',
    async (name, code, message) => {
      await expect(probe(fixture(name))).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
        hint: expect.stringMatching(/\.$/),
      });
    },
  );

  it('FairPlay is told, though the demuxer still names the codec', async () => {
    const bytes = readFileSync(fixture('lc-44100.m4a'));
    bytes.write('drms', bytes.indexOf('mp4a', bytes.indexOf('stsd')), 'latin1');
    await expect(probe(written('bought.m4a', bytes))).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('bought.m4a is protected by DRM'),
    });
  });

  it('a folder is refused as a folder', async () => {
    await expect(probe(temporaryFolder())).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('is a folder'),
    });
  });

  it('a file that may not be read', async () => {
    const file = written('secret.wav', wavFile(tone(440, 0.2)));
    chmodSync(path.dirname(file), 0o755);
    chmodSync(file, 0);
    await withoutRoot(() => expect(probe(file)).rejects.toMatchObject({ code: 'forbidden' }));
  });

  it.each(['RIFF', 'OggS', 'fLaC', 'ID3\u0003', '\u001aE\u00df\u00a3', 'PK\u0003\u0004'])(
    'only the first letters of a known format (%j) are no sound, whatever they promise',
    async (magic) => {
      await expect(probe(written('x', Buffer.from(magic, 'latin1')))).rejects.toMatchObject({
        code: 'bad-input',
      });
    },
  );
});

describe('a damaged file', () => {
  it.each([
    ['cut.mp3', 2.4],
    ['cut.m4a', 1.5],
    ['cut.wav', 0.93],
  ])('%s: what is there is decoded (would catch all-or-nothing)', async (name, seconds) => {
    const base = await decodeAll(fixture('base.wav'));
    const sound = await decodeAll(fixture(name));
    expect(sound.length / 16_000).toBeGreaterThan(seconds);
    expect(align(base, sound).correlation).toBeGreaterThan(0.97);
  });

  it.each([
    ['10 GB claimed', { riffBytes: 0xffffffff, dataBytes: 0xfffffff0 }],
    ['sizes never written', { riffBytes: 0, dataBytes: 0 }],
  ])('wav, %s: the bytes that are there are used', async (_, lies) => {
    const sound = await decodeAll(written('lying.wav', wavFile(tone(440, 1), lies)));
    expect(sound.length).toBe(16_000);
  });

  it.each([
    ['no samples a second', { rate: 0 }],
    ['four billion samples a second', { rate: 0xffffffff }],
    ['no channels', { channels: 0, blockAlign: 0 }],
    ['65,535 channels', { channels: 0xffff, blockAlign: 0xfffe }],
  ])('wav, %s: refused, not run into the wall', async (_, lies) => {
    await expect(probe(written('absurd.wav', wavFile(tone(440, 0.2), lies)))).rejects.toMatchObject(
      {
        code: 'bad-input',
      },
    );
  });

  it.each([
    'endless-search.webm',
    'rate-of-codec.webm',
    'frames-of-no-length.aac',
    'no-frame.flac',
    'half-a-frame.flac',
  ])(
    '%s: the reader comes to an end (would catch one that never does, or that fills the memory)',
    async (name) => {
      await expect(probe(fixture(`../fuzz/audio/${name}`))).rejects.toMatchObject({
        code: 'bad-input',
      });
    },
  );

  it('a sparse file of 10 GB after an mp3 is told quickly and needs no memory for it', async () => {
    const file = path.join(temporaryFolder(), 'huge.mp3');
    writeFileSync(file, readFileSync(fixture('stereo-44100.mp3')));
    truncateSync(file, 10e9);
    const before = process.memoryUsage().rss;
    await expect(probe(file)).resolves.toMatchObject({ mime: 'audio/mpeg' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });

  it.each([
    'stereo-44100.mp3',
    'lc-44100.m4a',
    'speech.opus',
    'stereo-44100.ogg',
    'flac.flac',
    'film.webm',
    'stereo-44100.wav',
  ])(
    '%s with bytes overwritten at random ends, in sound or in one clear line (would catch a hang or a crash)',
    async (name) => {
      const original = readFileSync(fixture(name));
      let seed = 11;
      const random = (below: number) => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed % below;
      };
      for (let round = 0; round < 12; round++) {
        const bytes = Buffer.from(original);
        for (let i = 0; i < 1 + round * 8; i++) bytes[random(bytes.length)] = random(256);
        const sound = await decodeAll(written(name, bytes)).catch((thrown: unknown) => {
          expect(thrown).toMatchObject({ name: 'AppError' });
          return null;
        });
        if (sound) expect(sound.every(Number.isFinite)).toBe(true);
      }
    },
  );
});

describe('names', () => {
  it('may hold anything (would catch a path taken for an address)', async () => {
    const folder = path.join(temporaryFolder(), 'a b#c?d%20é한');
    mkdirSync(folder);
    const file = path.join(folder, 'so und #1?.wav');
    writeFileSync(file, wavFile(tone(440, 0.3)));
    await expect(probe(file)).resolves.toMatchObject({ mime: 'audio/wav' });
  });
});
