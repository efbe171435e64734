import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, test } from 'vitest';
import { connectInMemory } from '../../../main/store/connection';
import { locateLibrary } from '../../../main/store/location';
import { migrate } from '../../../main/store/migrate';
import { openStore } from '../../../main/store/open';
import { noteWipe } from '../../../main/store/wipe-files';
import { ensureWords } from '../../../main/store/word-index';
import { program } from '../../helpers/child';
import { smallDisk, unmount } from '../../helpers/disk';
import {
  addTranscript,
  aRecording,
  openLibrary,
  temporaryFolder,
  writeFile,
} from '../../helpers/library';
import { tracesOf } from '../../helpers/traces';

const never = new AbortController().signal;
const ready = async () => {};
const WORDS = ['zwaxolotl', 'zwbinturong'];
const HASH = 'ab'.repeat(32);

/** A library whose rows and sound hold the words. */
async function filled() {
  const store = await openLibrary();
  const source = { hash: HASH, name: 'a.wav', bytes: 9 };
  store.atomically(() => {
    store.recordings.add(aRecording({ kind: 'audio', mime: 'audio/wav', source }));
    for (let i = 0; i < 300; i++) addTranscript(store, [`The ${WORDS[0]} sleeps ${i} times.`]);
  });
  mkdirSync(path.join(store.folder, 'audio'));
  writeFile(path.join(store.folder, 'audio'), `${HASH}.wav`, WORDS[1]!.repeat(1000));
  return store;
}

/** A second connection, as of a program that knows nothing of us. */
function connectTo(folder: string) {
  const db = new Database(path.join(folder, 'library.sqlite'));
  onTestFinished(() => void db.close());
  return db;
}

it('killed at any moment, it is the library as it was or an empty one, and both are whole', async () => {
  const start = program('wiper');
  const seen = new Set<number>();
  for (let round = 0; round < 8; round++) {
    const store = await filled();
    const { folder } = store;
    store.close();
    const child = start(folder);
    await child.line(round === 7 ? 'wiped' : 'open');
    await new Promise((resolve) => setTimeout(resolve, round === 7 ? 0 : 6 * round));
    child.process.kill('SIGKILL');
    await child.exited;
    const again = await openLibrary(folder);
    const left = again.recordings.ids().length;
    seen.add(left);
    expect([0, 301]).toContain(left);
    if (left === 0) expect(tracesOf(WORDS, folder)).toEqual([]);
    else expect(existsSync(path.join(folder, 'audio', `${HASH}.wav`))).toBe(true);
    const database = (await again.checks()).find(({ name }) => name === 'database');
    expect(database).toMatchObject({ ok: true });
    again.close();
  }
  expect(seen).toContain(0);
}, 120_000);

it('killed before the log was emptied, the file of the database holds nothing after the next start', async () => {
  const store = await filled();
  const { folder } = store;
  store.close();
  const database = path.join(folder, 'library.sqlite');
  // Whoever reads it last would empty the log.
  const other = connectTo(folder);
  other.prepare('SELECT count(*) FROM settings').get();
  const empty = connectInMemory(other.pragma('page_size', { simple: true }) as number);
  migrate(empty, '');
  ensureWords(empty);
  noteWipe(empty, 'x');
  await empty.backup(database);
  expect(tracesOf(WORDS, folder)).toContain(`${WORDS[0]} in ${database}`);
  const again = await openLibrary(folder);
  expect(tracesOf(WORDS, folder)).toEqual([]);
  again.close();
});

it('what a wipe left that was killed goes at the next start, and nothing that came since', async () => {
  const store = await filled();
  const { folder } = store;
  for (const part of ['media', 'inbox', 'backups', 'captures']) {
    mkdirSync(path.join(folder, part), { recursive: true });
    writeFile(path.join(folder, part), 'left.wav', 'RIFF left');
  }
  writeFile(path.join(folder, 'audio'), `${'c'.repeat(64)}.wav`, 'RIFF left');
  store.close();
  connectTo(folder).exec(`INSERT INTO settings (name, value) VALUES ('.wiped', 'x')`);
  const again = await openLibrary(folder);
  const left = ['audio', 'media', 'inbox', 'backups', 'captures'].flatMap((part) =>
    readdirSync(path.join(folder, part)),
  );
  expect(left).toEqual([`${HASH}.wav`]);
  expect(again.settings.all()).toEqual({});
  again.close();
});

it('waits for who writes, and takes what they wrote along', async () => {
  const store = await filled();
  const other = connectTo(store.folder);
  other.exec(`BEGIN IMMEDIATE; UPDATE all_recordings SET title = 'Other'`);
  const wiped = store.wiping.wipe(never, ready);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(store.recordings.ids()).toHaveLength(301);
  other.exec('COMMIT');
  await wiped;
  expect(store.recordings.ids()).toEqual([]);
  expect(other.prepare('SELECT count(*) FROM all_recordings').pluck().get()).toBe(0);
});

it('a stop leaves everything as it was', async () => {
  const store = await filled();
  const stop = new AbortController();
  const stopped = store.wiping.wipe(stop.signal, async () => stop.abort('stopped'));
  await expect(stopped).rejects.toBe('stopped');
  expect(store.recordings.ids()).toHaveLength(301);
});

it('what a process left of a recording when it died goes too', async () => {
  const folder = temporaryFolder();
  const child = program('recorder')(folder);
  await child.line('');
  await expect.poll(() => readdirSync(path.join(folder, 'captures')).length).toBeGreaterThan(0);
  const store = await openLibrary(folder);
  await expect(store.wiping.wipe(never, ready)).rejects.toThrow('A recording is under way.');
  child.process.kill('SIGKILL');
  await child.exited;
  await store.wiping.wipe(never, ready);
  expect(readdirSync(path.join(folder, 'captures'))).toEqual([]);
  expect(store.captures.areAny()).toBe(false);
});

it('is refused where the library lies elsewhere from the next start on', async () => {
  const base = temporaryFolder();
  const { libraryFolder: folder, pointer } = locateLibrary(undefined, path.join(base, 'nanodesk'));
  const store = await openStore({ folder, pointer });
  onTestFinished(() => store.close());
  await store.moves.move(path.join(base, 'there'), true, never, () => {});
  await expect(store.wiping.wipe(never, ready)).rejects.toMatchObject({
    code: 'busy',
    message: expect.stringContaining('From the next start on'),
  });
});

test('what the system does not let go of is named, and goes at the next start', async () => {
  const store = await filled();
  const { folder } = store;
  const stuck = path.join(folder, 'media', 'stuck');
  // What lies on a disk of its own cannot be removed with the folder.
  if (smallDisk(1, path.join(stuck, 'disk')) === null)
    return test.skip('this user may not mount a disk');
  await expect(store.wiping.wipe(never, ready)).rejects.toMatchObject({
    code: 'storage',
    hint: expect.stringContaining(`${stuck}.gone`),
  });
  expect(store.recordings.ids()).toEqual([]);
  store.close();
  unmount(path.join(`${stuck}.gone`, 'disk'));
  const again = await openLibrary(folder);
  expect(readdirSync(path.join(folder, 'media'))).toEqual([]);
  again.close();
});
