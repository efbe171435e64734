import path from 'node:path';
import { describe, expect, it } from 'vitest';
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

describe('a sealed backup', () => {
  const PASSPHRASE = '바다 위의 종이배 7';

  async function makeLibrary() {
    const base = temporaryFolder();
    const [library, folder] = [path.join(base, 'nanodesk'), path.join(base, 'backup')];
    await cli(['import', writeFile(base, 'talk.txt', 'Anna: The harbour is closed.')], { library });
    return { base, library, folder };
  }

  it('is asked for at the terminal, and opened by what is asked for there', async () => {
    const { base, library, folder } = await makeLibrary();
    const answer = PASSPHRASE;
    const made = await cli(['backup', folder, '--passphrase'], { library, answer });
    expect([made.status, made.out]).toEqual([0, expect.stringMatching(/MB, sealed\.\n$/)]);
    expect(made.err).toMatch(/^Passphrase: The same again: /);
    const elsewhere = { library: path.join(base, 'new') };
    const wrong = await cli(['restore', folder], { ...elsewhere, answer: 'open sesame' });
    expect(wrong.err).toMatch(/nanodesk: The passphrase is wrong.*\n$/);
    const restored = await cli(['restore', folder], { ...elsewhere, answer });
    expect(restored.out).toContain('Restored the backup of');
    expect((await cli(['search', 'harbour'], elsewhere)).out).toContain('harbour');
  });

  it('takes the passphrase from a file or a pipe, in place of the own library too', async () => {
    const { base, library, folder } = await makeLibrary();
    const file = writeFile(base, 'word', `\ufeff${PASSPHRASE}\r\nnot this`);
    await cli(['backup', folder, '--passphrase-file', file], { library });
    const how = ['--replace', '--passphrase-file', '-'];
    const done = await cli(['restore', folder, ...how], { library, stdin: `${PASSPHRASE}\n` });
    expect([done.status, done.out]).toEqual([0, expect.stringContaining('from now on')]);
  });

  it('says in one line what is wrong', async () => {
    const { base, library, folder } = await makeLibrary();
    const asked = await cli(['backup', folder, '--passphrase'], { library });
    expect([asked.status, asked.err]).toEqual([2, expect.stringContaining('--passphrase-file')]);
    const none = await cli(['backup', folder, '--passphrase-file', '/nowhere'], { library });
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('no such file')]);
    const short = writeFile(base, 'short', 'short');
    const refused = await cli(['backup', folder, '--passphrase-file', short], { library });
    expect(refused.err).toMatch(/^nanodesk: .*at least 10 characters.*\n$/);
    const utf16 = writeFile(base, 'utf16', Buffer.from(`\ufeff${PASSPHRASE}`, 'utf16le'));
    const unread = await cli(['backup', folder, '--passphrase-file', utf16], { library });
    expect(unread.err).toMatch(/^nanodesk: .*not text in UTF-8.*\n$/);
    await cli(['backup', folder], { library });
    const restored = await cli(['restore', folder], { library: path.join(base, 'new') });
    expect(restored.status).toBe(0);
  });
});
