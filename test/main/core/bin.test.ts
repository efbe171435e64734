import { describe, expect, it } from 'vitest';
import { sweepBin } from '../../../main/core/bin';
import type { Core } from '../../../main/core/core';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { whatsApp } from '../../helpers/chats';
import { createFakeInference, createGate } from '../../helpers/fake-inference';
import {
  addTranscript,
  filesWith,
  openLibrary,
  temporaryFolder,
  writeFile,
} from '../../helpers/library';

const importPath = (app: TestApp, path: string) => app.call('recordings.importPath', { path });
const DAY = 24 * 60 * 60 * 1000;

describe('the bin', () => {
  it('takes what is removed out of every answer, and gives it back whole', async () => {
    const app = await openApp();
    const id = await importText(app, 'Boat.txt', 'Ann: I will bring the boat tomorrow.');
    await importText(app, 'Other.txt', 'Nothing of interest is said.');
    await app.call('promises.read', {});
    const told = async () => ({
      list: (await app.call('recordings.list', {})).recordings.length,
      hits: (await app.call('search.query', { query: 'boat' })).hits.length,
      found: (await app.call('ask.question', { question: 'Who will bring the boat?' })).found,
      promises: (await app.call('promises.list', {})).total,
    });
    const before = await told();
    expect(before).toMatchObject({ list: 2, found: true, promises: 1 });
    await app.call('recordings.remove', { id });
    await app.event('recording.removed', (gone) => gone.id === id);
    expect(await told()).toEqual({ list: 1, hits: 0, found: false, promises: 0 });
    expect((await app.call('bin.list', {})).items).toMatchObject([{ id, daysLeft: 30 }]);
    await app.call('bin.restore', { ids: [id] });
    expect(await told()).toEqual(before);
    await expect(app.call('bin.restore', { ids: [id] })).rejects.toThrow(`no ${id}`);
  });

  it('ends the job on what is removed, which goes on when it is back', async () => {
    const inference = createFakeInference();
    const gate = createGate();
    inference.gate = gate;
    const app = await openApp({ inference });
    const sound = writeFile(temporaryFolder(), 'a.wav', 'sound');
    const { recording, job } = await importPath(app, sound);
    await app.job(job!, 'running');
    await app.call('recordings.remove', { id: recording.id });
    gate.open();
    await app.call('bin.restore', { ids: [recording.id] });
    await app.job(job!, 'done');
    expect((await app.call('recordings.get', { id: recording.id })).status).toBe('ready');
  });

  it('gives back a recording whose file is imported again, and a chat', async () => {
    const app = await openApp();
    const sound = writeFile(temporaryFolder(), 'a.wav', 'sound');
    const { recording, job } = await importPath(app, sound);
    await app.job(job!, 'done');
    await app.call('recordings.rename', { id: recording.id, title: 'Mine' });
    await app.call('recordings.remove', { id: recording.id });
    expect(await importPath(app, sound)).toMatchObject({
      ...{ restored: true, duplicate: true, recording: { id: recording.id, title: 'Mine' } },
    });
    expect(app.mediaPath(recording.id)).not.toBeNull();

    const text = whatsApp(['Anna', 'Shall we meet?'], ['Ben', 'Yes.']);
    const [first] = (await app.call('chats.importText', { text })).chats;
    await app.call('chats.remove', { id: first!.chat.id });
    expect((await app.call('chats.importText', { text })).chats).toMatchObject([
      { restored: true, created: false, added: 0, chat: { id: first!.chat.id } },
    ]);
    expect((await app.call('bin.list', {})).items).toEqual([]);
  });

  it('is told of by another process', async () => {
    const app = await openApp();
    const id = await importText(app, 'a.txt', 'Words.');
    const other = await openApp({ libraryFolder: app.folder, runJobs: false });
    await other.call('recordings.remove', { id });
    await app.event('recording.removed', (gone) => gone.id === id);
  });
});

describe('what is in the bin', () => {
  async function swept(binDays: number, days: number[]) {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    store.settings.set({ binDays });
    const { recording } = addTranscript(store, ['They say canaryzebra here.']);
    let now = Date.UTC(2026, 10, 26);
    const core = { store, clock: { now: () => now }, events: { emit: () => {} } };
    await sweepBin(core as unknown as Core);
    store.bin.put(recording.id, now);
    for (const day of days) {
      now += day * DAY;
      await sweepBin(core as unknown as Core);
    }
    return { left: store.bin.list().length, files: filesWith(folder, 'canaryzeb').length };
  }

  it('goes for good, without a trace, when its days are over', async () => {
    expect(await swept(30, [6, 6, 6, 6, 5.9])).toMatchObject({ left: 1 });
    expect(await swept(30, [6, 6, 6, 6, 6])).toEqual({ left: 0, files: 0 });
    expect(await swept(1, [1])).toEqual({ left: 0, files: 0 });
  });

  it('stays where the settings say so, and where the clock is set', async () => {
    expect(await swept(0, [7, 7, 7, 7, 7, 7])).toMatchObject({ left: 1 });
    expect(await swept(30, [4000, -4000, 4000])).toMatchObject({ left: 1 });
  });
});
