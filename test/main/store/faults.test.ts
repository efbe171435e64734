/**
 * A day's work on a disk that fails once, at every change in turn. Each step is done, or refused in one clear line and
 * then done when it is tried again; at the end everything is there exactly once. `NANODESK_FAULTS=1` strikes at every
 * change and prints its figures; without it, at every eleventh.
 */
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wireError } from '../../../main/contract';
import { DATABASE } from '../../../main/store/parts';
import { restoreLibrary } from '../../../main/store/restore';
import { checkWords } from '../../../main/store/word-index';
import { openApp, type TestApp } from '../../helpers/app';
import { whatsApp } from '../../helpers/chats';
import { disk, failAt, failingDatabase } from '../../helpers/faults';
import { filesBelow, temporaryFolder, writeFile } from '../../helpers/library';
import { numberedSamples } from '../../helpers/samples';

vi.mock('node:fs/promises', async (real) =>
  (await import('../../helpers/faults')).failingFiles(await real()),
);
vi.mock('node:fs', async (real) =>
  (await import('../../helpers/faults')).failingSyncFiles(await real()),
);

const FULL = process.env.NANODESK_FAULTS !== undefined;
const STRIDE = FULL ? 1 : 11;
const KINDS = [
  { file: 'ENOSPC', database: 'SQLITE_FULL' },
  { file: 'EIO', database: 'SQLITE_IOERR_WRITE' },
];
const CHAT = whatsApp(['Anna', 'Shall we meet at the harbour?'], ['Ben', 'Yes, tomorrow.']);

let restoreDatabase = () => {};
let refusals: string[] = [];
beforeEach(() => {
  restoreDatabase = failingDatabase();
  refusals = [];
});
afterEach(() => {
  disk.armed = false;
  restoreDatabase();
});

/** What, why, and what to do, in one line each. */
function checkRefusal(thrown: unknown): void {
  const { code, message, hint } = wireError.parse(thrown);
  expect(code, `${disk.struck}: ${message}`).toBe('storage');
  expect(message).toMatch(/^[^\n]*(disk is full|disk could not be|It is removed)[^\n]*$/);
  expect(hint).toMatch(/try again|tried again/);
  refusals.push(message);
}

/** Does it; where the disk fails, says so and is done the second time. */
async function step<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    checkRefusal(thrown);
    return work();
  }
}

/** A busy machine may take its time; a job that never ends fails all the same. */
const PATIENCE = { timeout: 20_000 };

/** Where only what comes after a removal or an ending failed, the second try finds nothing to do. */
function unlessGone(thrown: { code?: string }): null {
  if (thrown.code !== 'not-found' || disk.struck === null) throw thrown;
  return null;
}

/** Waits until a job is over; one that failed is begun again. */
async function finish(app: TestApp, id: string): Promise<void> {
  const find = async () => (await app.call('jobs.list', {})).jobs.find((job) => job.id === id)!;
  await expect.poll(async () => (await find()).state, PATIENCE).toMatch(/done|failed/);
  const { state, error } = await find();
  if (state === 'done') return;
  checkRefusal(error);
  await app.call('jobs.retry', { id });
  await app.job(id, 'done');
}

async function importFile(app: TestApp, file: string): Promise<string> {
  const { recording, job } = await step(() => app.call('recordings.importPath', { path: file }));
  await finish(app, job!);
  return recording.id;
}

async function record(app: TestApp): Promise<void> {
  const { id } = await step(() => app.call('captures.begin', { sampleRate: 8000 }));
  for (const n of [0, 1, 2]) {
    const piece = { offset: n * 16_000, data: numberedSamples(n * 8000, 8000) };
    await step(() => app.call('captures.append', { capture: id, ...piece }));
  }
  const ended = await step(() => app.call('captures.finish', { id }).catch(unlessGone));
  await finish(app, ended?.job ?? (await transcribeNewest(app)));
}

/** What a person does with a recording that was kept while its ending failed. */
async function transcribeNewest(app: TestApp): Promise<string> {
  const { recordings } = await app.call('recordings.list', {});
  const { jobs } = await app.call('jobs.list', {});
  const open = jobs.find(({ recording }) => recording === recordings[0]!.id);
  return open?.id ?? (await app.call('recordings.process', { id: recordings[0]!.id })).job;
}

/** Import, sum up, rename, tag, edit, chat, bin, restore, delete, record, back up. */
async function work(app: TestApp, files: Record<'talk' | 'sound' | 'gone', string>, to: string) {
  const talk = await importFile(app, files.talk);
  await importFile(app, files.sound);
  const gone = await importFile(app, files.gone);
  const { id } = (await app.call('transcripts.get', { recording: talk }))!;
  await step(() =>
    app.call('transcripts.edit', { transcript: id, segment: 0, text: 'Corrected by hand.' }),
  );
  await step(() => app.call('summaries.create', { recording: talk, type: 'tldr' }));
  await step(() => app.call('recordings.rename', { id: talk, title: 'Renamed' }));
  await step(() => app.call('tags.change', { ids: [talk], add: ['Spring'] }));
  await step(() => app.call('chats.importText', { text: CHAT }));
  await step(() => app.call('bin.put', { ids: [talk, gone] }));
  await step(() => app.call('bin.restore', { ids: [talk] }));
  await step(() => app.call('bin.remove', { ids: [gone] }).catch(unlessGone));
  await record(app);
  await step(() => app.call('library.backUpTo', { folder: to }));
}

/** All that a user sees, and the files that hold it, without what differs from run to run. */
async function contentOf(app: TestApp) {
  const { recordings } = await app.call('recordings.list', {});
  const found = await Promise.all(
    recordings.map(async ({ id, kind, title, tags, duration }) => ({
      ...{ title: kind === 'audio' ? kind : title, tags, duration },
      segments: (await app.call('transcripts.get', { recording: id }))?.segments,
      summaries: (await app.call('summaries.list', { recording: id })).summaries.length,
    })),
  );
  const { chats } = await app.call('chats.list', {});
  return {
    recordings: found.map((one) => JSON.stringify(one)).sort(),
    chats: chats.map(({ title, messages }) => ({ title, messages })),
    bin: (await app.call('bin.list', {})).items,
    captures: (await app.call('captures.list', {})).captures,
  };
}

const soundsIn = (folder: string): string[] =>
  filesBelow(folder)
    .map((file) => path.relative(folder, file))
    .filter((file) => !/^(library\.sqlite.*|.*\.lock(-journal)?|backups.*)$/.test(file))
    .sort();

function checkDatabase(folder: string): void {
  const db = new Database(path.join(folder, DATABASE));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkWords(db);
  db.close();
}

/** The whole work with a fault at one place; what it left, in the library and in its backup. */
async function run(at: number, kind: (typeof KINDS)[number]) {
  const [sources, to, back] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const files = {
    talk: writeFile(sources, 'talk.txt', 'Anna: The harbour is closed.\nBen: Until May.'),
    sound: writeFile(sources, 'sound.wav', 'sound of something'),
    gone: writeFile(sources, 'gone.wav', 'sound of something else'),
  };
  const app = await openApp();
  failAt(at, kind);
  await work(app, files, path.join(to, 'backup'));
  await app.close();
  disk.armed = false;
  await restoreLibrary(path.join(to, 'backup'), path.join(back, 'x'), new AbortController().signal);
  const [left, restored] = await Promise.all(
    [app.folder, path.join(back, 'x')].map(async (libraryFolder) => {
      const again = await openApp({ libraryFolder });
      const content = await contentOf(again);
      await again.close();
      checkDatabase(libraryFolder);
      return { content, files: soundsIn(libraryFolder) };
    }),
  );
  return { left, restored, seen: disk.seen, struck: disk.struck };
}

it('loses nothing, doubles nothing and says what failed, wherever the disk fails once', async () => {
  const { seen, ...whole } = await run(0, KINDS[0]!);
  expect(whole.left!.content.recordings).toHaveLength(3);
  expect(whole.left!.files).toHaveLength(2);
  let runs = 0;
  for (let at = 1; at <= seen; at += STRIDE) {
    const kind = KINDS[runs++ % KINDS.length]!;
    const { left, restored, struck } = await run(at, kind);
    const where = `change ${at}, ${kind.file}, ${struck}`;
    expect(left, where).toEqual(whole.left);
    expect(restored, where).toEqual(whole.restored);
  }
  expect(refusals.length).toBeGreaterThan(runs / 4);
  if (FULL) console.info(JSON.stringify({ changes: seen, runs, refusals: refusals.length }));
}, 1_200_000);
