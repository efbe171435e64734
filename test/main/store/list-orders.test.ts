import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { DATABASE } from '../../../main/store/parts';
import { aRecording, openLibrary, temporaryFolder } from '../../helpers/library';

const titles = (store: Store, page: { limit: number; offset: number }) =>
  store.recordings.list({ query: '', order: 'name', ...page }).recordings.map(({ title }) => title);

it('keeps the order of names where a recording is named anew, and after the library is opened again', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const [first] = ['Meeting 1', 'Meeting 10', 'meeting 2'].map((title) =>
    store.recordings.add(aRecording({ title })),
  );
  const all = { limit: 9, offset: 0 };
  expect(titles(store, all)).toEqual(['Meeting 1', 'meeting 2', 'Meeting 10']);
  store.recordings.retitle(first!.id, 'Meeting 3', 'person');
  expect(titles(store, all)).toEqual(['meeting 2', 'Meeting 3', 'Meeting 10']);
  store.close();
  expect(titles(await openLibrary(folder), all)).toEqual(['meeting 2', 'Meeting 3', 'Meeting 10']);
});

it('pages through many names by the index, each once, those of one name too', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const names = Array.from({ length: 3000 }, (_, i) => `Talk ${(i * 7) % 1000}`);
  store.atomically(() => {
    for (const title of names) store.recordings.add(aRecording({ title }));
  });
  const seen: string[] = [];
  const ids = new Set<string>();
  for (let offset = 0; offset < names.length; offset += 100) {
    const { recordings } = store.recordings.list({ query: '', order: 'name', limit: 100, offset });
    for (const { id, title } of recordings) {
      ids.add(id);
      seen.push(title);
    }
  }
  expect(ids.size).toBe(names.length);
  expect(seen).toEqual(names.map((_, i) => `Talk ${Math.floor(i / 3)}`));

  const db = new Database(path.join(folder, DATABASE));
  const sql = `EXPLAIN QUERY PLAN SELECT r.key FROM recordings r
    ORDER BY r.name_key, r.created_at DESC, r.key DESC LIMIT 100 OFFSET 2000`;
  const plan = (db.prepare(sql).all() as { detail: string }[]).map(({ detail }) => detail);
  expect(plan).toEqual(['SCAN all_recordings USING INDEX listed_by_name']);
  db.close();
});
