import path from 'node:path';
import { expect, it } from 'vitest';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

it('backup copies the library, restore makes another one of it', async () => {
  const [library, elsewhere] = [temporaryFolder(), path.join(temporaryFolder(), 'new')];
  const talk = writeFile(temporaryFolder(), 'talk.txt', 'Anna: The harbour is closed.');
  await cli(['import', talk], { library });
  const folder = path.join(temporaryFolder(), '백업');
  const backed = await cli(['backup', folder], { library });
  expect([backed.status, backed.out]).toEqual([
    0,
    expect.stringContaining(`Backed up to ${folder}`),
  ]);
  const restored = await cliJson<{ folder: string }>(['restore', folder], { library: elsewhere });
  expect(restored).toMatchObject({ folder: elsewhere, files: 0 });
  expect((await cli(['search', 'harbour'], { library: elsewhere })).out).toContain('harbour');
});

it('say in one line what is wrong', async () => {
  const library = temporaryFolder();
  const none = await cli(['restore', temporaryFolder()], { library: path.join(library, 'new') });
  expect(none.status).toBe(1);
  expect(none.err).toMatch(/^nanodesk: .* holds no backup.*\n$/);
  const inside = await cli(['backup', path.join(library, 'copy')], { library });
  expect(inside.err).toMatch(/^nanodesk: A backup cannot lie in the library.*\n$/);
});

it('restore --replace puts a backup in the place of the own library, and library back goes back', async () => {
  const base = temporaryFolder();
  const [library, folder] = [path.join(base, 'nanodesk'), path.join(base, 'backup')];
  await cli(['import', writeFile(base, 'talk.txt', 'Anna: The harbour is closed.')], { library });
  await cli(['backup', folder], { library });
  await cli(['import', writeFile(base, 'new.txt', 'Ben: The bridge is open.')], { library });
  const done = await cli(['restore', folder, '--replace'], { library });
  expect([done.status, done.out]).toEqual([0, expect.stringContaining('your library from now on')]);
  expect((await cli(['search', 'bridge'], { library })).out).not.toContain('bridge');
  expect((await cli(['library', 'back'], { library })).out).toContain('is yours again');
  expect((await cli(['search', 'bridge'], { library })).out).toContain('bridge');
});
