import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, it } from 'vitest';
import { createBackups } from '../../../main/store/backup-folder';
import { DATABASE } from '../../../main/store/parts';
import { restoreLibrary } from '../../../main/store/restore';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { filesBelow, temporaryFolder, writeFile } from '../../helpers/library';

const passphrase = '바다 위의 종이배 7';
const never = new AbortController().signal;
const CANARY = 'canary-of-the-harbour';

let app: TestApp;
let folder: string;

const backUp = () => app.call('library.backUpTo', { folder, passphrase });
const fresh = () => path.join(temporaryFolder(), 'library');
const restore = (library: string, word: string | undefined = passphrase) =>
  restoreLibrary(folder, library, never, undefined, word);
const sealedFiles = () => filesBelow(path.join(folder, 'sealed'));

const importSound = (name: string) => importText(app, name, `${CANARY}: sound of ${name}`);

beforeEach(async () => {
  app = await openApp();
  folder = path.join(temporaryFolder(), 'backup');
  await importSound('회의.wav');
  await importText(app, `${CANARY}.txt`, `Anna: ${CANARY} is closed.`);
});

it('a sealed backup comes back whole, and shows nothing to whoever has no passphrase', async () => {
  const done = await backUp();
  expect(done).toMatchObject({ folder, files: 1, missing: [] });
  expect(readdirSync(folder).sort()).toEqual([
    'key.age',
    'manifest.json',
    'sealed',
    'writing.lock',
  ]);
  for (const file of filesBelow(folder)) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    expect([bytes.includes(CANARY), bytes.includes('SQLite format')]).toEqual([false, false]);
    expect(path.basename(file)).not.toContain('wav');
  }
  expect(readdirSync(path.join(app.folder, 'inbox'))).toEqual([]);
  const library = fresh();
  expect(await restore(library)).toEqual({ createdAt: done.createdAt, files: 1 });
  const restored = await openApp({ libraryFolder: library });
  const list = async (of: TestApp) => (await of.call('recordings.list', {})).recordings;
  expect(await list(restored)).toEqual(await list(app));
  const [sound] = filesBelow(path.join(library, 'audio'));
  expect(readFileSync(sound!, 'utf8')).toBe(`${CANARY}: sound of 회의.wav`);
  const db = new Database(path.join(library, DATABASE));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

it('another passphrase, or none, opens nothing and leaves nothing', async () => {
  await backUp();
  const library = fresh();
  await expect(restore(library, 'open sesame')).rejects.toThrow('The passphrase is wrong');
  await expect(restoreLibrary(folder, library, never)).rejects.toThrow('is sealed');
  expect(existsSync(library)).toBe(false);
  const other = { folder, passphrase: 'another passphrase' };
  await expect(app.call('library.backUpTo', other)).rejects.toThrow('The passphrase is wrong');
  await expect(app.call('library.backUpTo', { folder })).rejects.toThrow('is sealed');
  const short = { folder, passphrase: 'too short' };
  await expect(app.call('library.backUpTo', short)).rejects.toThrow('at least 10 characters');
});

it('is not written over a plain backup, nor beside what a stopped one left', async () => {
  await app.call('library.backUpTo', { folder });
  await expect(backUp()).rejects.toThrow('holds a backup without a passphrase');
  rmSync(path.join(folder, 'manifest.json'));
  await expect(backUp()).rejects.toThrow('holds other things than a backup');
});

it('is brought up to date: only what is new is written, what was removed for good goes', async () => {
  await backUp();
  const before = new Map(sealedFiles().map((file) => [file, statSync(file).mtimeMs]));
  const second = await importSound('second.wav');
  await backUp();
  const kept = sealedFiles().filter((file) => before.get(file) === statSync(file).mtimeMs);
  expect([kept.length, sealedFiles().length]).toEqual([1, 4]);
  await app.call('recordings.remove', { id: second });
  await app.call('bin.remove', { ids: [second] });
  await backUp();
  expect(sealedFiles()).toHaveLength(3);
  await restore(fresh());
});

it('that is stopped leaves the earlier one as it was, and nothing in plain', async () => {
  await backUp();
  const manifest = readFileSync(path.join(folder, 'manifest.json'));
  const controller = new AbortController();
  await importSound('late.wav');
  const context = { local: true, signal: controller.signal, progress: () => controller.abort() };
  const stopped = await app.dispatch('library.backUpTo', { folder, passphrase }, context);
  expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(readFileSync(path.join(folder, 'manifest.json'))).toEqual(manifest);
  expect(readdirSync(path.join(app.folder, 'inbox'))).toEqual([]);
  expect(await restore(fresh())).toMatchObject({ files: 1 });
});

it.each([passphrase, undefined])('two at once: one is refused, the other whole', async (word) => {
  const write = () => app.call('library.backUpTo', { folder, passphrase: word });
  const [one, other] = await Promise.allSettled([write(), write()]);
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
  const refused = [one, other].find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'busy' } });
  await restore(fresh(), word);
});

it('a first one that was ended midway is gone on with, or made anew with another passphrase', async () => {
  await backUp();
  const key = readFileSync(path.join(folder, 'key.age'));
  rmSync(path.join(folder, 'manifest.json'));
  await backUp();
  expect(readFileSync(path.join(folder, 'key.age'))).toEqual(key);
  rmSync(path.join(folder, 'manifest.json'));
  const another = 'another word for it';
  await app.call('library.backUpTo', { folder, passphrase: another });
  await restore(fresh(), another);
  expect(sealedFiles()).toHaveLength(3);
});

it.each(['sealed', 'audio'])(
  'never takes away what others keep in a folder called %s',
  async (name) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    const letter = writeFile(path.join(folder, name), 'letter.txt', 'Dear Ben');
    const word = name === 'sealed' ? passphrase : undefined;
    const write = () => app.call('library.backUpTo', { folder, passphrase: word });
    await expect(write()).rejects.toThrow('holds other things than a backup');
    rmSync(letter);
    await write();
    writeFile(path.join(folder, name), 'letter.txt', 'Dear Ben');
    mkdirSync(path.join(folder, name, '@eaDir'));
    await write();
    expect(existsSync(letter)).toBe(true);
    await restore(fresh(), word);
  },
);

it('a changed byte anywhere is noticed, nothing is restored, and the next backup mends it', async () => {
  await backUp();
  for (const file of sealedFiles()) {
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    changed[whole.length - 3]! ^= 1;
    writeFileSync(file, changed);
    const library = fresh();
    await expect(restore(library)).rejects.toThrow(/is damaged: .*\. Nothing was restored/);
    expect([existsSync(library), existsSync(`${library}.restoring`)]).toEqual([false, false]);
    rmSync(file);
    await expect(restore(library)).rejects.toThrow('is damaged');
    writeFileSync(file, whole);
  }
  for (const file of sealedFiles()) writeFileSync(file, 'x');
  await backUp();
  await restore(fresh());
  writeFileSync(path.join(folder, 'key.age'), 'x'.repeat(1 << 20));
  await expect(restore(fresh())).rejects.toThrow('the key of the backup is damaged');
  rmSync(path.join(folder, 'key.age'));
  await expect(restore(fresh())).rejects.toThrow('there is no key.age');
  await expect(backUp()).rejects.toThrow('there is no key.age');
});

it('is looked into and restored by what it is called, once it is opened', async () => {
  await backUp();
  const found = await app.call('library.inspect', { folder });
  expect(found).toEqual({ backup: expect.any(String), folder, sealed: true });
  const { backup } = found!;
  const wrong = app.call('library.unseal', { backup, passphrase: 'not this one' });
  await expect(wrong).rejects.toThrow('The passphrase is wrong');
  const facts = await app.call('library.unseal', { backup, passphrase });
  expect(facts).toMatchObject({ backup, folder, recordings: 2, chats: 0 });
  const unknown = app.call('library.unseal', { backup: '0'.repeat(64), passphrase });
  await expect(unknown).rejects.toThrow('There is no such backup');
});

it('of a library that can only be read leaves no plain copy anywhere', async () => {
  const [temporary, before] = [temporaryFolder(), process.env.TMPDIR];
  const db = new Database(path.join(app.folder, DATABASE), { readonly: true });
  process.env.TMPDIR = temporary;
  try {
    const library = { db, folder: app.folder, nativeBinding: undefined };
    await createBackups(library, true).write({ folder, passphrase }, never, () => {});
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    db.close();
  }
  expect(readdirSync(temporary)).toEqual([]);
  await restore(fresh());
});
