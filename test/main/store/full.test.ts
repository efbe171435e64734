import { chmodSync, chownSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../main/store/connection';
import { guarded } from '../../../main/store/errors';
import { migrate } from '../../../main/store/migrate';
import { DATABASE } from '../../../main/store/parts';
import { createRecordings } from '../../../main/store/recordings';
import { createTranscripts } from '../../../main/store/transcripts';
import { checkWords } from '../../../main/store/word-index';
import { program } from '../../helpers/child';
import {
  addTranscript,
  aRecording,
  filesBelow,
  openLibrary,
  temporaryFolder,
  writeFile,
} from '../../helpers/library';

const segments = Array.from({ length: 40 }, (_, i) => ({
  ...{ start: i, end: i + 1, text: `Sentence ${i} ${'fills the page '.repeat(40)}` },
}));
const window = { segments, speech: [], peaks: new Uint8Array(20_000), through: 40, duration: 40 };

describe('a full disk', () => {
  it('keeps what was there, says so, and lets the same be done again, wherever it strikes', () => {
    const folder = temporaryFolder();
    const db = connect(path.join(folder, DATABASE));
    migrate(db, path.join(folder, 'backups'));
    const recordings = guarded(createRecordings(db));
    const transcripts = guarded(createTranscripts(db));
    const kept = recordings.add(aRecording({ title: 'Kept' })).id;
    const grow = () => {
      const { id } = recordings.add(aRecording({ title: 'New' }));
      const facts = { language: 'en', model: 'test', duration: 40, timed: true };
      const transcript = transcripts.begin(id, facts);
      transcripts.append(transcript.id, { ...window, language: 'en' });
      transcripts.edit(transcript.id, 3, 'Changed by hand');
    };
    const pages = () => db.pragma('page_count', { simple: true }) as number;
    let failures = 0;
    for (let room = 0; room < 30; room += 2) {
      db.pragma(`max_page_count = ${pages() + room}`);
      try {
        grow();
      } catch (thrown) {
        failures++;
        expect(thrown).toMatchObject({ code: 'storage', message: expect.stringContaining('full') });
      }
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      checkWords(db);
      expect(recordings.get(kept)?.title).toBe('Kept');
      db.pragma('max_page_count = 1000000');
      expect(grow).not.toThrow();
    }
    expect(failures).toBeGreaterThan(5);
    db.close();
  });

  it('leaves no half-written sound', async () => {
    const folder = temporaryFolder();
    (await openLibrary(folder)).close();
    const sound = writeFile(temporaryFolder(), 'a.wav', new Uint8Array(3 << 20).fill(7));
    const child = program('stager')(folder, sound);
    expect(await child.line('')).toMatch(/^storage .*full/);
    expect(await child.exited).toBe(0);
    expect(filesBelow(folder).filter((file) => /audio|inbox/.test(file))).toEqual([]);
  });
});

describe('a folder that may not be written', () => {
  it('is told as such', async () => {
    const folder = temporaryFolder();
    const start = program('opener');
    chmodSync(folder, 0o555);
    const child = start(folder, 'unprivileged');
    expect(await child.line('')).toMatch(/^storage .*cannot be (written|opened)/);
    chmodSync(folder, 0o755);
  });

  it.each([
    ['its file', 0, 0o755, 0o444],
    ['its folder', 0, 0o555, 0o644],
    ['its file, in a folder of one’s own', 65_534, 0o700, 0o400],
  ])('is read where a library is in it: %s', async (_what, owner, ofFolder, ofFile) => {
    const store = await openLibrary();
    const { folder } = store;
    addTranscript(store, ['The harbour is closed.']);
    store.close();
    const start = program('opener');
    const file = path.join(folder, DATABASE);
    if (process.getuid?.() === 0) for (const one of [folder, file]) chownSync(one, owner, owner);
    chmodSync(file, ofFile);
    chmodSync(folder, ofFolder);
    const child = start(folder, 'unprivileged');
    expect(await child.line('')).toBe('to read, rights: 1 recordings');
    expect(readdirSync(folder)).toEqual([DATABASE, 'open.lock']);
    chmodSync(folder, 0o755);
  });
});
