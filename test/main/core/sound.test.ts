import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openApp, type TestApp } from '../../helpers/app';
import { createFakeInference, createGate } from '../../helpers/fake-inference';
import { filesWith, temporaryFolder, writeFile } from '../../helpers/library';

const HEARD = ['We decided to hire Anna now.'];
const SOUND = 'the very bytes of the sound';

/** A recording that is written down, and where its sound lies. */
async function written(app: TestApp) {
  const path = writeFile(temporaryFolder(), 'a.wav', SOUND);
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  return { id: recording.id, path, sound: app.mediaPath(recording.id)?.path ?? '' };
}

const get = (app: TestApp, id: string) => app.call('recordings.get', { id });
const loses = (app: TestApp, id: string) =>
  app.event('recording.changed', (one) => one.id === id && one.audio === null);

it('is kept for ever where nobody says otherwise', async () => {
  const app = await openApp({ inference: createFakeInference(HEARD) });
  const { id, sound } = await written(app);
  await app.close();
  const again = await openApp({ libraryFolder: app.folder });
  expect((await get(again, id)).audio).not.toBeNull();
  expect(existsSync(sound)).toBe(true);
});

it('goes as soon as it is written down where the settings ask for that, and nothing else goes with it', async () => {
  const app = await openApp({ inference: createFakeInference(HEARD) });
  await app.call('settings.set', { soundDays: 0 });
  const { id } = await written(app);
  await loses(app, id);
  expect(filesWith(app.folder, SOUND)).toEqual([]);
  const transcript = await app.call('transcripts.get', { recording: id });
  expect(transcript?.segments.map(({ text }) => text)).toEqual(HEARD);
  expect((await app.call('summaries.list', { recording: id })).summaries).toHaveLength(2);
  const folder = `${temporaryFolder()}/backup`;
  expect((await app.call('library.backUpTo', { folder })).missing).toEqual([]);
  const { checks } = await app.call('app.doctor', {});
  expect(checks.find(({ name }) => name === 'audio')).toMatchObject({ ok: true });
});

it('is missed in one line by what needs it, and comes back with the file', async () => {
  const app = await openApp({ inference: createFakeInference(HEARD) });
  await app.call('settings.set', { soundDays: 0 });
  const { id, path } = await written(app);
  await loses(app, id);
  const refused = { code: 'unsupported', hint: expect.stringContaining('Import its file again') };
  await expect(app.call('recordings.media', { id })).rejects.toMatchObject(refused);
  const again = app.call('recordings.process', { id, again: true });
  await expect(again).rejects.toMatchObject(refused);
  const { job } = await app.call('recordings.process', { id });
  await app.job(job, 'done');
  await app.call('settings.set', { soundDays: 'always' });
  const other = writeFile(temporaryFolder(), 'b.mp3', SOUND);
  expect(path).not.toBe(other);
  const back = await app.call('recordings.importPath', { path: other });
  expect(back).toMatchObject({ duplicate: true, recording: { id, audio: { name: 'b.mp3' } } });
  expect(existsSync(app.mediaPath(id)!.path)).toBe(true);
});

it('stays with a favourite, what is in the bin, what failed and what is at work', async () => {
  const inference = createFakeInference(HEARD);
  const app = await openApp({ inference });
  const kept = await written(app);
  await app.call('favourites.set', { ids: [kept.id], favourite: true });
  const add = async (name: string) =>
    app.call('recordings.importPath', { path: writeFile(temporaryFolder(), name, name) });
  const binned = await add('binned.wav');
  await app.job(binned.job!, 'done');
  await app.call('recordings.remove', { id: binned.recording.id });
  inference.failures.transcribe = () => new Error('broken');
  const failed = await add('failed.wav');
  await app.job(failed.job!, 'failed');
  delete inference.failures.transcribe;
  const spare = await add('spare.wav');
  await app.job(spare.job!, 'done');
  const gate = createGate();
  inference.gate = gate;
  const working = await add('working.wav');
  await app.job(working.job!, 'running');
  await app.call('settings.set', { soundDays: 0 });
  await loses(app, spare.recording.id);
  await app.close();
  const again = await openApp({ libraryFolder: app.folder, runJobs: false });
  await again.call('bin.restore', { ids: [binned.recording.id] });
  for (const id of [kept.id, binned.recording.id, failed.recording.id, working.recording.id])
    expect((await get(again, id)).audio, id).not.toBeNull();
});
