/** When the queue holds still. */
import type { EventName, Waiting } from '../contract';
import type { Core } from './core';
import { currentSettings } from './settings';

const MAY_CHANGE_IT: ReadonlySet<EventName> = new Set([
  'settings.changed',
  'capture.changed',
  'capture.ended',
]);

/** Why no job may run now, or null. Only recordings that this process makes are known to it. */
export function waitingFor(core: Pick<Core, 'store' | 'power'>): Waiting | null {
  const { queuePaused, waitWhileRecording, waitOnBattery } = currentSettings(core);
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
  let known = waitingFor(core);
  const look = () => {
    const now = waitingFor(core);
    if (now === known) return;
    known = now;
    core.events.emit('queue.changed', { waiting: now });
    changed(now);
  };
  core.events.subscribe(({ name }) => {
    if (MAY_CHANGE_IT.has(name)) look();
  });
  // What no event tells: the battery, and settings that another process changed.
  core.store.watch(look);
  return { reason: () => known };
}
