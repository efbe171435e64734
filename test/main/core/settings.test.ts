import { rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { DATABASE } from '../../../main/store/parts';
import { importText, openApp } from '../../helpers/app';
import { createFakeInference } from '../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../helpers/library';

describe('settings', () => {
  it('have defaults, are kept over a restart, and are told to listeners', async () => {
    const app = await openApp();
    expect(await app.call('settings.get', {})).toMatchObject({ theme: 'system', threads: 0 });
    await app.call('settings.set', { theme: 'dark', threads: 2 });
    expect((await app.event('settings.changed')).theme).toBe('dark');
    await app.close();
    const again = await openApp({ libraryFolder: app.folder });
    expect(await again.call('settings.get', {})).toMatchObject({ theme: 'dark', threads: 2 });
  });

  it('that another process changes are told like those of this one, once', async () => {
    const inference = createFakeInference();
    const review = vi.spyOn(inference, 'review');
    const app = await openApp({ inference });
    const other = await openApp({ libraryFolder: app.folder, runJobs: false });
    await other.call('settings.set', { theme: 'dark', threads: 3 });
    expect(await app.event('settings.changed')).toMatchObject({ theme: 'dark', threads: 3 });
    expect(review).toHaveBeenCalledOnce();
    await importText(other, 'Plans.txt', 'The budget is settled.');
    expect(app.events.filter(({ name }) => name === 'settings.changed')).toHaveLength(1);
  });

  it('refuse what is unknown or does not fit, and change nothing then', async () => {
    const app = await openApp();
    const set = (values: Record<string, unknown>) => app.call('settings.set', values);
    await expect(set({ colour: 'red' })).rejects.toThrow('There is no setting colour');
    await expect(set({ theme: 'dark', threads: 999 })).rejects.toMatchObject({ code: 'bad-input' });
    await set(JSON.parse('{"__proto__":{"polluted":1}}'));
    expect({}).not.toHaveProperty('polluted');
    expect((await app.call('settings.get', {})).theme).toBe('system');
  });

  it('fall back to the default where what is stored no longer fits', async () => {
    const app = await openApp();
    await app.call('settings.set', { theme: 'dark', summaryLength: 'long' });
    await app.close();
    const db = new Database(path.join(app.folder, DATABASE));
    db.prepare(`UPDATE settings SET value = '"sepia"' WHERE name = 'theme'`).run();
    db.close();
    const again = await openApp({ libraryFolder: app.folder });
    expect(await again.call('settings.get', {})).toMatchObject({
      theme: 'system',
      summaryLength: 'long',
    });
  });

  it('say what the summary of a new recording is like', async () => {
    const app = await openApp({ inference: createFakeInference(['We decided to hire Anna now.']) });
    await app.call('settings.set', { summaryType: 'actions', summaryLength: 'short' });
    const file = writeFile(temporaryFolder(), 'a.wav', 'x');
    const { recording, job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    const { summaries } = await app.call('summaries.list', { recording: recording.id });
    expect(summaries.map(({ type }) => type)).toEqual(['headline', 'actions']);
    expect(summaries[1]!.length).toBe('short');
  });

  it('make another summary of a recording where they ask for another length, once', async () => {
    const app = await openApp({ inference: createFakeInference(['We decided to hire Anna now.']) });
    const file = writeFile(temporaryFolder(), 'a.wav', 'x');
    const { recording, job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    await app.call('settings.set', { summaryLength: 'long' });
    for (const _ of [1, 2])
      await app.job((await app.call('recordings.process', { id: recording.id })).job, 'done');
    const { summaries } = await app.call('summaries.list', { recording: recording.id });
    const made = summaries.map(({ type, length }) => `${length} ${type}`);
    expect(made).toEqual(['long key-points', 'short headline', 'medium key-points']);
  });
});

describe('app.about', () => {
  it('counts recordings and their sound', async () => {
    const app = await openApp({ inference: createFakeInference(['a', 'b']) });
    const file = writeFile(temporaryFolder(), 'a.wav', '12345');
    const { job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    expect(await app.call('app.about', {})).toMatchObject({
      ...{ version: '0.0.0-test', libraryFolder: app.folder },
      ...{ recordings: 1, audioBytes: 5, audioSeconds: 20 },
      storage: { sound: 5, media: 0 },
    });
    const { storage, parts, system } = await app.call('app.about', {});
    expect(system).toBe(`${process.platform} ${process.arch}`);
    expect(parts.map(({ name }) => name)).toEqual(['Node', 'ONNX Runtime', 'SQLite']);
    for (const { version } of parts) expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(storage.database).toBeGreaterThan(10_000);
    // The sound of what is in the bin still takes room; for good, none.
    const [recording] = (await app.call('recordings.list', {})).recordings;
    await app.call('recordings.remove', { id: recording!.id });
    expect((await app.call('app.about', {})).storage.sound).toBe(5);
    await app.call('bin.empty', {});
    expect((await app.call('app.about', {})).storage.sound).toBe(0);
  });
});

describe('app.doctor', () => {
  it('finds nothing wrong with a new library', async () => {
    const app = await openApp();
    const { checks } = await app.call('app.doctor', {});
    const names = checks.map(({ name }) => name);
    const wanted = 'runtime database sqlite permissions disk inference privacy'.split(' ');
    expect(names).toEqual(expect.arrayContaining([...wanted, 'search index']));
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('says what is wrong with models, inference and sound, each with what to do', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    const file = writeFile(temporaryFolder(), 'a.wav', 'x');
    const { recording, job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    rmSync(app.mediaPath(recording.id)!.path);
    inference.failures.embed = new Error('no answer');
    inference.models.verify = async () => [
      {
        ...{ id: 'whisper-base', task: 'speech', title: 'W', files: [], quantization: 'int8' },
        ...{
          licence: 'MIT',
          source: '',
          languages: [],
          memoryBytes: 1,
          bytes: 9,
          origin: 'bundled' as const,
          state: 'corrupt',
        },
      },
    ];
    const { checks } = await app.call('app.doctor', {});
    const wrong = checks.filter(({ ok }) => !ok);
    expect(wrong.map(({ name }) => name)).toEqual(['audio', 'model whisper-base', 'inference']);
    expect(wrong.slice(0, 2).every(({ hint }) => hint)).toBe(true);
  });

  it('builds a damaged word index anew without losing a row', async () => {
    const app = await openApp();
    const file = writeFile(temporaryFolder(), 'Plans.txt', 'The budget is settled.');
    const { job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    const db = new Database(path.join(app.folder, DATABASE));
    db.unsafeMode();
    db.exec('UPDATE segment_words_data SET block = zeroblob(8) WHERE id > 10');
    db.close();
    const { checks } = await app.call('app.doctor', {});
    expect(checks.find(({ name }) => name === 'search index')!.detail).toContain('built anew');
    const { hits } = await app.call('search.query', { query: 'budget', in: 'recordings' });
    expect(hits[0]).toMatchObject({ kind: 'segment' });
  });
});
