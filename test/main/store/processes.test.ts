/** Three processes write into one library as quickly as they can, as window, host and command line may. NANODESK_SECONDS: 4. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DATABASE } from '../../../main/store/parts';
import { checkWords } from '../../../main/store/word-index';
import { program } from '../../helpers/child';
import { openLibrary, temporaryFolder } from '../../helpers/library';

const SECONDS = Number(process.env.NANODESK_SECONDS ?? 4);
const NAMES = ['window', 'host', 'cli'];

it('nobody is refused, and nothing that was acknowledged is lost', async () => {
  const start = program('writer');
  const folder = temporaryFolder();
  // All at once: they compete for the first migration, too.
  const writers = NAMES.map((name) => start(folder, name));
  await Promise.all(writers.map((writer) => writer.line('removed')));
  await delay(SECONDS * 1000);
  // One that was refused has ended by itself, and says so by its status.
  const ended = writers.map((writer) => writer.process.exitCode);
  for (const writer of writers) writer.process.kill('SIGKILL');
  await Promise.all(writers.map((writer) => writer.exited));
  expect(ended).toEqual([null, null, null]);

  const store = await openLibrary(folder);
  const told = (verb: string) =>
    writers.flatMap(({ lines }) =>
      lines.filter((line) => line.startsWith(`${verb} `)).map((line) => line.split(' ')),
    );
  // The last one of each may have been on its way out when it was killed.
  const last = writers.map(({ lines }) => lines.filter((line) => /^recording/.test(line)).at(-1));
  const gone = new Set(told('removed').map(([, id]) => id));
  const kept = told('recording').flatMap(([, id]) => (gone.has(id) ? [] : [id!]));
  const lost = kept.filter((id) => !store.recordings.get(id) && !last.includes(`recording ${id}`));
  expect(kept.length).toBeGreaterThan(3);
  expect(lost).toEqual([]);
  for (const [, id, text] of told('edit')) {
    const transcript = store.transcripts.get(id!);
    if (transcript) expect(transcript.segments[1]).toMatchObject({ text, edited: true });
  }
  store.close();
  const db = new Database(path.join(folder, DATABASE));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkWords(db);
  db.close();
  console.log(`${kept.length} kept, ${gone.size} removed, in ${SECONDS} s`);
}, 300_000);
