import { expect, it } from 'vitest';
import { importSound, openApp, type TestApp } from '../../helpers/app';
import { createFakeInference, createGate } from '../../helpers/fake-inference';
import { temporaryFolder } from '../../helpers/library';

const SENTENCES = ['First window.', 'Second window.', 'Third window.', 'Fourth window.'];
const PCM = { sampleRate: 16_000, channels: 1 };

const waitingOf = async (app: TestApp) => (await app.call('jobs.list', {})).waiting;
const statesOf = async (app: TestApp) =>
  (await app.call('jobs.list', {})).jobs.map(({ title, state }) => `${title} ${state}`);

/** Two windows are heard, then nothing until it is opened. */
function half() {
  const inference = createFakeInference(SENTENCES);
  const shut = createGate();
  let passed = 0;
  inference.gate = { wait: async () => (passed++ < 2 ? undefined : shut.wait()) };
  return inference;
}

it('a paused queue lets the running job give way, and goes on at its last window', async () => {
  const inference = half();
  const app = await openApp({ inference });
  const { id, job } = await importSound(app);
  await app.event('transcript.grew', ({ through }) => through === 20);
  await app.call('settings.set', { queuePaused: true });
  await app.job(job, 'queued');
  expect(await waitingOf(app)).toBe('paused');
  const other = await importSound(app, 'other.wav');
  expect(await statesOf(app)).toEqual(['talk queued', 'other queued']);
  inference.gate = null;
  await app.call('settings.set', { queuePaused: false });
  await app.job(job, 'done');
  await app.job(other.job, 'done');
  expect(inference.requests.map(({ from }) => from)).toEqual([0, 20, 0]);
  const { segments } = (await app.call('transcripts.get', { recording: id }))!;
  expect(segments.map(({ text }) => text)).toEqual(SENTENCES);
  const told = app.events.filter(({ name }) => name === 'queue.changed');
  expect(told.map(({ data }) => data)).toEqual([{ waiting: 'paused' }, { waiting: null }]);
});

it('stays paused after a new start, and can be stopped and tried again meanwhile', async () => {
  const folder = temporaryFolder();
  const before = await openApp({ libraryFolder: folder });
  await before.call('settings.set', { queuePaused: true });
  const { job } = await importSound(before);
  await before.close();
  const app = await openApp({ libraryFolder: folder });
  expect(await waitingOf(app)).toBe('paused');
  expect((await app.call('jobs.stop', { id: job })).state).toBe('stopped');
  expect((await app.call('jobs.retry', { id: job })).state).toBe('queued');
  await app.call('settings.set', { queuePaused: false });
  await app.job(job, 'done');
});

it('another process that pauses the queue is heard', async () => {
  const inference = half();
  const app = await openApp({ inference });
  const other = await openApp({ libraryFolder: app.folder, runJobs: false });
  const { job } = await importSound(app);
  await app.event('transcript.grew', ({ through }) => through === 20);
  await other.call('settings.set', { queuePaused: true });
  await app.job(job, 'queued');
  expect(await waitingOf(other)).toBe('paused');
});

it('waits while a recording is made, unless told not to', async () => {
  const app = await openApp({ inference: half() });
  const { job } = await importSound(app);
  await app.event('transcript.grew', ({ through }) => through === 20);
  const { id } = await app.call('captures.begin', PCM);
  await app.job(job, 'queued');
  expect(await waitingOf(app)).toBe('recording');
  await app.call('settings.set', { waitWhileRecording: false });
  await app.job(job, 'running');
  await app.call('settings.set', { waitWhileRecording: true });
  await app.job(job, 'queued');
  await app.call('captures.discard', { id });
  await app.job(job, 'running');
  expect(await waitingOf(app)).toBeNull();
});

it('waits on battery only where that is wished', async () => {
  let battery = true;
  const app = await openApp({ inference: half(), power: { onBattery: () => battery } });
  const { job } = await importSound(app);
  await app.job(job, 'running');
  await app.call('settings.set', { waitOnBattery: true });
  await app.job(job, 'queued');
  expect(await waitingOf(app)).toBe('battery');
  battery = false;
  await app.event('queue.changed', ({ waiting }) => waiting === null);
  await app.job(job, 'running');
});

it('a job that is put first begins at once; the one that ran goes on after it', async () => {
  const inference = half();
  const app = await openApp({ inference });
  await importSound(app, 'long.wav');
  await app.event('transcript.grew', ({ through }) => through === 20);
  await importSound(app, 'second.wav');
  const third = await importSound(app, 'third.wav');
  inference.gate = createGate();
  expect(await app.call('jobs.first', { id: third.job })).toMatchObject({ id: third.job });
  await app.job(third.job, 'running');
  expect(await statesOf(app)).toEqual(['third running', 'long queued', 'second queued']);
  inference.gate = null;
  await app.call('jobs.stop', { id: third.job });
  await app.event('job.changed', ({ title, state }) => title === 'second' && state === 'done');
  expect(inference.requests.map(({ from }) => from)).toEqual([0, 0, 20, 0]);
});
