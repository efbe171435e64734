import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchArrivals } from '../../../main/store/arrivals';
import { temporaryFolder, writeFile } from '../../helpers/library';

/** The look of a watch, as paths. */
async function looking(folder: string, existing: boolean): Promise<() => Promise<string[] | null>> {
  const { look } = await watchArrivals(folder, existing);
  return async () => (await look())?.map((arrival) => arrival.path) ?? null;
}

describe('watchArrivals()', () => {
  it('tells of each recording once, when it has stopped growing', async () => {
    const folder = temporaryFolder();
    writeFile(folder, 'old.wav', 'there before');
    const look = await looking(folder, false);
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
    const look = await looking(folder, true);
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
    const look = await looking(folder, true);
    expect([await look(), await look()]).toEqual([[], [file]]);
    renameSync(folder, `${folder}-away`);
    expect(await look()).toBeNull();
    renameSync(`${folder}-away`, folder);
    expect([await look(), await look()]).toEqual([[], []]);
  });
});
