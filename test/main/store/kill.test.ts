import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DATABASE } from '../../../main/store/parts';
import { checkWords } from '../../../main/store/word-index';
import { program } from '../../helpers/child';
import { openLibrary, temporaryFolder } from '../../helpers/library';

const argumentsOf = (lines: string[], verb: string) =>
  lines.filter((line) => line.startsWith(`${verb} `)).map((line) => line.split(' ').slice(1));

it('loses nothing that was acknowledged when the process is killed in the middle of writes', async () => {
  const start = program('writer');
  const folder = temporaryFolder();
  const lines: string[] = [];
  const last = new Set<string>();
  for (let round = 0; round < 8; round++) {
    const child = start(folder, `r${round}x`);
    await child.line('open');
    await new Promise((resolve) => setTimeout(resolve, 20 + 37 * round));
    child.process.kill('SIGKILL');
    await child.exited;
    lines.push(...child.lines);
    last.add(argumentsOf(child.lines, 'recording').at(-1)?.[0] ?? '');
  }

  const store = await openLibrary(folder);
  const removed = new Set(argumentsOf(lines, 'removed').flat());
  const kept = argumentsOf(lines, 'recording').flatMap(([id]) => (removed.has(id!) ? [] : [id!]));
  expect(kept.length).toBeGreaterThan(8);
  // The last one of a round may have been on its way out when the process died.
  expect(kept.filter((id) => !store.recordings.get(id) && !last.has(id))).toEqual([]);
  for (const id of removed) expect(store.recordings.get(id)).toBeNull();
  for (const [id, text] of argumentsOf(lines, 'edit')) {
    const transcript = store.transcripts.get(id!);
    if (transcript) expect(transcript.segments[1]).toMatchObject({ text, edited: true });
  }
  store.close();

  const db = new Database(path.join(folder, DATABASE));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkWords(db);
  db.close();
});
