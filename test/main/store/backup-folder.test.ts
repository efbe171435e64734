import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupManifest } from '../../../main/contract';
import { DATABASE } from '../../../main/store/parts';
import { restoreLibrary } from '../../../main/store/restore';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { filesBelow, temporaryFolder, writeFile } from '../../helpers/library';

let app: TestApp;
let folder: string;
const never = new AbortController().signal;
const manifest = (): BackupManifest =>
  JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const backUp = () => app.call('library.backUpTo', { folder });
const titles = async (of: TestApp) =>
  (await of.call('recordings.list', {})).recordings.map(({ title }) => title).sort();

const importSound = (name: string) => importText(app, name, `sound of ${name}`);

beforeEach(async () => {
  app = await openApp();
  folder = path.join(temporaryFolder(), 'backup');
  await importSound('회의.wav');
  await importText(app, 'talk.txt', 'Anna: The harbour is closed.');
});

describe('a backup', () => {
  it('comes back whole elsewhere: words, summaries, sound, what is in the bin', async () => {
    const gone = await importSound('gone.wav');
    await app.call('recordings.remove', { id: gone });
    const done = await backUp();
    expect(done).toMatchObject({ folder, files: 2, missing: [] });
    const library = path.join(temporaryFolder(), 'new', 'library');
    expect(await restoreLibrary(folder, library, never)).toEqual({
      createdAt: done.createdAt,
      files: 2,
    });
    const restored = await openApp({ libraryFolder: library });
    expect(await titles(restored)).toEqual(await titles(app));
    expect((await restored.call('bin.list', {})).items).toHaveLength(1);
    for (const { id } of (await app.call('recordings.list', {})).recordings) {
      expect(await restored.call('transcripts.get', { recording: id })).toEqual(
        await app.call('transcripts.get', { recording: id }),
      );
      expect(await restored.call('summaries.list', { recording: id })).toEqual(
        await app.call('summaries.list', { recording: id }),
      );
    }
    const soundOf = (of: string) =>
      filesBelow(path.join(of, 'audio')).map((file) => [
        path.basename(file),
        readFileSync(file, 'utf8'),
      ]);
    expect(soundOf(library)).toEqual(soundOf(app.folder));
    const db = new Database(path.join(library, DATABASE));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('is brought up to date: what is there is not written again, what was removed for good goes', async () => {
    await backUp();
    const [sound] = manifest().files;
    const before = statSync(path.join(folder, sound!.path)).mtimeMs;
    const second = await importSound('second.wav');
    await backUp();
    expect(manifest().files).toHaveLength(2);
    expect(statSync(path.join(folder, sound!.path)).mtimeMs).toBe(before);
    await app.call('recordings.remove', { id: second });
    await app.call('bin.remove', { ids: [second] });
    await backUp();
    expect(
      filesBelow(folder)
        .map((file) => path.relative(folder, file))
        .sort(),
    ).toEqual(['manifest.json', 'writing.lock', manifest().database.path, sound!.path].sort());
  });

  it('that is stopped leaves the earlier one as it was', async () => {
    await backUp();
    const before = filesBelow(folder).map((file) => [file, readFileSync(file).length]);
    const controller = new AbortController();
    await importSound('late.wav');
    const stopped = app.dispatch(
      'library.backUpTo',
      { folder },
      {
        local: true,
        signal: controller.signal,
        progress: () => controller.abort(),
      },
    );
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(filesBelow(folder).map((file) => [file, readFileSync(file).length])).toEqual(before);
    await restoreLibrary(folder, path.join(temporaryFolder(), 'x'), never);
  });

  it('tells which sound the library lacks, and keeps the rest', async () => {
    const [sound] = filesBelow(path.join(app.folder, 'audio'));
    rmSync(sound!);
    expect(await backUp()).toMatchObject({
      files: 0,
      missing: [`audio/${path.basename(sound!)}`],
    });
    await restoreLibrary(folder, path.join(temporaryFolder(), 'x'), never);
  });

  it('goes neither into the library, nor around it, nor over somebody else’s things', async () => {
    const other = temporaryFolder();
    writeFileSync(path.join(other, 'letter.txt'), 'Dear Ben');
    const file = writeFile(temporaryFolder(), 'file', 'x');
    for (const [target, why] of [
      [path.join(app.folder, 'copy'), 'cannot lie in the library'],
      [path.dirname(app.folder), 'cannot lie in the library'],
      [app.folder, 'cannot lie in the library'],
      [other, 'holds other things'],
      [file, 'is a file'],
    ] as const)
      await expect(app.call('library.backUpTo', { folder: target })).rejects.toThrow(why);
    expect(readdirSync(other)).toEqual(['letter.txt']);
  });
});

describe('restoring', () => {
  const fresh = () => path.join(temporaryFolder(), 'library');

  it('refuses a backup with one byte changed, or a file missing, and names it', async () => {
    await backUp();
    const [sound] = manifest().files;
    for (const name of [sound!.path, manifest().database.path]) {
      const library = fresh();
      const file = path.join(folder, name);
      const whole = readFileSync(file);
      appendFileSync(file, 'x');
      await expect(restoreLibrary(folder, library, never)).rejects.toThrow(name);
      rmSync(file);
      await expect(restoreLibrary(folder, library, never)).rejects.toThrow(`${name} is missing`);
      writeFileSync(file, whole);
      expect(existsSync(library)).toBe(false);
      expect(existsSync(`${library}.restoring`)).toBe(false);
    }
  });

  it.each([
    ['a later format', { format: 2 }],
    ['a later program', { schema: 9999 }],
    ['paths that lead out', { files: [{ path: '../evil', bytes: 1 }] }],
    ['paths that lead elsewhere', { database: { path: '/etc/passwd', sha256: '0'.repeat(64) } }],
  ])('refuses %s', async (_name, change) => {
    await backUp();
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest(), ...change }));
    await expect(restoreLibrary(folder, fresh(), never)).rejects.toThrow(/later version/);
  });

  it('puts nothing over a library or other files, and says so of what is no backup', async () => {
    await backUp();
    await expect(restoreLibrary(folder, app.folder, never)).rejects.toThrow('holds a library');
    const other = temporaryFolder();
    writeFileSync(path.join(other, 'letter.txt'), 'Dear Ben');
    await expect(restoreLibrary(folder, other, never)).rejects.toThrow('holds other things');
    await expect(restoreLibrary(other, fresh(), never)).rejects.toThrow('holds no backup');
    const stopped = AbortSignal.abort(new Error('Stopped.'));
    const library = fresh();
    await expect(restoreLibrary(folder, library, stopped)).rejects.toThrow('Stopped.');
    expect(existsSync(`${library}.restoring`)).toBe(false);
  });

  it('takes the place of what an earlier try left', async () => {
    await backUp();
    const library = fresh();
    writeFile(temporaryFolder(), 'x', 'x');
    await restoreLibrary(folder, library, never);
    rmSync(library, { recursive: true });
    await restoreLibrary(folder, library, never);
    expect(existsSync(path.join(library, DATABASE))).toBe(true);
  });
});
