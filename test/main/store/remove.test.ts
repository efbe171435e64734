import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
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
