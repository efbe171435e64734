/** Tells this process's listeners what another process did: to the queue and the settings in detail, to the rest that it did something. */
import type { Job } from '../contract';
import { announce, type Core } from './core';
import { currentSettings } from './settings';

/** Compares the queue, the settings, and which recordings and chats there are, with how they were last seen whenever somebody else has written. */
export function createRelay(core: Core): void {
  const { store, events } = core;
  const seen = new Map<string, string>();
  const remember = (job: Job) => seen.set(job.id, JSON.stringify(job));
  for (const job of store.jobs.list()) remember(job);
  const tellRest = [
    watchSettings(core),
    watchRemovals(core, 'recording', store.recordings.ids),
    watchRemovals(core, 'chat', store.chats.ids),
  ];
  events.subscribe((event) => {
    if (event.name === 'job.changed') remember(event.data);
  });
  store.watch((changed) => {
    if (!changed) return;
    for (const tell of tellRest) tell();
    for (const job of store.jobs.list()) {
      if (seen.get(job.id) === JSON.stringify(job)) continue;
      events.emit('job.changed', job);
      announce(core, job.recording);
    }
    events.emit('library.changed', {});
  });
}

type Noun = 'recording' | 'chat';

/** Returns the function that tells of settings that are others than at the last look. */
function watchSettings(core: Core): () => void {
  let known = JSON.stringify(currentSettings(core));
  core.events.subscribe(({ name, data }) => {
    if (name === 'settings.changed') known = JSON.stringify(data);
  });
  return () => {
    const settings = currentSettings(core);
    if (JSON.stringify(settings) !== known) core.events.emit('settings.changed', settings);
  };
}

/** Returns the function that tells which ones are gone since the last look. */
function watchRemovals({ events }: Core, noun: Noun, ids: () => string[]): () => void {
  const known = new Set(ids());
  events.subscribe(({ name, data }) => {
    if (name === `${noun}.changed`) known.add((data as { id: string }).id);
    if (name === `${noun}.removed`) known.delete((data as { id: string }).id);
  });
  return () => {
    const there = new Set(ids());
    for (const id of there) known.add(id);
    for (const id of known) if (!there.has(id)) events.emit(`${noun}.removed`, { id });
  };
}
