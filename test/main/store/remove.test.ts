import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import type { WordTable } from '../../../main/store/word-index';
import { rewriteWords } from '../../../main/store/word-traces';
import {
  addTranscript,
  aRecording,
  aSummary,
  filesWith,
  openLibrary,
  removeForGood,
  temporaryFolder,
  writeFile,
} from '../../helpers/library';

const CANARIES = ['canaryzebra', 'canarylemur'];

async function addAudio(store: Store, bytes: string, name = 'a.wav') {
  const file = writeFile(temporaryFolder(), name, bytes);
  const staged = await store.files.stage(await store.files.inspect(file));
  await staged.keep(name);
  const source = { hash: staged.hash, name, bytes: staged.bytes };
  return store.recordings.add(aRecording({ kind: 'audio', mime: 'audio/wav', source }));
}

async function addCanary(store: Store, word: string) {
  const recording = await addAudio(store, `RIFF ${word} sound`, `${word}.wav`);
  const facts = { language: 'en', model: 'test', duration: 9, timed: true };
  for (const version of [1, 2]) {
    const { id } = store.transcripts.begin(recording.id, facts);
    const segments = Array.from({ length: 300 }, (_, i) => ({
      ...{ start: i, end: i + 1, text: `${word} ${version} says ${word}${i}`, speaker: word },
      words: [{ text: word, start: i, end: i + 1 }],
    }));
    const window = { segments, speech: [], peaks: new Uint8Array(9), through: 9 };
    store.transcripts.append(id, { ...window, duration: 9, language: 'en' });
    store.transcripts.finish(id, facts);
    store.transcripts.edit(id, 3, `${word}edited`);
    const of = { recording: recording.id, transcript: id, promptVersion: '1', params: { word } };
    store.summaries.add(of, aSummary(`${word} in short`));
  }
  store.recordings.retitle(recording.id, `${word} title`, 'person');
  store.recordings.learn(recording.id, { preview: `${word} preview` });
  return recording.id;
}

it('leaves no trace of a removed recording in the database, its log or any file', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  for (let i = 0; i < 30; i++) addTranscript(store, [`Neighbour ${i} talks about ${i} things`]);
  const added = [];
  for (const word of CANARIES) added.push({ word, id: await addCanary(store, word) });
  // The second time the index is in one piece already, which FTS5 does not rewrite by itself.
  for (const { word, id } of added) {
    mkdirSync(path.join(folder, 'backups'));
    writeFileSync(path.join(folder, 'backups', 'before-migration.sqlite'), word);
    expect(filesWith(folder, word).length).toBeGreaterThan(1);

    await removeForGood(store, id);

    // Without its last letters it would be a signpost inside the index.
    expect(filesWith(folder, word.slice(0, -2))).toEqual([]);
    expect(store.search.words(`"${word}"*`, 'segment', 9)).toEqual([]);
    expect(store.recordings.list({ query: 'neighbour', limit: 99, offset: 0 }).total).toBe(30);
  }
  store.close();
  expect(filesWith(folder, 'canary')).toEqual([]);
});

/** Words so many that every page of an index begins with one; each second one stands in the first text. */
const manyWords = (): [odd: string, even: string] => {
  const words = Array.from({ length: 2000 }, (_, i) => `canary${i + 1000}`);
  const half = (rest: number) => words.filter((_, i) => i % 2 === rest).join(' ');
  return [half(1), half(0)];
};

/** The beginnings of words by which the index finds its pages. */
function signposts(folder: string, table: string): string[] {
  const db = new Database(path.join(folder, 'library.sqlite'));
  const terms = db.prepare(`SELECT term FROM ${table}_idx`).pluck().all() as Buffer[];
  db.close();
  return terms.map((term) => term.subarray(1).toString()).filter((term) => term.length > 6);
}

/** A library of some age; FTS5 does not rewrite such an index by itself. */
async function inOnePiece(folder: string, table: WordTable): Promise<void> {
  const db = new Database(path.join(folder, 'library.sqlite'));
  await rewriteWords(db, table);
  db.close();
}

it.each(['segment_words', 'title_words'] as const)(
  'leaves no signpost in %s to words that gave way to others',
  async (table) => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const [kept, gone] = manyWords();
    addTranscript(store, [kept], { title: kept });
    const { recording, transcript } = addTranscript(store, [gone], { title: gone });
    const isTrace = (signpost: string) => !kept.includes(signpost);
    await inOnePiece(folder, table);
    expect(signposts(folder, table).filter(isTrace)).not.toEqual([]);
    if (table === 'segment_words') store.transcripts.edit(transcript, 0, 'Nothing.');
    else store.recordings.retitle(recording.id, 'Nothing', 'person');
    expect(signposts(folder, table).filter(isTrace)).not.toEqual([]);
    await store.tidy();
    expect(signposts(folder, table).filter(isTrace)).toEqual([]);
  },
);

it('leaves no trace of a removed summary, and the others', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const { recording, transcript } = addTranscript(store, ['Nothing of it is said here.']);
  const of = { recording: recording.id, transcript, promptVersion: '1', params: {} };
  const kept = store.summaries.add(of, aSummary('Kept in short'));
  const gone = store.summaries.add(of, aSummary('canaryzebra in short'));
  expect(filesWith(folder, 'canaryzeb').length).toBeGreaterThan(0);
  await store.summaries.remove(gone.id);
  expect(filesWith(folder, 'canaryzeb')).toEqual([]);
  expect(store.summaries.get(gone.id)).toBeNull();
  expect(store.summaries.list(recording.id)).toEqual([kept]);
});

it('removes the sound, and at the next start where the process died in between', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const recording = await addAudio(store, 'sound');
  const { path: file } = store.files.audio(recording.id)!;
  await removeForGood(store, recording.id);
  expect(existsSync(file)).toBe(false);
  // As if the rows were gone and the process had died before the file was.
  writeFileSync(file, 'sound');
  const db = new Database(path.join(folder, 'library.sqlite'));
  db.prepare('INSERT INTO removed_files (name) VALUES (?)').run(path.basename(file));
  db.close();
  store.close();
  (await openLibrary(folder)).close();
  expect(existsSync(file)).toBe(false);
});

it('opens a library whose removed sound cannot be deleted, and tries again at the next start', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const stuck = await addAudio(store, 'stuck');
  const file = store.files.audio(stuck.id)!.path;
  // A folder is not deleted like a file, whoever runs the test.
  rmSync(file);
  mkdirSync(file);
  await expect(removeForGood(store, stuck.id)).rejects.toMatchObject({ code: 'storage' });
  const other = await addAudio(store, 'other');
  const gone = store.files.audio(other.id)!.path;
  await removeForGood(store, other.id);
  expect(existsSync(gone)).toBe(false);
  store.close();

  (await openLibrary(folder)).close();
  expect(existsSync(file)).toBe(true);
  rmdirSync(file);
  writeFileSync(file, 'stuck');
  (await openLibrary(folder)).close();
  expect(existsSync(file)).toBe(false);
});

it('keeps the sound of a recording that came back after its removal', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  await removeForGood(store, (await addAudio(store, 'sound')).id);
  const again = await addAudio(store, 'sound');
  store.close();
  const reopened = await openLibrary(folder);
  expect(reopened.files.audio(again.id)).not.toBeNull();
});
