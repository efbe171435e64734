/** What goes by itself when its days are over: what is in the bin, and sound that the settings give a term. */
import { AppError, type AppEvent } from '../contract';
import { sweepBin } from './bin';
import type { Core } from './core';
import { sweepSound } from './sound';

const SWEEP_MS = 60 * 60 * 1000;

const SWEEPS = { 'The bin': sweepBin, Sound: sweepSound };

/** Sweeps now, every hour, and when something may be due at once. Returns the function that ends it, which waits for a sweep under way. */
export function keepSweeping(core: Core): () => Promise<void> {
  let sweeping = Promise.resolve();
  let last = 0;
  let closed = false;
  const sweep = () => {
    last = core.clock.now();
    for (const [name, one] of Object.entries(SWEEPS)) {
      const failed = (thrown: unknown) =>
        core.log.error(`${name} was not swept: ${AppError.from(thrown).message}`);
      sweeping = sweeping.then(() => (closed ? undefined : one(core))).catch(failed);
    }
  };
  sweep();
  core.store.watch(() => {
    if (!closed && Math.abs(core.clock.now() - last) >= SWEEP_MS) sweep();
  });
  const end = core.events.subscribe((event) => {
    if (mayBeDue(event)) sweep();
  });
  return async () => {
    end();
    closed = true;
    await sweeping;
  };
}

const mayBeDue = ({ name, data }: AppEvent): boolean =>
  name === 'settings.changed' || (name === 'job.changed' && data.state === 'done');
