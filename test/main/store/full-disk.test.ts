/** A disk without a byte left: what is stored can be read, and what cannot be written is said. Needs the right to mount. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { smallDisk } from '../../helpers/disk';
import { temporaryFolder, writeFile } from '../../helpers/library';

function fill(folder: string): void {
  const zeros = new Uint8Array(4096);
  for (let n = 0; ; n++)
    try {
      writeFileSync(path.join(folder, `fill${n % 2}`), zeros, { flag: 'a' });
    } catch {
      return;
    }
}

it('lets everything be read on a full disk, and says why nothing can be added', async (test) => {
  const disk = smallDisk(2);
  if (disk === null) return test.skip('this user may not mount a small disk');
  const library = path.join(disk, 'library');
  const file = writeFile(temporaryFolder(), 'talk.txt', 'Eve: one harbour\nFay: two\nEve: three\n');
  const later = writeFile(temporaryFolder(), 'later.txt', 'Gil: new\nHan: newer\n');
  await cli(['import', file, '--as', 'chat'], { library });
  fill(disk);
  const listed = await cli(['list'], { library });
  expect(listed).toMatchObject({ status: 0, err: '' });
  expect(listed.out).toContain('talk');
  expect((await cli(['search', 'harbour'], { library })).out).toContain('one harbour');
  const refused = await cli(['import', later, '--as', 'chat'], { library });
  expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('The disk is full') });
  expect((await cli(['list'], { library })).out).toBe(listed.out);
});
