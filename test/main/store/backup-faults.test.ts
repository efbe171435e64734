/**
 * A sealed backup that is brought up to date on a disk that fails once, at every change in turn: it is refused in one line, the
 * earlier one is still whole, and the same can be done again. `NANODESK_FAULTS=1` strikes at every change; without it, at some.
 */
import type * as Crypto from 'node:crypto';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { wireError } from '../../../main/contract';
import { restoreLibrary } from '../../../main/store/restore';
import { importText, openApp } from '../../helpers/app';
import { disk, failAt } from '../../helpers/faults';
import { filesBelow, temporaryFolder } from '../../helpers/library';

vi.mock('node:fs/promises', async (real) =>
  (await import('../../helpers/faults')).failingFiles(await real()),
);
/** The passphrase is stretched in an instant: how long that takes is not what is tried here, and it is done a hundred times. */
vi.mock('node:crypto', async (real) => {
  const actual = await real<typeof Crypto>();
  const scrypt = (...[word, salt, bytes, cost, done]: ScryptCall) =>
    actual.scrypt(word, salt, bytes, { ...cost, N: 2 }, done);
  return { ...actual, scrypt };
});

type ScryptCall = [
  word: string,
  salt: Buffer,
  bytes: number,
  cost: Crypto.ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
];

const STRIDE = process.env.NANODESK_FAULTS === undefined ? 4 : 1;
const FULL_DISK = { file: 'ENOSPC', database: 'SQLITE_FULL' };
const passphrase = 'a word for the harbour';

afterEach(() => {
  disk.armed = false;
});

const restored = async (folder: string) => {
  const to = path.join(temporaryFolder(), 'x');
  await restoreLibrary(folder, to, new AbortController().signal, undefined, passphrase);
  return filesBelow(path.join(to, 'audio')).length;
};

it('leaves the earlier one whole, and is made again', async () => {
  const app = await openApp();
  const add = (name: string) => importText(app, name, `sound of ${name}`);
  const earlier = path.join(temporaryFolder(), 'backup');
  await add('first.wav');
  await app.call('library.backUpTo', { folder: earlier, passphrase });
  await add('second.wav');
  let struck = 0;
  for (let at = 1; ; at += STRIDE) {
    const folder = path.join(temporaryFolder(), 'backup');
    cpSync(earlier, folder, { recursive: true });
    const backUp = () => app.call('library.backUpTo', { folder, passphrase });
    failAt(at, FULL_DISK);
    const made = await backUp().catch((thrown) => wireError.parse(thrown));
    disk.armed = false;
    if (disk.struck === null) break;
    struck++;
    if ('code' in made) expect(made.code).toBe('storage');
    // Where only what comes after it failed, the new one is there already.
    expect([1, 2]).toContain(await restored(folder));
    await backUp();
    expect(await restored(folder)).toBe(2);
  }
  expect(struck).toBeGreaterThan(2);
});
