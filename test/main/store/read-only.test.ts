import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, it, type TestContext } from 'vitest';
import { DATABASE } from '../../../main/store/parts';
import { makeReadOnly, smallDisk } from '../../helpers/disk';
import { addTranscript, openLibrary, temporaryFolder } from '../../helpers/library';

let disk = '';
let file = '';

beforeEach((context: TestContext) => {
  disk = smallDisk(64) ?? '';
  file = path.join(disk, DATABASE);
  if (disk === '') context.skip('this user may not mount a disk');
});

/** A library with a recording, and what a process that died left: the log, which holds another one, and its index. */
async function leaveLog(): Promise<void> {
  const store = await openLibrary(disk);
  addTranscript(store, ['The harbour is closed.'], { title: 'Settled' });
  await store.tidy();
  addTranscript(store, ['The boat has come.'], { title: 'In the log' });
  const copy = temporaryFolder();
  cpSync(disk, copy, { recursive: true });
  store.close();
  rmSync(file);
  cpSync(copy, disk, { recursive: true });
}

const titlesIn = async (folder: string) =>
  (await openLibrary(folder)).recordings
    .list({ query: '', limit: 9, offset: 0 })
    .recordings.map(({ title }) => title);

it('one that was closed is read without a file being made', async () => {
  const store = await openLibrary(disk);
  addTranscript(store, ['The harbour is closed.'], { title: 'Settled' });
  store.close();
  const before = readdirSync(disk);
  makeReadOnly(disk);
  const again = await openLibrary(disk);
  expect(again.readOnly).toBe('disk');
  expect(again.recordings.list({ query: '', limit: 9, offset: 0 }).recordings).toMatchObject([
    { title: 'Settled' },
  ]);
  await again.tidy();
  again.close();
  expect(readdirSync(disk)).toEqual(before);
});

it('one whose program died is read with what was in its log', async () => {
  await leaveLog();
  makeReadOnly(disk);
  expect(await titlesIn(disk)).toEqual(['In the log', 'Settled']);
});

it('a log without its index is not read past: it says what to do', async () => {
  await leaveLog();
  rmSync(`${file}-shm`);
  makeReadOnly(disk);
  await expect(openLibrary(disk)).rejects.toMatchObject({
    code: 'storage',
    message: `The library cannot be read: ${file} was not closed, and may not be written.`,
    hint: 'Start Nanodesk once where it can be written.',
  });
});

it.each(['user_version = 3', 'application_id = 7'])(
  'says what else is wrong: %s',
  async (wrong) => {
    (await openLibrary(disk)).close();
    const db = new Database(file);
    db.pragma(wrong);
    db.close();
    makeReadOnly(disk);
    await expect(openLibrary(disk)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/must be brought up to date first|of another program/),
    });
  },
);

it('where there is none, the disk is told in one line', async () => {
  makeReadOnly(disk);
  await expect(openLibrary(disk)).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringMatching(/^The disk is read-only \(/),
  });
  await expect(openLibrary(path.join(disk, 'library'))).rejects.toMatchObject({
    message: expect.stringMatching(/^The disk is read-only \(/),
  });
  expect(existsSync(file)).toBe(false);
});
