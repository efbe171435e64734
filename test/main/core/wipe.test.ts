import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { upload } from '../../helpers/calls';
import { whatsApp } from '../../helpers/chats';
import { createFakeInference, createGate } from '../../helpers/fake-inference';
import { callerOf } from '../../helpers/furnished';
import { startHub } from '../../helpers/hub';
import { filesBelow, temporaryFolder } from '../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../helpers/models-folder';

const CHAT = whatsApp(['Anna', 'Shall we meet at the harbour?'], ['Ben', 'Yes.']);

/** A recording with its sound, one in the bin, a chat, a template, a setting. */
async function fill(app: TestApp): Promise<void> {
  const call = callerOf(app);
  const file = await upload(call, 'Launch.wav', 'RIFF sound');
  const { job } = await app.call('recordings.import', { file });
  await app.job(job!, 'done');
  const binned = await importText(app, 'Old.txt', 'Nobody needs this.');
  await app.call('bin.put', { ids: [binned] });
  await app.call('chats.importText', { text: CHAT });
  const { sections } = await app.call('templates.get', { name: 'meeting' });
  await app.call('templates.save', { name: 'Standup', sections });
  await app.call('settings.set', { theme: 'dark', firstSteps: false });
}

async function isEmpty(app: TestApp): Promise<void> {
  expect(await app.call('recordings.list', {})).toEqual({ recordings: [], total: 0 });
  expect((await app.call('chats.list', {})).chats).toEqual([]);
  expect((await app.call('bin.list', {})).items).toEqual([]);
  expect((await app.call('jobs.list', {})).jobs).toEqual([]);
  expect((await app.call('templates.list', {})).templates.map(({ name }) => name)).not.toContain(
    'Standup',
  );
  expect(await app.call('settings.get', {})).toMatchObject({ theme: 'system', firstSteps: true });
  expect((await app.call('app.doctor', {})).checks.find(({ name }) => name === 'database')).toEqual(
    expect.objectContaining({ ok: true }),
  );
}

const wipe = (app: TestApp, more = {}) => app.call('library.wipe', { confirm: true, ...more });

it('deletes everything, says what it was, and leaves a library to work with', async () => {
  const app = await openApp();
  await fill(app);
  const there = await app.call('library.holdings', {});
  const counts = { recordings: 2, chats: 1, inBin: 1, backup: null, previous: null };
  expect(there).toMatchObject({ folder: app.folder, ...counts });
  expect(await wipe(app)).toMatchObject(counts);
  await isEmpty(app);
  for (const part of ['audio', 'media', 'inbox', 'captures', 'backups'])
    expect(
      existsSync(path.join(app.folder, part)) ? readdirSync(path.join(app.folder, part)) : [],
    ).toEqual([]);
  const told = app.events.map(({ name }) => name);
  for (const name of ['recording.removed', 'chat.removed', 'settings.changed', 'library.changed'])
    expect(told).toContain(name);
  await fill(app);
  expect(await app.call('recordings.list', {})).toMatchObject({ total: 1 });
});

it('is empty for another process as well, which hears of it and goes on', async () => {
  const app = await openApp();
  const other = await openApp({ libraryFolder: app.folder, runJobs: false });
  await fill(app);
  await other.event('settings.changed', ({ theme }) => theme === 'dark');
  const { recordings } = await other.call('recordings.list', {});
  await wipe(app);
  await isEmpty(other);
  await other.event('recording.removed', ({ id }) => id === recordings[0]!.id);
  await other.event('settings.changed', ({ theme }) => theme === 'system');
  await importText(other, 'New.txt', 'A new beginning.');
  const { hits } = await app.call('search.query', { query: 'beginning' });
  expect(hits).toContainEqual(expect.objectContaining({ kind: 'segment', segment: 0 }));
});

it('stops what runs first, and the queue works on afterwards', async () => {
  const inference = createFakeInference();
  inference.gate = createGate();
  const app = await openApp({ inference });
  const call = callerOf(app);
  const first = await upload(call, 'Long.wav', 'RIFF long');
  const { job } = await app.call('recordings.import', { file: first });
  await app.job(job!, 'running');
  await expect.poll(() => inference.requests.length).toBe(1);
  await wipe(app);
  inference.gate = null;
  await isEmpty(app);
  await importText(app, 'New.txt', 'A new beginning.');
});

it('refuses in one line while something is recorded, also elsewhere, and while it is backed up', async () => {
  const app = await openApp();
  const other = await openApp({ libraryFolder: app.folder, runJobs: false });
  await importText(app, 'Kept.txt', 'This stays.');
  for (const one of [app, other]) {
    const { id } = await one.call('captures.begin', { sampleRate: 8000 });
    await expect(wipe(app)).rejects.toMatchObject({
      code: 'busy',
      message: 'A recording is under way.',
      hint: expect.stringContaining('End it first'),
    });
    await one.call('captures.discard', { id });
  }
  const folder = path.join(temporaryFolder(), 'backup');
  let wiped: Promise<unknown> | undefined;
  const progress = () => {
    wiped ??= wipe(app).catch(({ message }) => message);
  };
  expect(
    await other.dispatch('library.backUpTo', { folder }, { local: true, progress }),
  ).toMatchObject({ ok: true });
  expect(await wiped).toContain('being copied into a backup');
  expect(await app.call('recordings.list', {})).toMatchObject({ total: 1 });
});

it('a message never has the number of one that is gone', async () => {
  const app = await openApp();
  const numbers = async () => {
    const { chats } = await app.call('chats.importText', { text: CHAT });
    const { messages } = await app.call('chats.messages', { id: chats[0]!.chat.id, from: 0 });
    return messages.map(({ id }) => id);
  };
  const before = await numbers();
  await wipe(app);
  expect(Math.min(...(await numbers()))).toBeGreaterThan(Math.max(...before));
});

it('leaves backups where they are, and says where the last one is', async () => {
  const app = await openApp();
  await fill(app);
  const folder = path.join(temporaryFolder(), 'backup');
  const made = await app.call('library.backUpTo', { folder });
  const before = filesBelow(folder);
  const last = { folder, createdAt: made.createdAt };
  expect(await app.call('library.holdings', {})).toMatchObject({ backup: last });
  expect(await wipe(app)).toMatchObject({ backup: last });
  expect(filesBelow(folder)).toEqual(before);
  expect(await app.call('library.holdings', {})).toMatchObject({ backup: null });
});

it('keeps models that were added, unless these are to go too', async () => {
  const [libraryFolder, modelsFolder, hub] = [
    temporaryFolder(),
    makeModelsFolder(),
    await startHub(),
  ];
  const inference = createFakeInference();
  inference.models = inferenceOver(modelsFolder, libraryFolder).models;
  const app = await openApp({ libraryFolder, modelsFolder, inference, hub });
  await app.call('models.download', { id: 'tiny-decoder', acceptLicence: true });
  const added = async () =>
    (await app.call('models.list', {})).models.filter(({ origin }) => origin === 'added').length;
  expect(await wipe(app)).toMatchObject({ models: { count: 0 } });
  expect(await added()).toBe(1);
  expect(await wipe(app, { models: true })).toMatchObject({ models: { count: 1 } });
  expect(await added()).toBe(0);
  expect(existsSync(path.join(libraryFolder, 'models'))).toBe(false);
});

it.each([{}, { confirm: false }, { confirm: 'true' }, { confirm: true, models: 'yes' }])(
  'wants to be meant: %j',
  async (input) => {
    const app = await openApp();
    await importText(app, 'Kept.txt', 'This stays.');
    const answer = await app.dispatch('library.wipe', input, { local: true });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await app.call('recordings.list', {})).toMatchObject({ total: 1 });
  },
);
