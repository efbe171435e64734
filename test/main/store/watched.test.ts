import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openLibrary, temporaryFolder, writeFile } from '../../helpers/library';
import { tracesOf } from '../../helpers/traces';

const NAMES = ['zwaxolotl.wav', 'zwbinturong.wav'];

it('knows what of a folder is done without keeping names', async () => {
  const [library, folder] = [temporaryFolder(), temporaryFolder()];
  const store = await openLibrary(library);
  writeFile(folder, NAMES[0]!, 'sound');
  await store.watched.begin(folder);
  const arrivals = store.watched.arrivals(folder);
  writeFile(folder, NAMES[1]!, 'more sound');
  await arrivals.look();
  const [came] = (await arrivals.look())!;
  expect(came).toMatchObject({ name: NAMES[1] });
  store.watched.settle(folder, came!, true);
  store.close();
  expect(tracesOf(NAMES, library)).toEqual([]);

  const again = (await openLibrary(library)).watched.arrivals(folder);
  await again.look();
  expect(await again.look()).toEqual([]);
});

it('forgets the names that earlier versions kept, and still knows the files', async () => {
  const [library, folder] = [temporaryFolder(), temporaryFolder()];
  const store = await openLibrary(library);
  await store.watched.begin(folder);
  writeFile(folder, NAMES[0]!, 'sound');
  const arrivals = store.watched.arrivals(folder);
  await arrivals.look();
  const { stamp } = (await arrivals.look())![0]!;
  store.close();
  const db = new Database(path.join(library, 'library.sqlite'));
  db.prepare('INSERT INTO watched_files VALUES (?, ?)').run(NAMES[0], stamp);
  db.close();
  expect(tracesOf(NAMES, library)).not.toEqual([]);

  const reopened = await openLibrary(library);
  const again = reopened.watched.arrivals(folder);
  await again.look();
  expect(await again.look()).toEqual([]);
  await reopened.tidy();
  expect(tracesOf(NAMES, library)).toEqual([]);
});
