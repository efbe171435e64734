/** Works on the queue: one job at a time, in the one process that leads; upkeep when there is no job; neither while it waits. */
import { AppError } from '../contract';
import type { Voices } from './chats/voices';
import type { Core } from './core';
import { perform } from './perform';
import { createUpkeep, type Upkeep } from './upkeep';
import { watchWaiting } from './waiting';

export interface Worker {
  /** Looks for work. */
  wake(): void;
  /** Ends the run of this job, if it runs here; how it stands in the store is the caller's. */
  interrupt(job: string): void;
  /** Puts a running job back into the queue, so that the one that stands first there begins. */
  giveWay(): void;
  /** Puts a running job back into the queue, for the next start. */
  close(): Promise<void>;
}

/** What runs now; without an id it is upkeep. */
interface Run {
  id: string | null;
  controller: AbortController;
  /** It goes back into the queue, and is taken up again from what it has stored. */
  givesWay: boolean;
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

  const begun = (run: Run) => {
    running = run;
  };

  const work = async () => {
    while (woken && !closed) {
      woken = false;
      leading = store.jobs.lead();
      while (!closed && leading && !reason() && (await turn(core, keepUp, begun)));
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

  const giveWay = () => {
    if (running) running.givesWay = true;
    running?.controller.abort(stopped());
  };

  const { reason } = watchWaiting(core, (waiting) => (waiting ? giveWay() : wake()));

  store.watch((changed) => {
    if (leading && !changed) return;
    if (running?.id && store.jobs.get(running.id)?.state !== 'running')
      running.controller.abort(stopped());
    wake();
  });

  return {
    wake,
    giveWay,
    interrupt(job) {
      if (running?.id === job) running.controller.abort(stopped());
    },
    async close() {
      closed = true;
      giveWay();
      await working;
    },
  };
}

/** One job, or one piece of upkeep; `begun` is told of it first. False when there is nothing to do. */
async function turn(core: Core, keepUp: Upkeep, begun: (run: Run) => void): Promise<boolean> {
  const job = core.store.jobs.claim();
  const run: Run = { id: job?.id ?? null, controller: new AbortController(), givesWay: false };
  begun(run);
  if (job) await perform(core, job, run.controller.signal, () => run.givesWay);
  const busy = await keepUp(run.controller.signal, job !== null);
  return job !== null || busy;
}
