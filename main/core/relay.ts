/** Tells this process's listeners what another process did: to the queue in detail, to the rest that it did something. */
import type { Job } from '../contract';
import { announce, type Core } from './core';

/** Compares the queue with how it was last seen whenever somebody else has written. */
export function createRelay(core: Core): void {
  const { store, events } = core;
  const seen = new Map<string, string>();
  const remember = (job: Job) => seen.set(job.id, JSON.stringify(job));
  for (const job of store.jobs.list()) remember(job);
  events.subscribe((event) => {
    if (event.name === 'job.changed') remember(event.data);
  });
  store.watch((changed) => {
    if (!changed) return;
    for (const job of store.jobs.list()) {
      if (seen.get(job.id) === JSON.stringify(job)) continue;
      events.emit('job.changed', job);
      announce(core, job.recording);
    }
    events.emit('library.changed', {});
  });
}
