import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openLibrary, temporaryFolder } from '../../helpers/library';
import { tracesOf } from '../../helpers/traces';

const WORD = 'zwaxolotl';

it('does not wait for who reads the library, and empties the log once that is over', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const other = new Database(path.join(folder, 'library.sqlite'));
  store.templates.add(WORD, { name: WORD, sections: [] });
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM templates').get();
  store.templates.remove(WORD);
  await store.tidy();
  expect(tracesOf([WORD], folder)).not.toEqual([]);
  // Nobody writes any more: it comes back to it by itself.
  other.exec('COMMIT');
  await expect.poll(() => tracesOf([WORD], folder), { timeout: 5000 }).toEqual([]);
  other.close();
});
