import { chmodSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Watching } from '../../../main/contract';
import { openApp, type TestApp } from '../../helpers/app';
import { temporaryFolder, writeFile } from '../../helpers/library';

/** Two looks are some seconds apart, more on a busy machine. */
const PATIENCE = { timeout: 60_000, interval: 100 };

const watchingApp = (libraryFolder = temporaryFolder()): Promise<TestApp> =>
  openApp({ libraryFolder, watchFolder: true });
const now = async (app: TestApp): Promise<Watching> => app.call('watching.get', {});
const takenIn = (app: TestApp) => expect.poll(async () => (await now(app)).taken, PATIENCE);
const titles = async (app: TestApp): Promise<string[]> =>
  (await app.call('recordings.list', { order: 'name' })).recordings.map(({ title }) => title);

describe('the watched folder', () => {
  it('gives what comes into it once, also after restarts, and not what was there or was removed', async () => {
    const folder = temporaryFolder();
    writeFile(folder, 'before.wav', 'was there before');
    const first = await watchingApp();
    expect(await first.call('watching.begin', { folder })).toMatchObject({ folder, taken: 0 });
    const file = writeFile(folder, 'Anna.wav', 'one');
    writeFile(folder, 'notes.pdf', 'no recording');
    await takenIn(first).toBe(1);
    await first.event('watching.changed');
    const { id } = (await first.call('recordings.list', {})).recordings[0]!;
    await first.call('recordings.remove', { id });
    await first.call('bin.remove', { ids: [id] });
    await first.close();

    writeFile(folder, 'Ben.wav', 'came while nothing ran');
    writeFile(folder, 'the same.wav', 'came while nothing ran');
    const second = await watchingApp(first.folder);
    await takenIn(second).toBe(2);
    writeFile(folder, 'Cleo.wav', 'three');
    await takenIn(second).toBe(3);
    expect(await titles(second)).toHaveLength(2);
    expect(await titles(second)).not.toContain('Anna');
    expect(readFileSync(file, 'utf8')).toBe('one');
  });

  it('is waited for while it is gone, and told when it may not be read', async () => {
    const folder = path.join(temporaryFolder(), 'recorder');
    mkdirSync(folder);
    const app = await watchingApp();
    await app.call('watching.begin', { folder });
    const state = expect.poll(async () => (await now(app)).state, PATIENCE);
    renameSync(folder, `${folder}-away`);
    await state.toBe('gone');
    renameSync(`${folder}-away`, folder);
    writeFile(folder, 'back.wav', 'sound');
    await takenIn(app).toBe(1);
    expect(await now(app)).toMatchObject({ state: 'watching', problem: null });
    if (process.getuid?.() === 0) return;
    chmodSync(folder, 0);
    await state.toBe('unreadable');
    chmodSync(folder, 0o700);
  });

  it('tells of a file that cannot be used, once, and takes the others in', async () => {
    const folder = temporaryFolder();
    const app = await watchingApp();
    await app.call('watching.begin', { folder });
    writeFile(folder, 'broken.wav', 'noise');
    writeFile(folder, 'fine.wav', 'sound');
    await takenIn(app).toBe(1);
    await expect
      .poll(async () => (await now(app)).problem, PATIENCE)
      .toEqual({ file: 'broken.wav', code: 'bad-input', message: 'This is no sound.' });
    await app.close();
    const again = await watchingApp(app.folder);
    writeFile(folder, 'later.wav', 'more sound');
    await takenIn(again).toBe(2);
    expect((await now(again)).problem).toBeNull();
  });

  it('takes nothing in once it is given up', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const app = await watchingApp();
    await app.call('watching.begin', { folder });
    expect(await app.call('watching.end', {})).toMatchObject({ folder: null, state: 'off' });
    writeFile(folder, 'unwanted.wav', 'sound');
    await app.call('watching.begin', { folder: other });
    writeFile(other, 'wanted.wav', 'other sound');
    await takenIn(app).toBe(1);
    expect((await app.call('recordings.list', {})).total).toBe(1);
  });
});

describe('what cannot be watched', () => {
  it('is refused with one line', async () => {
    const app = await openApp();
    const file = writeFile(temporaryFolder(), 'a.wav', 'sound');
    const refused = (folder?: string) =>
      expect(app.call('watching.begin', folder === undefined ? {} : { folder })).rejects;
    await refused('Recordings').toMatchObject({ message: 'Recordings is not a whole path.' });
    await refused('/no/such').toMatchObject({ message: 'There is no folder /no/such.' });
    await refused(file).toMatchObject({ message: `${file} is a file.` });
    await refused(path.join(app.folder, 'audio')).toMatchObject({ code: 'bad-input' });
    await refused().toMatchObject({ message: 'No folder was named.' });
    expect(await now(app)).toMatchObject({ folder: null });
  });

  it('is a folder that a page names where there is a window to choose it in', async () => {
    const [chosen, named] = [temporaryFolder(), temporaryFolder()];
    const choices = [chosen, null];
    const app = await openApp({ chooseFolder: async () => choices.shift() ?? null });
    await expect(app.call('watching.begin', { folder: named })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await app.call('watching.begin', {})).toMatchObject({ folder: chosen });
    expect(await app.call('watching.begin', {})).toMatchObject({ folder: chosen });
  });
});
