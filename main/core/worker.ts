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
  /** Does something while nothing runs here: a running job goes back into the queue, and is taken up again afterwards. */
  still<T>(work: () => Promise<T>): Promise<T>;
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

/** Of this process. */
interface Shift {
  running: Run | null;
  /** How many want that nothing runs. */
  held: number;
}

const logged = (core: Core) => (thrown: unknown) =>
  core.log.error(`Work on the queue ended: ${AppError.from(thrown).message}`);

const stopped = () => new AppError('cancelled', 'The work was stopped.');

/** Makes the worker. With `runs` false it never works: another process does. */
export function createWorker(core: Core, voices: Voices, runs: boolean): Worker {
  const { store } = core;
  const keepUp = createUpkeep(core, voices);
  const shift: Shift = { running: null, held: 0 };
  let working: Promise<void> | null = null;
  let woken = false;
  let closed = false;
  let leading = false;
  const mayRun = () => !closed && shift.held === 0;

  const work = async () => {
    while (woken && mayRun()) {
      woken = false;
      leading = store.jobs.lead();
      while (mayRun() && leading && !reason() && (await turn(core, keepUp, shift)));
    }
  };

  const wake = () => {
    woken = true;
    if (!runs || !mayRun() || working) return;
    // Not at once: whether it may begin is asked there, and the answer may wake it again.
    working = Promise.resolve()
      .then(work)
      .catch(logged(core))
      .finally(() => {
        shift.running = null;
        working = null;
        if (woken) wake();
      });
  };

  const giveWay = () => putBack(shift);

  const { reason } = watchWaiting(core, (waiting) => (waiting ? giveWay() : wake()));

  const isLost = () => shift.running?.id && store.jobs.get(shift.running.id)?.state !== 'running';
  const heard = (changed: boolean) => {
    if (leading && !changed) return;
    if (isLost()) shift.running?.controller.abort(stopped());
    wake();
  };
  // The one that leads may die, and the battery may come into use.
  store.watch(heard, () => runs && (!leading || shift.running !== null));

  return {
    wake,
    giveWay,
    interrupt(job) {
      if (shift.running?.id === job) shift.running.controller.abort(stopped());
    },
    still: (work) => hold(shift, () => working, work).finally(wake),
    async close() {
      closed = true;
      giveWay();
      await working;
    },
  };
}

/** What runs goes back into the queue. */
function putBack({ running }: Shift): void {
  if (running) running.givesWay = true;
  running?.controller.abort(stopped());
}

/** Lets nothing run meanwhile. */
async function hold<T>(
  shift: Shift,
  working: () => Promise<void> | null,
  work: () => Promise<T>,
): Promise<T> {
  shift.held++;
  try {
    putBack(shift);
    await working();
    return await work();
  } finally {
    shift.held--;
  }
}

/** One job, or one piece of upkeep; `shift` holds it meanwhile. False when there is nothing to do. */
async function turn(core: Core, keepUp: Upkeep, shift: Shift): Promise<boolean> {
  const job = core.store.jobs.claim();
  const run: Run = { id: job?.id ?? null, controller: new AbortController(), givesWay: false };
  shift.running = run;
  if (job) await perform(core, job, run.controller.signal, () => run.givesWay);
  const busy = await keepUp(run.controller.signal, job !== null);
  return job !== null || busy;
}
