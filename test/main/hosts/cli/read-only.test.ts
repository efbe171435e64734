import { expect, test } from 'vitest';
import { cli, cliJson } from '../../../helpers/cli';
import { makeReadOnly, smallDisk } from '../../../helpers/disk';
import { temporaryFolder, writeFile } from '../../../helpers/library';

test('what is read is shown, with one line beside it; what would change something is that line alone', async () => {
  const library = smallDisk(300);
  if (library === null) return test.skip('this user may not mount a disk');
  const talk = writeFile(temporaryFolder(), 'talk.txt', 'Anna: The harbour is closed.');
  const more = writeFile(temporaryFolder(), 'more.txt', 'Ben: It is open.');
  await cli(['import', talk], { library });
  makeReadOnly(library);
  const line = `The library in ${library} can only be read: its disk is read-only. Make the disk writable, then start Nanodesk anew; a backup can be made as it is.\n`;
  const found = await cli(['search', 'harbour'], { library });
  expect(found).toMatchObject({ status: 0, err: line });
  expect(found.out).toContain('The harbour is closed.');
  expect(await cli(['list', '--quiet'], { library })).toMatchObject({ status: 0, err: '' });
  const { recordings } = await cliJson<{ recordings: { id: string }[] }>(['list'], { library });
  const id = recordings[0]!.id;
  for (const args of [
    ['import', more, talk],
    ['watch', temporaryFolder()],
    ['remove', id],
    ['settings', 'set', 'theme', 'dark'],
    ['summarize', id, '--type', 'teaser'],
    ['wipe', '--yes'],
  ])
    expect(await cli(args, { library }), args[0]).toEqual({
      status: 1,
      out: '',
      err: `nanodesk: ${line}`,
    });
  const doctor = await cli(['doctor'], { library });
  expect(doctor).toMatchObject({ status: 1, err: '' });
  expect(doctor.out).toContain(`✗ writing: ${line}`);
});
