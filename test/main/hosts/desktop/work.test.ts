import { describe, expect, it } from 'vitest';
import type { AppEvent, Capture, Job } from '../../../../main/contract';
import { createWorkLog, followWork } from '../../../../main/hosts/desktop/work';
import { createFakeApp } from '../../../helpers/fake-app';

const capture: Capture = {
  ...{ id: 'capture1', startedAt: 1, sampleRate: 24_000, channels: 1 },
  ...{ seconds: 1, secondsFree: null, roomIsShort: false },
};
const grew: AppEvent = { name: 'capture.changed', data: capture };
const ended: AppEvent = {
  name: 'capture.ended',
  data: { id: 'capture1', how: 'finished', recording: 'record01' },
};
const aJob = (id: string, state: Job['state']): AppEvent => ({
  name: 'job.changed',
  data: {
    ...{ id, state, kind: 'transcribe', recording: 'record01', title: 'Standup', createdAt: 1 },
    ...{ progress: 0, secondsLeft: null, step: 'transcribe', error: null },
  },
});

describe('what goes on', () => {
  it('is a recording from its first sign until it has ended', () => {
    const log = createWorkLog();
    expect([log.hear(grew), log.hear(grew)]).toEqual([true, false]);
    expect(log.work()).toEqual({ recording: true, jobs: false });
    expect(log.hear(ended)).toBe(true);
    expect(log.work()).toEqual({ recording: false, jobs: false });
  });

  it('is no work any more once the recording is removed', () => {
    const log = createWorkLog();
    log.hear(aJob('joba', 'running'));
    expect(log.hear({ name: 'recording.removed', data: { id: 'another1' } })).toBe(false);
    expect(log.hear({ name: 'recording.removed', data: { id: 'record01' } })).toBe(true);
    expect(log.work().jobs).toBe(false);
  });

  it('is work until the last job is done, stopped or failed', () => {
    const log = createWorkLog();
    for (const event of [aJob('joba', 'queued'), aJob('jobb', 'running'), aJob('joba', 'failed')])
      log.hear(event);
    expect(log.work().jobs).toBe(true);
    expect(log.hear(aJob('jobb', 'stopped'))).toBe(true);
    expect(log.work().jobs).toBe(false);
  });
});

it('counts the jobs that the last run left', async () => {
  const app = createFakeApp();
  const { data } = aJob('joba', 'queued');
  app.dispatch = async () => ({ ok: true, data: { jobs: [data], waiting: null } });
  const heard: unknown[] = [];
  await followWork(app, (work) => heard.push(work));
  app.emit(aJob('joba', 'done'));
  expect(heard).toEqual([
    { recording: false, jobs: true },
    { recording: false, jobs: false },
  ]);
});
