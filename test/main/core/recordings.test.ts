import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../helpers/app';
import { createFakeInference, createGate } from '../../helpers/fake-inference';
import { filesBelow, temporaryFolder, writeFile } from '../../helpers/library';
import { zipOf } from '../../helpers/zips';

const SRT = `1
00:00:00,000 --> 00:00:04,000
Anna: We decided to hire two people by Friday.

2
00:00:04,000 --> 00:00:09,500
Ben: The budget is 40 thousand euros for the whole year.
`;

async function upload(app: TestApp, name: string, data: string) {
  const bytes = new TextEncoder().encode(data);
  const { file } = await app.call('files.begin', { name, bytes: bytes.length });
  await app.call('files.append', { file, offset: 0, data: bytes });
  return file;
}

const importPath = (app: TestApp, file: string) =>
  app.call('recordings.importPath', { path: file });

describe('importing sound', () => {
  it('keeps the bytes by their hash, and makes transcript, summary, headline and title', async () => {
    const app = await openApp({
      inference: createFakeInference([
        'We decided to move the launch to September.',
        'Anna will write the press release by Friday.',
        'The budget for the launch is forty thousand euros.',
      ]),
    });
    const file = writeFile(temporaryFolder(), 'REC_0012.wav', 'RIFF sound');
    const { recording, duplicate, job } = await importPath(app, file);
    expect({ duplicate, kind: recording.kind }).toEqual({ duplicate: false, kind: 'audio' });
    await app.job(job!, 'done');

    const ready = await app.call('recordings.get', { id: recording.id });
    expect(ready).toMatchObject({ status: 'ready', language: 'en', duration: 30 });
    const transcript = await app.call('transcripts.get', { recording: recording.id });
    expect(transcript).toMatchObject({ version: 1, complete: true, through: 30, model: 'fake' });
    expect(transcript!.segments.map(({ id }) => id)).toEqual([0, 1, 2]);
    const { summaries } = await app.call('summaries.list', { recording: recording.id });
    expect(summaries.map(({ type }) => type).sort()).toEqual(['headline', 'key-points']);
    // A name such as REC_0012 tells nothing, so the headline takes its place.
    const headline = summaries.find(({ type }) => type === 'headline')!.text;
    expect(ready.preview).toBe(headline);
    expect(headline).toContain(ready.title.replace(/…$/, ''));
    const stored = app.mediaPath(recording.id)!;
    expect(path.basename(stored.path)).toBe(`${recording.audio!.hash}.wav`);
    expect(readFileSync(stored.path, 'utf8')).toBe('RIFF sound');
    expect(existsSync(file)).toBe(true);
  });

  it('returns the recording that has the same bytes already', async () => {
    const app = await openApp();
    const folder = temporaryFolder();
    const first = await importPath(app, writeFile(folder, 'a.wav', 'same'));
    const file = await upload(app, 'another name.mp3', 'same');
    const second = await app.call('recordings.import', { file });
    expect(second).toMatchObject({ duplicate: true, recording: { id: first.recording.id } });
    expect((await app.call('recordings.list', {})).total).toBe(1);
    expect(readdirSync(path.join(app.folder, 'audio'))).toHaveLength(1);
    expect(readdirSync(path.join(app.folder, 'inbox'))).toEqual([]);
  });

  it('makes one recording, and keeps one file, of the same bytes that come twice at once', async () => {
    const app = await openApp();
    const folder = temporaryFolder();
    const names = ['a.wav', 'b.mp3', 'c.wav'];
    const imports = names.map((name) => importPath(app, writeFile(folder, name, 'same')));
    const imported = await Promise.all(imports);
    expect(imported.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(imported.map(({ recording }) => recording.id)).size).toBe(1);
    const [{ recording }] = imported as [(typeof imported)[0]];
    const kept = filesBelow(path.join(app.folder, 'audio'));
    expect(kept).toEqual([app.mediaPath(recording.id)!.path]);
    expect(readdirSync(path.join(app.folder, 'inbox'))).toEqual([]);
  });

  it('lets an upload go on that was imported too early', async () => {
    const app = await openApp();
    const { file } = await app.call('files.begin', { name: 'a.wav', bytes: 4 });
    await app.call('files.append', { file, offset: 0, data: new Uint8Array(2) });
    const early = app.call('recordings.import', { file });
    await expect(early).rejects.toThrow('Only 2 of 4 bytes');
    await app.call('files.append', { file, offset: 2, data: new Uint8Array(2) });
    expect(await app.call('recordings.import', { file })).toMatchObject({ duplicate: false });
  });

  it('puts lost sound back when the same file is imported again', async () => {
    const app = await openApp();
    const file = writeFile(temporaryFolder(), 'a.wav', 'sound');
    const { recording, job } = await importPath(app, file);
    await app.job(job!, 'done');
    rmSync(app.mediaPath(recording.id)!.path);
    await expect(app.call('recordings.media', { id: recording.id })).rejects.toThrow('is gone');
    expect((await importPath(app, file)).duplicate).toBe(true);
    expect(app.mediaPath(recording.id)).not.toBeNull();
  });

  it('leaves nothing behind of a file that is no sound', async () => {
    const app = await openApp();
    const before = filesBelow(app.folder).length;
    const file = writeFile(temporaryFolder(), 'broken.wav', 'no sound');
    await expect(importPath(app, file)).rejects.toMatchObject({ code: 'bad-input' });
    const sent = await upload(app, 'x.wav', 'no sound');
    await expect(
      app.call('recordings.import', { file: sent, language: 'zz-' as 'auto' }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    await app.call('files.abort', { file: sent });
    expect(filesBelow(app.folder)).toHaveLength(before);
    expect((await app.call('recordings.list', {})).total).toBe(0);
  });

  it('hears it in the language of the settings, unless told otherwise', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    await app.call('settings.set', { speechLanguage: 'ko' });
    const folder = temporaryFolder();
    const one = await importPath(app, writeFile(folder, 'a.wav', 'a'));
    await app.job(one.job!, 'done');
    const path2 = writeFile(folder, 'b.wav', 'b');
    const two = await app.call('recordings.importPath', { path: path2, language: 'ja' });
    await app.job(two.job!, 'done');
    expect(inference.requests.map(({ language }) => language)).toEqual(['ko', 'ja']);
  });

  it('is ready without a summary where nothing was said', async () => {
    const app = await openApp({ inference: createFakeInference(['', '']) });
    const { recording, job } = await importPath(app, writeFile(temporaryFolder(), 'a.wav', 'a'));
    await app.job(job!, 'done');
    expect(await app.call('recordings.get', { id: recording.id })).toMatchObject({
      status: 'ready',
      preview: '',
      title: 'a',
    });
    const { summaries } = await app.call('summaries.list', { recording: recording.id });
    expect(summaries).toEqual([]);
  });
});

describe('importing a transcript', () => {
  it('reads it, tells its language and sums it up', async () => {
    const app = await openApp();
    const file = writeFile(temporaryFolder(), 'Launch planning.srt', SRT);
    const { recording, job } = await importPath(app, file);
    expect(recording).toMatchObject({ kind: 'transcript', title: 'Launch planning', audio: null });
    await app.job(job!, 'done');
    const transcript = await app.call('transcripts.get', { recording: recording.id });
    expect(transcript).toMatchObject({ model: 'import', timed: true, language: 'en' });
    expect(transcript!.segments[0]).toMatchObject({ speaker: 'Anna', end: 4 });
    expect((await app.call('recordings.get', { id: recording.id })).title).toBe('Launch planning');
    await expect(app.call('recordings.media', { id: recording.id })).rejects.toMatchObject({
      code: 'unsupported',
    });
  });

  it.each([
    ['by its ending', 'notes.txt', 'transcript'],
    ['by its bytes where the ending says nothing', 'notes', 'transcript'],
    ['as sound where the bytes are no text', 'notes.dat', 'audio'],
  ])('knows it %s', async (_how, name, kind) => {
    const app = await openApp();
    const data = kind === 'audio' ? Uint8Array.from([0, 1, 2, 3]) : 'Hello there. Goodbye.';
    const { recording } = await importPath(app, writeFile(temporaryFolder(), name, data));
    expect(recording.kind).toBe(kind);
  });

  it('reads UTF-16 with its mark', async () => {
    const app = await openApp();
    const data = Buffer.from('\uFEFF안녕하세요. 예산 회의입니다.', 'utf16le');
    const { recording } = await importPath(app, writeFile(temporaryFolder(), 'a.txt', data));
    expect(recording.preview).toContain('예산 회의');
  });

  it.each([
    ['an archive', 'export.zip', zipOf([{ path: 'a.wav', content: 'x' }]), 'is an archive'],
    ['binary data named as text', 'a.txt', Buffer.from([0, 1, 2, 0, 0]), 'binary'],
    ['nothing but spaces', 'a.txt', Buffer.from('  \n '), 'empty'],
  ])('refuses %s in one clear line', async (_what, name, data, message) => {
    const app = await openApp();
    const file = writeFile(temporaryFolder(), name, data);
    await expect(importPath(app, file)).rejects.toThrow(message);
    expect((await app.call('recordings.list', {})).total).toBe(0);
  });
});

describe('recordings', () => {
  it('keep a title that a person chose', async () => {
    const gate = createGate();
    const inference = createFakeInference(['We decided to move the launch to September.']);
    inference.gate = gate;
    const app = await openApp({ inference });
    const file = writeFile(temporaryFolder(), 'REC_1.wav', 'x');
    const { recording, job } = await importPath(app, file);
    await app.call('recordings.rename', { id: recording.id, title: 'REC of ours' });
    gate.open();
    await app.job(job!, 'done');
    const { title } = await app.call('recordings.get', { id: recording.id });
    expect(title).toBe('REC of ours');
    expect((await app.call('recordings.list', { query: 'ours' })).total).toBe(1);
  });

  it('are listed newest first, in pages, and by words', async () => {
    const app = await openApp();
    const folder = temporaryFolder();
    for (const name of ['alpha', 'beta', 'gamma'])
      await importPath(app, writeFile(folder, `${name}.txt`, `${name} says something.`));
    const page = await app.call('recordings.list', { limit: 2, offset: 1 });
    expect(page.recordings.map(({ title }) => title)).toEqual(['beta', 'alpha']);
    expect(page.total).toBe(3);
    const found = await app.call('recordings.list', { query: 'gam' });
    expect(found.recordings.map(({ title }) => title)).toEqual(['gamma']);
  });

  it('have an address for their sound and at most 2,000 peaks in 0..1', async () => {
    const app = await openApp({ inference: createFakeInference(Array(30).fill('Words.')) });
    const { recording, job } = await importPath(app, writeFile(temporaryFolder(), 'a.wav', 'a'));
    await app.job(job!, 'done');
    const { url, peaks } = await app.call('recordings.media', { id: recording.id });
    expect(url).toBe(`test://media/${recording.id}`);
    expect(peaks).toHaveLength(2000);
    expect(peaks[0]).toBeCloseTo(1 / 255);
    expect(peaks.at(-1)).toBeCloseTo(30 / 255);
  });

  it('are removed while they are being transcribed', async () => {
    const inference = createFakeInference();
    inference.gate = createGate();
    const app = await openApp({ inference });
    const { recording, job } = await importPath(app, writeFile(temporaryFolder(), 'a.wav', 'a'));
    await app.job(job!, 'running');
    await app.call('recordings.remove', { id: recording.id });
    await app.event('recording.removed', ({ id }) => id === recording.id);
    expect((await app.call('jobs.list', {})).jobs).toEqual([]);
    await expect(app.call('recordings.get', { id: recording.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are removed for good also where their sound cannot be deleted', async () => {
    const app = await openApp();
    const { recording, job } = await importPath(app, writeFile(temporaryFolder(), 'a.wav', 'a'));
    await app.job(job!, 'done');
    const { path: sound } = app.mediaPath(recording.id)!;
    // A folder is not deleted like a file, whoever runs the test.
    rmSync(sound);
    mkdirSync(sound);
    await app.call('recordings.remove', { id: recording.id });
    const removing = app.call('bin.remove', { ids: [recording.id] });
    await expect(removing).rejects.toThrow('does not let go of its file');
    expect((await app.call('bin.list', {})).items).toEqual([]);
    expect((await app.call('recordings.list', {})).total).toBe(0);
  });
});
