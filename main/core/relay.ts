/** Tells this process's listeners what another process did: to the queue in detail, to the rest that it did something. */
import type { Job } from '../contract';
import { announce, type Core } from './core';

/** Compares the queue, and which recordings there are, with how they were last seen whenever somebody else has written. */
export function createRelay(core: Core): void {
  const { store, events } = core;
  const seen = new Map<string, string>();
  const remember = (job: Job) => seen.set(job.id, JSON.stringify(job));
  for (const job of store.jobs.list()) remember(job);
  const tellRemovals = watchRemovals(core);
  events.subscribe((event) => {
    if (event.name === 'job.changed') remember(event.data);
  });
  store.watch((changed) => {
    if (!changed) return;
    tellRemovals();
    for (const job of store.jobs.list()) {
      if (seen.get(job.id) === JSON.stringify(job)) continue;
      events.emit('job.changed', job);
      announce(core, job.recording);
    }
    events.emit('library.changed', {});
  });
}

/** Returns the function that tells which recordings are gone since the last look. */
function watchRemovals({ store, events }: Core): () => void {
  const known = new Set(store.recordings.ids());
  events.subscribe((event) => {
    if (event.name === 'recording.changed') known.add(event.data.id);
    if (event.name === 'recording.removed') known.delete(event.data.id);
  });
  return () => {
    const there = new Set(store.recordings.ids());
    for (const id of there) known.add(id);
    for (const id of known) if (!there.has(id)) events.emit('recording.removed', { id });
  };
}
