/** The bin: what is removed waits there, and goes for good when a person says so or its days are over. */
import { AppError, type HandlersFor } from '../contract';
import type { binRoutes } from '../contract/bin';
import type { Binned } from './bin-store-port';
import { announce, announceChat, type Core, entriesOf } from './core';
import type { Queue } from './jobs';
import { currentSettings } from './settings';

const DAY_MS = 24 * 60 * 60 * 1000;

type Entry = Pick<Binned, 'kind' | 'id'>;

/** Takes recordings and chats out of sight, whole, all or none; a job on one waits until it is back. */
export function putIntoBin(core: Core, queue: Queue, entries: Entry[]): void {
  const { store, events, clock } = core;
  // What has passed so far counts for the others only.
  store.bin.age(clock.now());
  const jobs = entries.flatMap(({ kind, id }) => (kind === 'recording' ? openJob(core, id) : []));
  store.atomically(() => {
    for (const job of jobs)
      store.jobs.change(job, ['running'], { state: 'queued', secondsLeft: null });
    for (const { id } of entries) store.bin.put(id, clock.now());
  });
  for (const job of jobs) queue.interrupt(job);
  for (const { kind, id } of entries) events.emit(`${kind}.removed`, { id });
  events.emit('bin.changed', {});
}

function openJob({ store }: Core, recording: string): string[] {
  const job = store.jobs.open(recording);
  return job ? [job.id] : [];
}

/** Makes the handlers of the noun. */
export const binHandlers = (core: Core, queue: Queue): HandlersFor<typeof binRoutes> => ({
  'bin.put': async ({ ids }) => {
    putIntoBin(core, queue, entriesOf(core, ids));
    return {};
  },
  'bin.list': async () => {
    if (core.store.readOnly === null) core.store.bin.age(core.clock.now());
    return { items: core.store.bin.list().map((item) => shown(core, item)) };
  },
  'bin.restore': async ({ ids }) => {
    const items = theItems(core, ids);
    core.store.atomically(() => {
      for (const { id } of items) core.store.bin.restore(id);
    });
    for (const { kind, id } of items)
      if (kind === 'recording') announce(core, id);
      else announceChat(core, id);
    core.events.emit('bin.changed', {});
    queue.wake();
    return {};
  },
  'bin.remove': async ({ ids }) => {
    theItems(core, ids);
    await removeForGood(core, ids);
    return {};
  },
  'bin.empty': async () => {
    const ids = core.store.bin.list().map(({ id }) => id);
    await removeForGood(core, ids);
    return { removed: ids.length };
  },
});

function shown(core: Core, { binnedFor, ...item }: Binned) {
  const { binDays } = currentSettings(core);
  const left = Math.max(0, Math.ceil(binDays - binnedFor / DAY_MS));
  return { ...item, daysLeft: binDays === 0 ? null : left };
}

/** All of them, or `not-found`. */
function theItems({ store }: Core, ids: string[]): Binned[] {
  const there = new Map(store.bin.list().map((item) => [item.id, item]));
  return ids.map((id) => {
    const item = there.get(id);
    if (item) return item;
    throw new AppError('not-found', `There is no ${id} in the bin.`, 'It may have been restored.');
  });
}

async function removeForGood({ store, events }: Core, ids: string[]): Promise<void> {
  try {
    await store.bin.remove(ids);
  } finally {
    // Rows may be gone where a file could not be deleted.
    events.emit('bin.changed', {});
  }
}

/** Removes for good what has been in the bin for the days of the settings. */
export async function sweepBin(core: Core): Promise<void> {
  const { store, clock } = core;
  store.bin.age(clock.now());
  const { binDays } = currentSettings(core);
  if (binDays === 0) return;
  const due = store.bin.list().filter(({ binnedFor }) => binnedFor >= binDays * DAY_MS);
  if (due.length > 0)
    await removeForGood(
      core,
      due.map(({ id }) => id),
    );
}
