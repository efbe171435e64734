import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DATABASE } from '../../../main/store/parts';
import { checkWords } from '../../../main/store/word-index';
import { whatsApp } from '../../helpers/chats';
import { program } from '../../helpers/child';
import { openLibrary, temporaryFolder, writeFile } from '../../helpers/library';

const MESSAGES = 20_000;
const EXPORT = whatsApp(
  ...Array.from({ length: MESSAGES }, (_, i): [string, string] => [
    i % 2 ? 'Anna' : 'Ben',
    `Message number ${i % 900}`,
  ]),
);

function expectWhole(folder: string): void {
  const db = new Database(path.join(folder, DATABASE));
  const count = (sql: string) => db.prepare(sql).pluck().get();
  expect(count('SELECT count(*) FROM chats')).toBe(1);
  expect(count('SELECT count(*) FROM messages')).toBe(MESSAGES);
  expect(count('SELECT messages FROM chats')).toBe(MESSAGES);
  expect(count('SELECT count(DISTINCT position) FROM messages')).toBe(MESSAGES);
  expect(count('SELECT max(position) FROM messages')).toBe(MESSAGES - 1);
  checkWords(db);
  db.close();
}

it('an import that is killed halfway is made whole by the next one', {
  timeout: 120_000,
}, async () => {
  const start = program('chats');
  const [folder, files] = [temporaryFolder(), temporaryFolder()];
  const file = writeFile(files, 'chat.txt', EXPORT);
  const child = start(folder, file);
  await child.line('open');
  // Some of it is in the log of writes.
  const log = path.join(folder, `${DATABASE}-wal`);
  await expect.poll(() => statSync(log).size, { timeout: 60_000 }).toBeGreaterThan(1 << 20);
  child.process.kill('SIGKILL');
  await child.exited;

  const store = await openLibrary(folder);
  const [half] = store.chats.list({ query: '', limit: 9, offset: 0 }).chats;
  expect(half!.messages).toBeGreaterThan(0);
  expect(half!.messages).toBeLessThan(MESSAGES);
  expect(store.chats.messages(half!.id, half!.messages - 1, 9)).toHaveLength(1);
  store.close();

  const again = start(folder, file);
  expect(await again.line('added')).toBe(`added ${MESSAGES - half!.messages}`);
  await again.exited;
  expectWhole(folder);
});

it('two processes that import the same export at once store it once', {
  timeout: 120_000,
}, async () => {
  const start = program('chats');
  const [folder, files] = [temporaryFolder(), temporaryFolder()];
  const file = writeFile(files, 'chat.txt', EXPORT);
  const children = [start(folder, file), start(folder, file)];
  const added = await Promise.all(children.map((child) => child.line('added')));
  const counts = added.map((line) => Number(line.split(' ')[1]));
  expect(counts[0]! + counts[1]!).toBe(MESSAGES);
  await Promise.all(children.map(({ exited }) => exited));
  expectWhole(folder);
});
