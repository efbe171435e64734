/** What is kept up where no job is to be done. */
import { AppError } from '../contract';
import { embedMessages } from './chats/embedding';
import type { Voices } from './chats/voices';
import type { Core } from './core';
import { embedNext } from './embedding';
import { readNext } from './promises/read';

/** One piece of it; false when there is none. `afterJob`, only what failed before is forgiven. */
export type Upkeep = (signal: AbortSignal, afterJob: boolean) => Promise<boolean>;

/**
 * Promises are looked for, search by meaning is kept up, and voice notes are written down, where nothing else is to do.
 * What failed is not tried again before the next job, and keeps nothing else from going on.
 */
export function createUpkeep(core: Core, voices: Voices): Upkeep {
  const all: ((signal: AbortSignal) => Promise<boolean>)[] = [
    (signal) => readNext(core, signal),
    (signal) => embedNext(core, signal),
    (signal) => embedMessages(core, signal),
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
