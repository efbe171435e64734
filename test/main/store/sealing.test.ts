import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BrokenSeal,
  makeKey,
  openKey,
  openSealed,
  type SealKey,
  seal,
  sealedName,
} from '../../../main/store/sealing';
import { temporaryFolder } from '../../helpers/library';

const PASSPHRASE = '아주 긴 암호문구 é';
const CHUNK = 64 * 1024;

async function* inPieces(bytes: Uint8Array, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

let key: SealKey;
let other: SealKey;

beforeAll(async () => {
  key = (await makeKey(PASSPHRASE)).key;
  other = (await makeKey(PASSPHRASE)).key;
});

const sealed = (key: SealKey, bytes: Uint8Array) => whole(seal(key, inPieces(bytes)));
const opened = (key: SealKey, bytes: Uint8Array) => whole(openSealed(key, inPieces(bytes)));

describe('a key', () => {
  it('is opened by its passphrase, however that is typed, and by no other', async () => {
    const { key, locked } = await makeKey(PASSPHRASE);
    expect(await openKey(locked, PASSPHRASE.normalize('NFD'))).toEqual(key);
    await expect(openKey(locked, `${PASSPHRASE} `)).rejects.toThrow('The passphrase is wrong');
    await expect(openKey(locked.slice(0, -60), PASSPHRASE)).rejects.toThrow('is damaged');
    await expect(openKey('', PASSPHRASE)).rejects.toThrow('is damaged');
  });

  it('names files by what only it can know', () => {
    expect(sealedName(key, 'audio/a.wav')).toBe(sealedName(key, 'audio/a.wav'));
    expect(sealedName(key, 'audio/a.wav')).not.toBe(sealedName(other, 'audio/a.wav'));
  });
});

describe('what is sealed', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 1_000_000])(
    'comes back, and shows nothing of %i bytes before',
    async (size) => {
      const bytes = Buffer.alloc(size, 'canary in the mine ');
      const kept = await sealed(key, bytes);
      expect(kept.includes('canary')).toBe(false);
      expect((await opened(key, kept)).equals(bytes)).toBe(true);
    },
  );

  it('is refused with any byte changed, cut anywhere, or with another key', async () => {
    const kept = await sealed(key, Buffer.alloc(2 * CHUNK + 10, 7));
    for (const at of [0, 30, 100, 250, CHUNK, kept.length - 1]) {
      const changed = Buffer.from(kept);
      changed[at]! ^= 1;
      await expect(opened(key, changed)).rejects.toThrow(BrokenSeal);
    }
    for (const end of [0, 20, 216, CHUNK, kept.length - 1])
      await expect(opened(key, kept.subarray(0, end))).rejects.toThrow(BrokenSeal);
    await expect(opened(other, kept)).rejects.toThrow(BrokenSeal);
  });

  it('passes on why its source failed', async () => {
    const failing = (async function* () {
      yield await sealed(key, Buffer.alloc(10));
      throw new Error('The disk is gone.');
    })();
    await expect(whole(openSealed(key, failing))).rejects.toThrow('The disk is gone.');
  });
});

/** Made by the program `age` 1.1.1: `age -p` of a key (passphrase “nanodesk and age”), and a file for that key. */
const FIXTURES = path.join(import.meta.dirname, '../../fixtures/age');

it('opens what the program age made', async () => {
  const locked = readFileSync(path.join(FIXTURES, 'key.age'), 'utf8');
  const made = await openKey(locked, 'nanodesk and age');
  const text = await opened(made, readFileSync(path.join(FIXTURES, 'text.age')));
  expect(text.toString()).toBe('Sealed by age itself. 나노데스크\n');
});

const hasAge = (() => {
  try {
    return execFileSync('age', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

it.skipIf(!hasAge)('the program age opens what we sealed', async () => {
  const folder = temporaryFolder();
  const [identity, file] = ['key.txt', 'text.age'].map((name) => path.join(folder, name));
  writeFileSync(identity!, key.identity);
  writeFileSync(file!, await sealed(key, Buffer.from('Opened by age.')));
  expect(execFileSync('age', ['-d', '-i', identity!, file!]).toString()).toBe('Opened by age.');
});
