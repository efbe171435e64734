import { describe, expect, it } from 'vitest';
import type { Job } from '../../../main/contract';
import { shownJobs } from '../../../renderer/jobs/JobList';
import { jobOf } from '../../../renderer/jobs/jobs';

const job = (id: string, state: Job['state'], createdAt: number, recording = 'rec1'): Job => ({
  id,
  kind: 'transcribe',
  recording,
  title: recording,
  state,
  createdAt,
  progress: 0,
  secondsLeft: null,
  step: 'transcribe',
  error: null,
});

const ids = (jobs: Job[]): string[] => jobs.map(({ id }) => id);

describe('shownJobs()', () => {
  it('puts what runs first and leaves out what is done', () => {
    const jobs = [job('failed', 'failed', 1, 'a'), job('done', 'done', 2, 'b')];
    jobs.push(job('waits', 'queued', 3, 'c'), job('runs', 'running', 4, 'd'));
    expect(ids(shownJobs(jobs))).toEqual(['runs', 'waits', 'failed']);
  });

  it('drops an old failure once the recording was tried again', () => {
    expect(ids(shownJobs([job('old', 'failed', 1), job('new', 'done', 2)]))).toEqual([]);
  });
});

describe('jobOf()', () => {
  it('prefers the running job, then the newest, and never one of another recording', () => {
    const broken = [job('old', 'failed', 1), job('new', 'stopped', 2), job('x', 'running', 3, 'b')];
    expect(jobOf(broken, 'rec1')?.id).toBe('new');
    expect(jobOf([...broken, job('run', 'running', 0)], 'rec1')?.id).toBe('run');
    expect(jobOf(broken, 'none')).toBeNull();
  });
});
