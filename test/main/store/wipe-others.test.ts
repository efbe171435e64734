/** Everything is deleted under the hands of another process, which writes nothing back and is told in one line. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { DATABASE } from '../../../main/store/parts';
import { aChat, aMedium, aMessage } from '../../helpers/chats';
import { program } from '../../helpers/child';
import {
  addTranscript,
  aRecording,
  aSummary,
  openLibrary,
  temporaryFolder,
  writeFile,
} from '../../helpers/library';
import { tracesOf } from '../../helpers/traces';

let folder: string;
let store: Store;
let other: Store;

beforeEach(async () => {
  folder = temporaryFolder();
  store = await openLibrary(folder);
  other = await openLibrary(folder);
});

const wipe = () => other.wiping.wipe(new AbortController().signal, async () => {});

const filesIn = (...parts: string[]) =>
  parts.flatMap((part) =>
    existsSync(path.join(folder, part)) ? readdirSync(path.join(folder, part)) : [],
  );

/** A recording with its sound, and the job to write it down. */
async function addSound(bytes: string): Promise<{ recording: string; job: string }> {
  const file = writeFile(temporaryFolder(), 'a.wav', bytes);
  const staged = await store.files.stage(await store.files.inspect(file));
  await staged.keep('a.wav');
  const source = { hash: staged.hash, name: 'a.wav', bytes: staged.bytes };
  const sound = { kind: 'audio', mime: 'audio/wav', duration: 400, source } as const;
  const { id: recording } = store.recordings.add(aRecording(sound));
  const wanted = { recording, language: 'en', again: false };
  return { recording, job: store.jobs.add({ kind: 'transcribe', ...wanted }).id };
}

const GONE = { code: 'not-found', message: 'The recording was removed meanwhile.' };

describe('work on a recording', () => {
  it('adds nothing any more, whatever it has come to', async () => {
    const { recording, transcript } = addTranscript(store, ['The zwaxolotl sleeps.']);
    const summary = store.summaries.add(
      { recording: recording.id, transcript, promptVersion: '1', params: {} },
      aSummary('The zwaxolotl.'),
    );
    const job = {
      kind: 'summarize',
      recording: recording.id,
      language: 'en',
      again: false,
    } as const;
    const facts = { language: 'en', model: 'test', duration: 10 };
    const window = { ...facts, segments: [], speech: [], peaks: new Uint8Array(), through: 5 };
    await wipe();
    // Those that come after it have its keys.
    addTranscript(store, ['Something new.']);
    const of = { recording: recording.id, transcript, promptVersion: '1', params: {} };
    for (const work of [
      () => store.transcripts.begin(recording.id, { ...facts, timed: true }),
      () => store.transcripts.append(transcript, window),
      () => store.transcripts.finish(transcript, facts),
      () => store.summaries.add(of, aSummary('The zwaxolotl.')),
      () => store.jobs.add(job),
    ])
      expect(work).toThrow(expect.objectContaining(GONE));
    expect(() => store.summaries.rewrite(summary.id, aSummary('The zwaxolotl.'))).toThrow(
      'was removed meanwhile',
    );
    expect(await store.wiping.holdings()).toMatchObject({ recordings: 1, summaries: 0 });
    expect(store.search.words('zwaxolotl', 'summary', 9)).toEqual([]);
    await store.tidy();
    expect(tracesOf(['zwaxolotl'], folder)).toEqual([]);
  });

  it('of a process that works on it ends, and what comes afterwards is worked on', async () => {
    const first = await addSound('RIFF first');
    const child = program('jobs')(folder, 'other', '20');
    await child.line(`other window ${first.recording} 30`);
    await wipe();
    const second = await addSound('RIFF second');
    await child.line(`other job ${second.job} done`);
    const told = child.lines.filter((line) => line.startsWith(`other job ${first.job}`));
    expect(told.at(-1)).toMatch(/ running$/);
    const db = new Database(path.join(folder, DATABASE), { readonly: true });
    for (const table of ['all_recordings', 'transcripts', 'jobs'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(1);
    db.close();
    expect(store.transcripts.current(first.recording)).toBeNull();
    expect(filesIn('audio', 'inbox', 'media')).toHaveLength(1);
  });
});

describe('an import', () => {
  it('of a chat goes on in no other chat', async () => {
    const { id } = store.chats.add(aChat({ title: 'Harbour' }));
    const merge = store.chats.beginMerge(id);
    merge.add([aMessage(0, 'Anna', 'The boat has come.')]);
    await wipe();
    const another = store.chats.add(aChat({ title: 'Another' }));
    const message = 'The chat was deleted while it was taken in.';
    expect(() => merge.add([aMessage(1, 'Anna', 'Later.')])).toThrow(message);
    expect(() => merge.finish()).toThrow(message);
    expect(store.chats.messages(another.id, 0, 9)).toEqual([]);
  });

  it.each(['at its end', 'amid its bytes'])('of a medium leaves no file: %s', async (when) => {
    const { id } = store.chats.add(aChat({ title: 'Harbour' }));
    store.chats.merge(id, [aMedium(0, 'Anna', 'image', 'a.jpg')]);
    async function* bytes() {
      yield new Uint8Array([1]);
      await wipe();
      if (when === 'amid its bytes') yield new Uint8Array([2]);
    }
    await expect(store.chats.keepMedia({ chat: id, name: 'a.jpg' }, bytes())).rejects.toMatchObject(
      {
        code: 'not-found',
        message:
          'Everything in the library was deleted while a.jpg was taken in, so it is not kept.',
      },
    );
    expect(filesIn('media', 'inbox')).toEqual([]);
  });

  it('of an upload says what became of it', async () => {
    const half = await store.files.begin('half.wav', 4);
    const whole = await store.files.begin('whole.wav', 4);
    await store.files.append(whole, 0, new Uint8Array(4));
    await wipe();
    const told = (name: string) => ({
      code: 'not-found',
      message: `Everything in the library was deleted while ${name} was taken in, so it is not kept.`,
    });
    await expect(store.files.append(half, 0, new Uint8Array(2))).rejects.toMatchObject(
      told('half.wav'),
    );
    await expect(store.files.stage(store.files.finished(whole))).rejects.toMatchObject(
      told('whole.wav'),
    );
    expect(filesIn('inbox', 'audio')).toEqual([]);
  });
});
