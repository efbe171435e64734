import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Holdings } from '../../../../main/contract';
import { openApp } from '../../../helpers/app';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { filesWith, temporaryFolder, writeFile } from '../../../helpers/library';

async function filled() {
  const base = temporaryFolder();
  const library = path.join(base, 'nanodesk');
  const talk = writeFile(base, 'talk.txt', 'Anna: The harbour is closed.');
  await cli(['import', talk], { library });
  const total = async () => (await cliJson<{ total: number }>(['list'], { library })).total;
  return { base, library, total };
}

it('says what goes, wants the word, and deletes it', async () => {
  const { base, library, total } = await filled();
  const backup = path.join(base, 'backup');
  await cli(['backup', backup], { library });
  const { status, out, err } = await cli(['wipe'], { library, answer: 'Wipe ' });
  expect(status).toBe(0);
  expect(err).toContain(`In ${library}, all of it goes for good:\n  1 recording, 0 chats, `);
  expect(err).toContain(`Type wipe to delete everything in ${library}: `);
  expect(err).toContain(`the last one that is known is in ${backup}, of `);
  expect(out).toMatch(
    /^Deleted for good: 1 recording, 0 chats, \d summar(y|ies), 0 promises, .*B\.\n$/,
  );
  expect(await total()).toBe(0);
  expect(filesWith(library, 'harbour')).toEqual([]);
  expect(existsSync(path.join(backup, 'manifest.json'))).toBe(true);
});

it.each(['', 'yes', 'y'])('another answer deletes nothing: %j', async (answer) => {
  const { library, total } = await filled();
  const { status, out, err } = await cli(['wipe'], { library, answer });
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/nanodesk: Nothing was deleted\. It takes the word wipe as an answer\.\n$/);
  expect(await total()).toBe(1);
});

it('without a terminal it takes --yes, and says so in one line', async () => {
  const { library, total } = await filled();
  const refused = await cli(['wipe'], { library });
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toMatch(/^nanodesk: wipe asks at a terminal, [^\n]*--yes[^\n]*\n$/);
  expect(await total()).toBe(1);
  const gone = await cliJson<Holdings>(['wipe', '--yes', '--models'], { library });
  expect(gone).toMatchObject({ folder: library, recordings: 1, chats: 0, models: { count: 0 } });
  expect(gone).toMatchObject({ backup: null, previous: null });
  expect(await total()).toBe(0);
});

it('names the library from before a restored backup, which stays', async () => {
  const { base, library } = await filled();
  const backup = path.join(base, 'backup');
  await cli(['backup', backup], { library });
  await cli(['restore', backup, '--replace'], { library });
  const { err } = await cli(['wipe', '--yes'], { library });
  expect(err).toContain(`Another library, from restoring a backup, stays in ${library}.`);
  expect(filesWith(library, 'harbour')).not.toEqual([]);
});

it('whoever waits for a recording that goes is told so in one line', async () => {
  const library = temporaryFolder();
  const inference = createFakeInference();
  inference.gate = createGate();
  const sound = writeFile(temporaryFolder(), 'talk.wav', 'RIFF talk');
  const importing = startCli(['import', sound], { library, inference });
  await expect.poll(() => inference.requests.length, { timeout: 10_000 }).toBe(1);
  const other = await openApp({ libraryFolder: library, runJobs: false });
  await other.call('library.wipe', { confirm: true });
  expect(await importing.finished).toEqual({
    status: 1,
    out: '',
    err: 'nanodesk: The recording was removed while it was worked on. Import it again.\n',
  });
  expect(await other.call('library.holdings', {})).toMatchObject({ recordings: 0 });
});
