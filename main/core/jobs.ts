/**
 * The queue: one job at a time, kept in the store so that it outlives this process.
 *
 *   queued ─▶ running ─▶ done
 *     │ ▲        │ └─▶ failed ─┐
 *     ▼ └────────┼─────────────┤ retry
 *   stopped ◀────┘ ────────────┘
 */
import { AppError, type HandlersFor, type Job, type Recording } from '../contract';
import type { jobRoutes } from '../contract/jobs';
import { announce, type Core } from './core';
import { currentSettings } from './settings';
import { type JobChange, type JobRecord, type JobStore, publicJob } from './store-port';
import { waitingFor } from './waiting';
import type { Worker } from './worker';

/** What is to be done with a recording. */
export type Task = Parameters<JobStore['add']>[0];

/** The first of a recording that is new. To be stored with it: a full disk in between would leave it to nobody. */
export function firstTask(
  core: Core,
  { id, kind }: Pick<Recording, 'id' | 'kind'>,
  spoken: string,
): Task {
  const language = spoken === 'auto' ? currentSettings(core).speechLanguage : spoken;
  const work = kind === 'audio' ? 'transcribe' : 'summarize';
  return { kind: work, recording: id, language, again: false };
}

export interface Queue {
  /** Takes effect at once on a queued job, within half a second on a running one. */
  stop(id: string): Job;
  retry(id: string): Job;
  /** Before all others; what runs goes on afterwards. */
  first(id: string): Job;
  /** Queues work on a recording, or returns the job that is at it already; one in another language gives way. */
  add(task: Task): Job;
  /** Ends the run of a job, if it runs here; how it stands in the store is the caller's. */
  interrupt(id: string): void;
  /** Does something while nothing runs here; what ran is taken up again afterwards. */
  still: Worker['still'];
  /** Looks for work; to be called after anything changed that the worker cares for. */
  wake(): void;
}

/** The queue as people see it. The worker does the work, here or in another process. */
export function createQueue(core: Core, worker: Worker): Queue {
  const { store } = core;

  const change = (id: string, from: Job['state'][], to: JobChange): Job => {
    const changed = store.jobs.change(id, from, to);
    if (changed) tell(core, changed);
    return changed ? publicJob(changed) : theJob(core, id);
  };

  const stop = (id: string): Job => {
    const job = change(id, ['queued', 'running'], { state: 'stopped', secondsLeft: null });
    worker.interrupt(id);
    return job;
  };

  return {
    stop,
    retry(id) {
      const other = store.jobs.open(theJob(core, id).recording);
      if (other) return publicJob(other);
      const again = { state: 'queued', error: null, secondsLeft: null, crashes: 0 } as const;
      const job = change(id, ['stopped', 'failed'], again);
      worker.wake();
      return job;
    },
    first(id) {
      const job = store.jobs.first(id);
      if (!job) return theJob(core, id);
      tell(core, job);
      worker.giveWay();
      return publicJob(job);
    },
    add(wanted) {
      const open = store.jobs.open(wanted.recording);
      if (open && wanted.again && open.language !== wanted.language) stop(open.id);
      const job = store.jobs.open(wanted.recording) ?? store.jobs.add(wanted);
      tell(core, job);
      worker.wake();
      return publicJob(job);
    },
    interrupt: worker.interrupt,
    still: worker.still,
    wake: worker.wake,
  };
}

/** Tells listeners how a job, and with it its recording, is now. */
export function tell(core: Core, job: JobRecord): void {
  core.events.emit('job.changed', publicJob(job));
  announce(core, job.recording);
}

function theJob({ store }: Core, id: string): Job {
  const job = store.jobs.get(id);
  if (!job) throw new AppError('not-found', `There is no job ${id}.`);
  return publicJob(job);
}

/** The calls of contract/jobs.ts. */
export const jobHandlers = (core: Core, queue: Queue): HandlersFor<typeof jobRoutes> => ({
  'jobs.list': async () => ({ jobs: core.store.jobs.list(), waiting: waitingFor(core) }),
  'jobs.stop': async ({ id }) => queue.stop(id),
  'jobs.first': async ({ id }) => queue.first(id),
  'jobs.retry': async ({ id }) => queue.retry(id),
});
