import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { filesBelow, temporaryFolder, writeFile } from '../../../helpers/library';

async function ownLibrary() {
  const base = temporaryFolder();
  const library = path.join(base, 'nanodesk');
  const talk = writeFile(base, 'talk.txt', 'Anna: The harbour is closed.');
  await cli(['import', talk], { library });
  return { base, library };
}

it('library move moves it, and from then on every verb finds it there', async () => {
  const { base, library } = await ownLibrary();
  const target = path.join(base, '새 보관함');
  expect((await cli(['library'], { library })).out).toBe(`${library}\n`);
  const moved = await cli(['library', 'move', target], { library });
  expect([moved.status, moved.err]).toEqual([0, '']);
  expect(moved.out).toMatch(/^The library lies in .*새 보관함 now: 1 files?, /);
  expect(existsSync(library)).toBe(false);
  expect((await cli(['search', 'harbour'], { library })).out).toContain('harbour');
  const told = await cli(['library'], { library });
  expect([told.out, told.err]).toEqual([`${target}\n`, expect.stringContaining('was moved there')]);
  const named = { folder: target, named: true, moved: false };
  expect(await cliJson(['library', '--library', target], { library })).toEqual(named);
});

it('keeps the old files where that is wished, and reports as JSON', async () => {
  const { base, library } = await ownLibrary();
  const target = path.join(base, 'b');
  const moved = await cliJson(['library', 'move', target, '--keep'], { library });
  expect(moved).toMatchObject({ folder: target, from: library, kept: true, left: false, files: 1 });
  const old = await cli(['search', 'harbour', '--library', library], { library });
  expect(old.out).toContain('harbour');
});

it('says in one line what is wrong', async () => {
  const { base, library } = await ownLibrary();
  const run = (...args: string[]) => cli(['library', ...args], { library });
  expect(await run('move')).toMatchObject({ status: 2, err: expect.stringMatching(/^.*\n$/) });
  expect(await run('show', base)).toMatchObject({ status: 2 });
  const inside = await run('move', path.join(library, 'x'));
  expect([inside.status, inside.err]).toEqual([
    1,
    expect.stringMatching(/^nanodesk: .*own folder.*\n$/),
  ]);
  const named = await run('move', path.join(base, 'x'), '--library', library);
  expect(named.err).toMatch(/^nanodesk: This library was named with --library.*\n$/);
  await run('move', path.join(base, 'moved'));
  renameSync(path.join(base, 'moved'), path.join(base, 'unplugged'));
  const absent = await run();
  expect(absent.err).toMatch(
    /^nanodesk: The library was put in .*moved, and it is not there\. .*\n$/,
  );
  expect(existsSync(path.join(base, 'moved'))).toBe(false);
});

it('is stopped by Ctrl-C, and the library stays where it was', async () => {
  const { base, library } = await ownLibrary();
  mkdirSync(path.join(library, 'audio'), { recursive: true });
  writeFile(path.join(library, 'audio'), `${'a'.repeat(64)}.wav`, new Uint8Array(200e6));
  const target = path.join(base, 'b');
  const run = startCli(['library', 'move', target, '--progress'], { library });
  await expect.poll(run.err).toContain('Moving');
  run.interrupt();
  expect(await run.finished).toMatchObject({ status: 130 });
  await expect.poll(() => (existsSync(target) ? filesBelow(target) : [])).toEqual([]);
  expect((await cli(['library'], { library })).out).toBe(`${library}\n`);
});
