/** Works on the queue: one job at a time, in the one process that leads; upkeep when there is no job. */
import { AppError } from '../contract';
import type { Voices } from './chats/voices';
import type { Core } from './core';
import { embedNext } from './embedding';
import { perform } from './perform';
import { readNext } from './promises/read';

export interface Worker {
  /** Looks for work. */
  wake(): void;
  /** Ends the run of this job, if it runs here; how it stands in the store is the caller's. */
  interrupt(job: string): void;
  /** Puts a running job back into the queue, for the next start. */
  close(): Promise<void>;
}

/** What runs now; without an id it is upkeep. */
interface Run {
  id: string | null;
  controller: AbortController;
}

const stopped = () => new AppError('cancelled', 'The work was stopped.');

/** Makes the worker. With `runs` false it never works: another process does. */
export function createWorker(core: Core, voices: Voices, runs: boolean): Worker {
  const { store } = core;
  const keepUp = createUpkeep(core, voices);
  let running: Run | null = null;
  let working: Promise<void> | null = null;
  let woken = false;
  let closed = false;
  let leading = false;

  /** One job, or one piece of upkeep. False when there is nothing to do. */
  const turn = async (): Promise<boolean> => {
    const job = store.jobs.claim();
    running = { id: job?.id ?? null, controller: new AbortController() };
    const { signal } = running.controller;
    if (job) await perform(core, job, signal, () => closed);
    const busy = await keepUp(signal, job !== null);
    return job !== null || busy;
  };

  const work = async () => {
    while (woken && !closed) {
      woken = false;
      leading = store.jobs.lead();
      while (!closed && leading && (await turn()));
    }
  };

  const wake = () => {
    woken = true;
    if (!runs || closed || working) return;
    const ended = (thrown: unknown) =>
      core.log.error(`Work on the queue ended: ${AppError.from(thrown).message}`);
    working = work()
      .catch(ended)
      .finally(() => {
        running = null;
        working = null;
        if (woken) wake();
      });
  };

  store.watch((changed) => {
    if (leading && !changed) return;
    if (running?.id && store.jobs.get(running.id)?.state !== 'running')
      running.controller.abort(stopped());
    wake();
  });

  return {
    wake,
    interrupt(job) {
      if (running?.id === job) running.controller.abort(stopped());
    },
    async close() {
      closed = true;
      running?.controller.abort(stopped());
      await working;
    },
  };
}

/**
 * Promises are looked for, search by meaning is kept up, and voice notes are written down, where nothing else is to do.
 * What failed is not tried again before the next job, and keeps nothing else from going on.
 */
function createUpkeep(
  core: Core,
  voices: Voices,
): (signal: AbortSignal, afterJob: boolean) => Promise<boolean> {
  const all: ((signal: AbortSignal) => Promise<boolean>)[] = [
    (signal) => readNext(core, signal),
    (signal) => embedNext(core, signal),
    (signal) => voices.writeNext(signal),
  ];
  let sound = all;
  const attempt = async (work: (typeof all)[number], signal: AbortSignal): Promise<boolean> => {
    try {
      return await work(signal);
    } catch (thrown) {
      if (signal.aborted) return false;
      sound = sound.filter((one) => one !== work);
      core.log.error(`Upkeep: ${AppError.from(thrown).message}`);
      return false;
    }
  };
  return async (signal, afterJob) => {
    if (afterJob) sound = all;
    if (afterJob) return false;
    for (const work of sound) if (!signal.aborted && (await attempt(work, signal))) return true;
    return false;
  };
}
