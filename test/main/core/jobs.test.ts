import { describe, expect, it } from 'vitest';
import { AppError } from '../../../main/contract';
import { importSound, openApp, type TestApp } from '../../helpers/app';
import { program } from '../../helpers/child';
import { createFakeInference, createGate } from '../../helpers/fake-inference';
import { temporaryFolder } from '../../helpers/library';

const SENTENCES = ['First window.', 'Second window.', 'Third window.', 'Fourth window.'];

const texts = async (app: TestApp, recording: string) =>
  (await app.call('transcripts.get', { recording }))!.segments.map(({ text }) => text);

/** Lets this many windows through, then shuts. */
function gateAfter(windows: number) {
  const shut = createGate();
  let passed = 0;
  return { wait: async () => (passed++ < windows ? undefined : shut.wait()), open: shut.open };
}

describe('a job', () => {
  it('stores every window at once, and tells of it', async () => {
    const inference = createFakeInference(SENTENCES);
    inference.gate = gateAfter(2);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.event('transcript.grew', ({ through }) => through === 20);
    expect(await texts(app, id)).toEqual(SENTENCES.slice(0, 2));
    const transcript = await app.call('transcripts.get', { recording: id });
    expect(transcript).toMatchObject({ complete: false, through: 20, duration: 40 });
    const [running] = (await app.call('jobs.list', {})).jobs;
    expect(running).toMatchObject({ id: job, state: 'running', step: 'transcribe' });
    expect(running!.progress).toBeCloseTo(0.47);
    expect(running!.secondsLeft).not.toBeNull();
    expect((await app.call('recordings.get', { id })).status).toBe('transcribing');
  });

  it('stops at once and goes on from the last window when retried', async () => {
    const inference = createFakeInference(SENTENCES);
    inference.gate = gateAfter(2);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.event('transcript.grew', ({ through }) => through === 20);
    expect((await app.call('jobs.stop', { id: job })).state).toBe('stopped');
    expect((await app.call('recordings.get', { id })).status).toBe('stopped');
    inference.gate = null;
    await app.call('jobs.retry', { id: job });
    await app.job(job, 'done');
    expect(inference.requests.map(({ from, language }) => [from, language])).toEqual([
      [0, 'auto'],
      [20, 'en'],
    ]);
    expect(await texts(app, id)).toEqual(SENTENCES);
    expect((await app.call('transcripts.get', { recording: id }))!.version).toBe(1);
  });

  it('runs alone: the next one waits, and can be stopped while it waits', async () => {
    const inference = createFakeInference(SENTENCES);
    const gate = createGate();
    inference.gate = gate;
    const app = await openApp({ inference });
    const first = await importSound(app, 'one.wav');
    const second = await importSound(app, 'two.wav');
    const third = await importSound(app, 'three.wav');
    const states = async () => (await app.call('jobs.list', {})).jobs.map(({ state }) => state);
    expect(await states()).toEqual(['running', 'queued', 'queued']);
    await app.call('jobs.stop', { id: second.job });
    expect((await app.call('recordings.get', { id: second.id })).status).toBe('stopped');
    gate.open();
    await app.job(third.job, 'done');
    await app.job(first.job, 'done');
    expect(inference.requests).toHaveLength(2);
  });

  it('fails with its error, keeps what it has, and can be retried', async () => {
    const inference = createFakeInference(SENTENCES);
    const error = new AppError('bad-input', 'The file ends in the middle.', 'Try another copy.');
    inference.failures.transcribe = (_request, at) => (at === 2 ? error : undefined);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.job(job, 'failed');
    const [failed] = (await app.call('jobs.list', {})).jobs;
    expect(failed!.error).toEqual(error.toWire());
    expect((await app.call('recordings.get', { id })).status).toBe('failed');
    expect(await texts(app, id)).toEqual(SENTENCES.slice(0, 2));
    inference.failures = {};
    expect((await app.call('jobs.retry', { id: job })).error).toBeNull();
    await app.job(job, 'done');
    expect(await texts(app, id)).toEqual(SENTENCES);
  });

  it('outlives one death of the inference process, from the checkpoint on', async () => {
    const inference = createFakeInference(SENTENCES);
    const crash = new AppError('crashed', 'The model process died.');
    inference.failures.transcribe = ({ from }, at) => (from === 0 && at === 2 ? crash : undefined);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.job(job, 'done');
    expect(inference.requests.map(({ from }) => from)).toEqual([0, 20]);
    expect(await texts(app, id)).toEqual(SENTENCES);
  });

  it('fails at the second death, and is forgiven again when a person retries it', async () => {
    const inference = createFakeInference(SENTENCES);
    const crash = new AppError('crashed', 'The model process died.');
    inference.failures.transcribe = (_request, at) => (at === 2 ? crash : undefined);
    const app = await openApp({ inference });
    const { job } = await importSound(app);
    await app.job(job, 'failed');
    expect(inference.requests).toHaveLength(2);
    expect((await app.call('jobs.list', {})).jobs[0]!.error).toMatchObject({ code: 'crashed' });
    await app.call('jobs.retry', { id: job });
    await app.job(job, 'failed');
    expect(inference.requests).toHaveLength(4);
  });

  it('goes back into the queue when the app is closed, and on at the next start', async () => {
    const folder = temporaryFolder();
    const inference = createFakeInference(SENTENCES);
    inference.gate = gateAfter(3);
    const app = await openApp({ inference, libraryFolder: folder });
    const { id, job } = await importSound(app);
    await app.event('transcript.grew', ({ through }) => through === 30);
    await app.close();
    const next = createFakeInference(SENTENCES);
    const reopened = await openApp({ inference: next, libraryFolder: folder });
    await reopened.job(job, 'done');
    expect(next.requests.map(({ from }) => from)).toEqual([30]);
    expect(await texts(reopened, id)).toEqual(SENTENCES);
  });

  it('is only queued where jobs are not run', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference, runJobs: false });
    const { job } = await importSound(app);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await app.call('jobs.list', {})).jobs).toMatchObject([{ id: job, state: 'queued' }]);
    expect(inference.requests).toEqual([]);
  });

  it('is not queued twice for one recording', async () => {
    const inference = createFakeInference();
    inference.gate = createGate();
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    expect(await app.call('recordings.process', { id })).toEqual({ job });
  });

  it('makes only what is missing', async () => {
    const inference = createFakeInference(['We decided to hire Anna.', 'The budget is fine now.']);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.job(job, 'done');
    const again = await app.call('recordings.process', { id });
    await app.job(again.job, 'done');
    expect(inference.requests).toHaveLength(1);
    const { summaries } = await app.call('summaries.list', { recording: id });
    expect(summaries).toHaveLength(2);
  });

  it('writes a new version when asked to transcribe again, and keeps the old one with its edits', async () => {
    const inference = createFakeInference(SENTENCES);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.job(job, 'done');
    const first = (await app.call('transcripts.get', { recording: id }))!;
    await app.call('transcripts.edit', { transcript: first.id, segment: 0, text: 'By hand.' });
    const { summaries: before } = await app.call('summaries.list', { recording: id });
    const again = await app.call('recordings.process', { id, again: true, language: 'de' });
    await app.job(again.job, 'done');
    const second = (await app.call('transcripts.get', { recording: id }))!;
    expect(second).toMatchObject({ version: 2, complete: true });
    expect(second.segments[0]!.text).toBe(SENTENCES[0]);
    expect(inference.requests.at(-1)).toMatchObject({ from: 0, language: 'de' });
    const { summaries: after } = await app.call('summaries.list', { recording: id });
    expect(after.slice(-before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    const edit = { transcript: first.id, segment: 1, text: 'Old version, still there.' };
    expect(await app.call('transcripts.edit', edit)).toMatchObject({ edited: true });
  });

  it('hides nothing of the old version when transcribing again is stopped', async () => {
    const inference = createFakeInference(SENTENCES);
    const app = await openApp({ inference });
    const { id, job } = await importSound(app);
    await app.job(job, 'done');
    const first = await app.call('transcripts.get', { recording: id });
    inference.gate = createGate();
    const again = await app.call('recordings.process', { id, again: true });
    await expect.poll(() => inference.requests.length).toBe(2);
    await app.call('jobs.stop', { id: again.job! });
    await app.job(again.job, 'stopped');
    expect(await app.call('transcripts.get', { recording: id })).toEqual(first);
  });

  it('does not fail for want of search by meaning, which is made up for later', async () => {
    const inference = createFakeInference(SENTENCES);
    const app = await openApp({ inference });
    app.subscribe(({ name, data }) => {
      if (name === 'job.changed' && data.step === 'index')
        inference.failures.embed = new AppError('crashed', 'The model process died.');
    });
    const { id, job } = await importSound(app);
    await app.job(job, 'done');
    expect((await app.call('recordings.get', { id })).status).toBe('ready');
    await app.close();
    const next = createFakeInference(SENTENCES);
    const reopened = await openApp({ inference: next, libraryFolder: app.folder });
    await expect.poll(() => next.embedded).toEqual([SENTENCES.join(' ')]);
    const { hits } = await reopened.call('search.query', { query: 'second window' });
    expect(hits[0]).toMatchObject({ kind: 'segment', segment: 1, by: 'both' });
  });
});

describe('several processes on one library', () => {
  it('resume a job whose process was killed, without losing or doubling a window', async () => {
    const folder = temporaryFolder();
    const start = program('jobs');
    const setup = await openApp({ libraryFolder: folder, runJobs: false });
    const { id, job } = await importSound(setup);
    const victim = start(folder, 'a', '30');
    await victim.line(`a window ${id} 50`);
    victim.process.kill('SIGKILL');
    await victim.exited;
    const heir = start(folder, 'b', '1');
    await heir.line(`b job ${job} done`);
    const windows = heir.lines.filter((line) => line.includes('window')).length;
    expect(windows).toBeLessThan(40);
    const transcript = (await setup.call('transcripts.get', { recording: id }))!;
    expect(transcript.segments.map(({ text }) => text)).toEqual(
      Array.from({ length: 40 }, (_, i) => `Sentence ${i} here.`),
    );
  });

  it('never run the same job twice; when the one at work dies, the other takes over by itself', async () => {
    const folder = temporaryFolder();
    const start = program('jobs');
    const setup = await openApp({ libraryFolder: folder, runJobs: false });
    const children = [start(folder, 'a', '20'), start(folder, 'b', '20')];
    await Promise.all([children[0]!.line('a open'), children[1]!.line('b open')]);
    const { id, job } = await importSound(setup);
    await setup.event('job.changed', ({ progress }) => progress > 0.2);
    const ran = children.filter(({ lines }) => lines.some((line) => line.includes('window')));
    expect(ran).toHaveLength(1);
    ran[0]!.process.kill('SIGKILL');
    await setup.event(
      'job.changed',
      ({ id: changed, state }) => changed === job && state === 'done',
    );
    expect(await texts(setup, id)).toHaveLength(40);
  });

  it('tell one another what was removed, also where its job was over long before', async () => {
    const app = await openApp();
    const { id, job } = await importSound(app);
    await app.job(job, 'done');
    const here = await openApp({ libraryFolder: app.folder, runJobs: false });
    const there = await importSound(here, 'new.wav');
    for (const gone of [id, there.id]) await app.call('recordings.remove', { id: gone });
    await here.event('recording.removed', (removed) => removed.id === id);
    await here.event('recording.removed', (removed) => removed.id === there.id);
    expect(here.events.filter(({ name }) => name === 'recording.removed')).toHaveLength(2);
  });

  it('stop a job that runs in another one', async () => {
    const folder = temporaryFolder();
    const child = program('jobs')(folder, 'a', '20');
    await child.line('a open');
    const here = await openApp({ libraryFolder: folder, runJobs: false });
    const { id, job } = await importSound(here);
    await child.line(`a window ${id}`);
    await here.call('jobs.stop', { id: job });
    // Only when it has let go of the first does the worker take the second.
    const next = await importSound(here, 'next.wav');
    await child.line(`a window ${next.id}`);
    const { segments, complete } = (await here.call('transcripts.get', { recording: id }))!;
    const windows = child.lines.filter((line) => line.startsWith(`a window ${id}`));
    const after = child.lines.slice(child.lines.findIndex((line) => line.includes(next.id)));
    expect(after.filter((line) => windows.includes(line))).toEqual([]);
    expect([complete, segments]).toEqual([
      false,
      expect.objectContaining({ length: windows.length }),
    ]);
    expect((await here.call('recordings.get', { id })).status).toBe('stopped');
  });
});
