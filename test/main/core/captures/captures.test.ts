import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../../helpers/app';
import { smallDisk } from '../../../helpers/disk';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { openLibrary, temporaryFolder } from '../../../helpers/library';
import { numberedSamples } from '../../../helpers/samples';

const FORMAT = { sampleRate: 8000, channels: 1 };
const SECOND = numberedSamples(0, 8000);

/** Records so many seconds. */
async function record(app: TestApp, seconds: number, more: object = {}) {
  const { id } = await app.call('captures.begin', { ...FORMAT, ...more });
  for (let n = 0; n < seconds; n++)
    await app.call('captures.append', { capture: id, offset: n * SECOND.length, data: SECOND });
  return id;
}

describe('recording', () => {
  it('tells how much is on disk, and that there is room', async () => {
    const app = await openApp();
    const id = await record(app, 2);
    const { captures } = await app.call('captures.list', {});
    expect(captures).toMatchObject([{ id, seconds: 2, ...FORMAT }]);
    expect(captures[0]!.secondsFree).toBeGreaterThan(0);
    expect(await app.event('capture.changed', ({ seconds }) => seconds === 2)).toMatchObject({
      id,
    });
  });

  it('becomes a recording, with its sound bit for bit, its time and its transcript', async () => {
    const app = await openApp();
    const began = Date.now();
    const id = await record(app, 3);
    const { recording, job } = await app.call('captures.finish', { id });
    expect(recording).toMatchObject({ kind: 'audio', duration: expect.closeTo(3, 1) });
    expect(recording.title).toMatch(/^Recording \d{4}-\d\d-\d\d \d\d\.\d\d$/);
    expect(recording.createdAt).toBeGreaterThanOrEqual(began);
    const file = app.mediaPath(recording.id)!.path;
    expect(
      Buffer.compare(readFileSync(file).subarray(44), Buffer.concat([SECOND, SECOND, SECOND])),
    ).toBe(0);
    await app.job(job!, 'done');
    const transcript = await app.call('transcripts.get', { recording: recording.id });
    expect(transcript?.segments.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(await app.call('captures.list', {})).toEqual({ captures: [] });
  });

  it('keeps the title and the language that were asked for', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    const id = await record(app, 1, { title: 'Standup', language: 'ko' });
    const { recording, job } = await app.call('captures.finish', { id });
    await app.job(job!, 'done');
    expect(recording.title).toBe('Standup');
    expect(inference.requests.at(-1)).toMatchObject({ language: 'ko' });
  });

  it('is heard meanwhile; what will not change is not heard again', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    const id = await record(app, 2);
    const heard = await app.event('capture.heard');
    expect(heard.settled.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(heard.tentative.map(({ text }) => text)).toEqual(['Three.']);
    const { recording, job } = await app.call('captures.finish', { id });
    await app.job(job!, 'done');
    expect(inference.requests.at(-1)).toMatchObject({ from: 20 });
    const transcript = await app.call('transcripts.get', { recording: recording.id });
    expect(transcript?.segments.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('goes on where nothing can be heard, and ends at once while it is being heard', async () => {
    const inference = createFakeInference();
    inference.gate = createGate();
    const app = await openApp({ inference });
    const id = await record(app, 2);
    await expect.poll(() => inference.requests.length).toBe(1);
    inference.failures.transcribe = () => new Error('no model');
    await record(app, 2);
    const { recording } = await app.call('captures.finish', { id });
    expect(recording.duration).toBeCloseTo(2, 1);
  });

  it('may be thrown away', async () => {
    const app = await openApp();
    const id = await record(app, 1);
    await app.call('captures.discard', { id });
    expect(await app.event('capture.ended')).toEqual({ id, how: 'discarded', recording: null });
    expect((await app.call('recordings.list', {})).total).toBe(0);
  });

  it('without a sample leaves nothing, and says so', async () => {
    const app = await openApp();
    const id = await record(app, 0);
    await expect(app.call('captures.finish', { id })).rejects.toMatchObject({
      code: 'empty',
      message: 'No sound was recorded.',
    });
    expect((await app.call('recordings.list', {})).total).toBe(0);
  });

  it('that is ended twice at once becomes one recording', async () => {
    const app = await openApp();
    const id = await record(app, 1);
    const both = [app.call('captures.finish', { id }), app.call('captures.finish', { id })];
    const [one, other] = await Promise.all(both);
    expect(other).toEqual(one);
    await expect(app.call('captures.finish', { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('two at once do not disturb each other', async () => {
    const app = await openApp();
    const [one, other] = [await record(app, 1), await record(app, 2)];
    const kept = await app.call('captures.finish', { id: one });
    await app.call('captures.append', { capture: other, offset: 32_000, data: SECOND });
    const longer = await app.call('captures.finish', { id: other });
    expect([kept, longer].map(({ recording }) => Math.round(recording.duration!))).toEqual([1, 3]);
  });
});

describe('a recording that nobody ends', () => {
  it('is kept when the program is closed', async () => {
    const folder = temporaryFolder();
    const app = await openApp({ libraryFolder: folder, runJobs: false });
    await record(app, 1);
    await app.close();
    const again = await openApp({ libraryFolder: folder, runJobs: false });
    expect((await again.call('recordings.list', {})).total).toBe(1);
  });

  it('is taken in by the next start where the program died, and by one start only', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const { id } = await store.captures.begin({ ...FORMAT, title: null, language: 'auto' });
    await store.captures.append(id, 0, SECOND);
    store.close();
    const app = await openApp({ libraryFolder: folder, runJobs: false });
    const ended = await app.event('capture.ended');
    expect(ended).toMatchObject({ id, how: 'recovered', recording: expect.any(String) });
    const other = await openApp({ libraryFolder: folder, runJobs: false });
    const { recordings } = await other.call('recordings.list', {});
    expect(recordings.map((recording) => recording.id)).toEqual([ended.recording]);
  });

  it('is taken in where the program died with the sound in its place, but no recording yet', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const { id } = await store.captures.begin({ ...FORMAT, title: null, language: 'auto' });
    await store.captures.append(id, 0, SECOND);
    const closed = await store.captures.close(id);
    store.close();
    const app = await openApp({ libraryFolder: folder, runJobs: false });
    const { recording } = await app.event('capture.ended');
    expect(app.mediaPath(recording!)?.path).toBe(closed!.path);
    expect((await app.call('recordings.list', {})).total).toBe(1);
  });

  it('ends by itself where no piece comes any more, and tells whoever sends one later', async () => {
    const app = await openApp({ runJobs: false });
    const id = await record(app, 1);
    const ended = await app.event('capture.ended');
    expect(ended).toMatchObject({ id, how: 'abandoned', recording: expect.any(String) });
    await expect(
      app.call('captures.append', { capture: id, offset: SECOND.length, data: SECOND }),
    ).rejects.toMatchObject({ code: 'not-found', hint: expect.stringContaining('kept') });
  }, 30_000);
});

describe('a disk that is nearly full', () => {
  const TWO_HOURS = 7200 * SECOND.length;

  it.each([
    { free: TWO_HOURS + 500e6, roomIsShort: false, secondsFree: 7200 + 300e6 / SECOND.length },
    { free: TWO_HOURS + 499e6, roomIsShort: true, secondsFree: 7200 + 299e6 / SECOND.length },
    { free: 200e6, roomIsShort: true, secondsFree: 0 },
    { free: null, roomIsShort: false, secondsFree: null },
  ])('with $free bytes tells whether room is short', async ({ free, ...told }) => {
    const app = await openApp({ freeSpace: async () => free, runJobs: false });
    expect(await app.call('captures.begin', FORMAT)).toMatchObject(told);
  });

  it('ends a recording at less than 200 MB, with the last piece on disk', async () => {
    let free = 1e9;
    const app = await openApp({ freeSpace: async () => free, runJobs: false });
    const id = await record(app, 1);
    free = 200e6 - 1;
    let sent = 1;
    const sendOn = async () => {
      for (; sent < 60; sent++)
        await app.call('captures.append', { capture: id, offset: sent * 16_000, data: SECOND });
    };
    await expect(sendOn()).rejects.toMatchObject({
      code: 'storage',
      hint: expect.stringContaining('kept'),
    });
    expect(sent).toBeLessThan(30);
    const { recording } = await app.call('captures.finish', { id });
    expect(recording.duration).toBeCloseTo(sent + 1, 1);
  });

  it('takes no new recording, and ends one that it keeps', async (test) => {
    const disk = smallDisk(230);
    if (disk === null) return test.skip('this user may not mount a small disk');
    const app = await openApp({ libraryFolder: path.join(disk, 'library'), runJobs: false });
    const id = await record(app, 1);
    writeFileSync(path.join(disk, 'other'), new Uint8Array(60e6));
    const full = { code: 'storage', message: expect.stringContaining('nearly full') };
    await expect(app.call('captures.begin', FORMAT)).rejects.toMatchObject(full);
    const sendOn = async () => {
      for (let n = 1; n < 30; n++)
        await app.call('captures.append', { capture: id, offset: n * 16_000, data: SECOND });
    };
    await expect(sendOn()).rejects.toMatchObject(full);
    const { recording } = await app.call('captures.finish', { id });
    expect(recording.duration).toBeGreaterThan(10);
  });
});
