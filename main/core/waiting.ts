/** When the queue holds still. */
import type { AppEvent, EventName, Settings, Waiting } from '../contract';
import type { Core } from './core';
import { currentSettings } from './settings';

const MAY_CHANGE_IT: ReadonlySet<EventName> = new Set([
  'settings.changed',
  'capture.changed',
  'capture.ended',
]);

type Parts = Pick<Core, 'store' | 'power'>;

/** Why no job may run now, or null. Only recordings that this process makes are known to it. */
export const waitingFor = (core: Parts): Waiting | null => reasonOf(core, currentSettings(core));

function reasonOf(core: Parts, settings: Settings): Waiting | null {
  const { queuePaused, waitWhileRecording, waitOnBattery } = settings;
  if (queuePaused) return 'paused';
  if (waitWhileRecording && core.store.captures.growing()) return 'recording';
  if (waitOnBattery && core.power.onBattery()) return 'battery';
  return null;
}

/** Calls back, and tells everybody, when the queue begins to wait and when it no longer does. */
export function watchWaiting(
  core: Core,
  changed: (waiting: Waiting | null) => void,
): { reason(): Waiting | null } {
  // Kept, since each piece of a recording asks, ten a second.
  let settings = currentSettings(core);
  let known = reasonOf(core, settings);
  const look = () => {
    const now = reasonOf(core, settings);
    if (now === known) return;
    known = now;
    core.events.emit('queue.changed', { waiting: now });
    changed(now);
  };
  core.events.subscribe((event: AppEvent) => {
    if (event.name === 'settings.changed') settings = event.data;
    if (MAY_CHANGE_IT.has(event.name)) look();
  });
  // What no event tells: the battery.
  core.store.watch(
    look,
    () => known === 'battery' && core.store.jobs.list().some(({ state }) => state === 'queued'),
  );
  return {
    reason() {
      look();
      return known;
    },
  };
}
