import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchArrivals } from '../../../../main/hosts/cli/arrivals';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

describe('watchArrivals()', () => {
  it('tells of each recording once, when it has stopped growing', async () => {
    const folder = temporaryFolder();
    writeFile(folder, 'old.wav', 'there before');
    const { look } = await watchArrivals(folder, false);
    const file = writeFile(folder, '회의.M4A', 'a');
    for (const name of ['notes.pdf', '.hidden.wav']) writeFile(folder, name, 'x');
    writeFile(folder, 'empty.wav', '');
    mkdirSync(path.join(folder, 'folder.wav'));
    expect(await look()).toEqual([]);
    appendFileSync(file, 'b');
    expect(await look()).toEqual([]);
    expect(await look()).toEqual([file]);
    expect(await look()).toEqual([]);
    appendFileSync(file, 'c');
    expect([await look(), await look(), await look()]).toEqual([[], [file], []]);
  });

  it('tells of another file under the name of one that went', async () => {
    const folder = temporaryFolder();
    const file = writeFile(folder, 'memo.wav', 'one');
    const { look } = await watchArrivals(folder, true);
    expect([await look(), await look()]).toEqual([[], [file]]);
    rmSync(file);
    expect(await look()).toEqual([]);
    writeFile(folder, 'memo.wav', 'two');
    expect([await look(), await look()]).toEqual([[], [file]]);
  });

  it('tells that the folder is gone, and nothing twice when it is back', async () => {
    const folder = path.join(temporaryFolder(), 'recorder');
    await expect(watchArrivals(folder, true)).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(folder);
    const file = writeFile(folder, 'a.wav', 'a');
    const { look } = await watchArrivals(folder, true);
    expect([await look(), await look()]).toEqual([[], [file]]);
    renameSync(folder, `${folder}-away`);
    expect(await look()).toBeNull();
    renameSync(`${folder}-away`, folder);
    expect([await look(), await look()]).toEqual([[], []]);
  });
});

describe('watch', () => {
  it('imports what comes, leaves the files alone, and is ended by Ctrl-C', async () => {
    const [library, folder] = [temporaryFolder(), temporaryFolder()];
    writeFile(folder, 'before.wav', 'before');
    const run = startCli(['watch', folder, '--every', '0.05'], { library });
    await expect.poll(run.err).toContain('Watching');
    const file = writeFile(folder, 'Interview.wav', 'sound');
    writeFileSync(path.join(folder, 'the same.wav'), 'sound');
    const count = async () =>
      (await cliJson<{ recordings: object[] }>(['list'], { library })).recordings.length;
    await expect.poll(count).toBe(1);
    writeFile(folder, 'later.wav', 'other sound');
    await expect.poll(count).toBe(2);
    run.interrupt();
    const { status, out } = await run.finished;
    expect(status).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toContain('was in the library already');
    expect(readFileSync(file, 'utf8')).toBe('sound');
    expect(await count()).toBe(2);
  });

  it('refuses what it cannot watch', async () => {
    const library = temporaryFolder();
    const gone = await cli(['watch', path.join(library, 'none')], { library });
    expect([gone.status, gone.err]).toEqual([1, expect.stringContaining('there is no such')]);
    const never = await cli(['watch', library, '--every', '0'], { library });
    expect([never.status, never.err]).toEqual([2, expect.stringContaining('--every takes')]);
  });
});
