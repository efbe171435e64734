import { expect, it } from 'vitest';
import type { OutputOf } from '../../../../main/contract';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

type Jobs = OutputOf<'jobs.list'>;

it('shows the queue, changes its order, stops, retries, pauses and goes on', async () => {
  const library = temporaryFolder();
  expect((await cli(['jobs'], { library })).err).toBe('There is no job.\n');
  for (const name of ['one.txt', 'two.txt']) {
    const file = writeFile(temporaryFolder(), name, `Anna: This is talk ${name}.`);
    await cli(['import', '--later', file], { library });
  }
  const list = () => cliJson<Jobs>(['jobs'], { library });
  const titles = async () => (await list()).jobs.map(({ title, state }) => `${title} ${state}`);
  const { jobs } = await list();
  const id = jobs.find(({ title }) => title === 'two')!.id;
  await cli(['jobs', 'first', id.slice(0, 7)], { library });
  expect(await titles()).toEqual(['two queued', 'one queued']);
  expect((await cli(['jobs', 'stop', id], { library })).out).toMatch(/stopped +two\n$/);
  expect((await cli(['jobs', 'retry', id], { library })).out).toMatch(/queued +two\n$/);
  const paused = await cli(['jobs', 'pause'], { library });
  expect([paused.out.split('\n').length, paused.err]).toEqual([
    3,
    'The queue is paused; nanodesk jobs resume lets it go on.\n',
  ]);
  expect((await list()).waiting).toBe('paused');
  expect((await cli(['jobs', 'resume'], { library })).err).toBe('');
});

it.each([
  [['jobs', 'first'], 2, 'jobs first takes the ID of a job.'],
  [['jobs', 'pause', 'abcd'], 2, 'jobs pause takes nothing more.'],
  [['jobs', 'stop', 'abcdefgh'], 1, 'no job'],
  [['jobs', 'fly'], 2, 'Allowed choices are'],
])('%j is refused in one line', async (args, status, line) => {
  const ended = await cli(args, { library: temporaryFolder() });
  expect(ended.status).toBe(status);
  expect(ended.err.trim()).toMatch(new RegExp(`^[^\\n]*${line}[^\\n]*$`, 'i'));
});
