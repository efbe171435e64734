import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createUploads } from '../../../main/store/uploads';
import { openLibrary, temporaryFolder, writeFile } from '../../helpers/library';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251);

describe('uploads', () => {
  it('put the pieces together in order and give the file its place by content', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const data = bytesOf(3000);
    const id = await store.files.begin('meeting.WAV', data.length);
    expect(await store.files.append(id, 0, data.subarray(0, 1000))).toBe(1000);
    expect(await store.files.append(id, 1000, data.subarray(1000))).toBe(3000);
    const staged = await store.files.stage(store.files.finished(id));
    await staged.keep('meeting.WAV');
    const hash = createHash('sha256').update(data).digest('hex');
    expect(staged.hash).toBe(hash);
    expect(readFileSync(path.join(folder, 'audio', `${hash}.wav`)).equals(data)).toBe(true);
    expect(readdirSync(path.join(folder, 'inbox'))).toEqual([]);
  });

  it('refuse a piece out of order, and more bytes than were announced', async () => {
    const { files } = await openLibrary();
    const id = await files.begin('a.wav', 10);
    await expect(files.append(id, 5, bytesOf(5))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(files.append(id, 0, bytesOf(11))).rejects.toMatchObject({ code: 'bad-input' });
    expect(() => files.finished(id)).toThrow('Only 0 of 10 bytes');
  });

  it('refuse an empty file, and an upload that is not known', async () => {
    const { files } = await openLibrary();
    await expect(files.begin('a.wav', 0)).rejects.toMatchObject({ code: 'empty' });
    await expect(files.append('nope', 0, bytesOf(1))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never take a path from a name', async () => {
    const folder = temporaryFolder();
    const { files } = await openLibrary(folder);
    const id = await files.begin('../../../tmp/evil.wav', 1);
    await files.append(id, 0, bytesOf(1));
    expect(files.finished(id).name).toBe('evil.wav');
    expect(path.dirname(files.finished(id).path)).toBe(path.join(folder, 'inbox'));
  });

  it('are given up after an hour, and when aborted', async () => {
    const inbox = temporaryFolder();
    let now = 1e12;
    const uploads = createUploads(inbox, () => now);
    await uploads.begin('idle.wav', 5);
    const aborted = await uploads.begin('aborted.wav', 5);
    await uploads.abort(aborted);
    expect(readdirSync(inbox)).toHaveLength(1);
    now += 61 * 60 * 1000;
    await uploads.begin('new.wav', 5);
    expect(readdirSync(inbox)).toHaveLength(1);
  });

  it('of processes that are long gone are swept away at start, young ones stay', () => {
    const inbox = temporaryFolder();
    writeFileSync(path.join(inbox, 'old.part'), 'x');
    writeFileSync(path.join(inbox, 'young.part'), 'x');
    utimesSync(path.join(inbox, 'old.part'), 1e9, 1e9);
    // As one that another process has moved away since the folder was read.
    symlinkSync(path.join(inbox, 'nowhere'), path.join(inbox, 'gone.part'));
    // As one that the system does not let go of.
    mkdirSync(path.join(inbox, 'held.part'));
    utimesSync(path.join(inbox, 'held.part'), 1e9, 1e9);
    createUploads(inbox);
    expect(readdirSync(inbox)).toEqual(['gone.part', 'held.part', 'young.part']);
  });
});

describe('files on disk', () => {
  it.each([
    ['a folder', () => temporaryFolder(), 'bad-input', 'is a folder'],
    ['a missing file', () => '/nowhere/at/all.wav', 'not-found', 'There is no file'],
    ['an empty file', () => writeFile(temporaryFolder(), 'e.wav', ''), 'empty', 'no bytes'],
    ['a device', () => '/dev/null', 'bad-input', 'not a regular file'],
  ])('are refused in one clear line: %s', async (_name, make, code, message) => {
    const { files } = await openLibrary();
    await expect(files.inspect(make())).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('are copied, never moved, and a discarded copy leaves nothing', async () => {
    const folder = temporaryFolder();
    const { files } = await openLibrary(folder);
    const file = writeFile(temporaryFolder(), 'a.mp3', bytesOf(5000));
    const staged = await files.stage(await files.inspect(file));
    await staged.discard();
    expect(readdirSync(path.join(folder, 'inbox'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('with strange endings get a harmless one', async () => {
    const folder = temporaryFolder();
    const { files } = await openLibrary(folder);
    const file = writeFile(temporaryFolder(), 'a.', 'x');
    await (await files.stage(await files.inspect(file))).keep('a.$(rm -rf)');
    expect(readdirSync(path.join(folder, 'audio'))[0]).toMatch(/^[0-9a-f]{64}\.bin$/);
  });
});
