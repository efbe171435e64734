/** The watched folder: a recorder's files come in by themselves, each once, and stay where they are. */
import { AppError, type ErrorCode, type HandlersFor, type Watching } from '../contract';
import type { watchingRoutes } from '../contract/watching';
import { chosenFolder } from './chosen-folder';
import { announce, type Core } from './core';
import { importFile } from './import';
import { openPath } from './incoming';
import type { Queue } from './jobs';
import type { Arrival, Arrivals } from './watched-store-port';

/** Nothing will ever be made of such a file, unless it changes. */
const LASTING: readonly ErrorCode[] = ['bad-input', 'unsupported', 'empty'];
/** A file that is as it was one look ago has stopped growing. */
const LOOK_MS = 4000;

type Found = Pick<Watching, 'state' | 'problem'>;
const NOTHING_FOUND: Found = { state: 'watching', problem: null };

export interface FolderWatch {
  now(): Watching;
  begin(folder: string): Promise<void>;
  end(): Promise<void>;
  /** Looks at nothing more of what was found; resolves when no file is being taken in. */
  rest(): Promise<void>;
  /** Waits for a file that is being taken in; one that is not done comes in after the next start. */
  close(): Promise<void>;
}

interface Desk {
  core: Core;
  queue: Queue;
  /** The folder that is looked into, which another process may have changed meanwhile. */
  at: { folder: string; arrivals: Arrivals } | null;
  found: Found;
  stop: AbortController;
}

/** Makes the watch; it looks into the chosen folder while `looking`, which only an app that stays open does. */
export function createFolderWatch(core: Core, queue: Queue, looking: boolean): FolderWatch {
  const desk: Desk = { core, queue, at: null, found: NOTHING_FOUND, stop: new AbortController() };
  let under: Promise<void> | null = null;
  let last = 0;
  const tick = (): void => {
    if (under || desk.stop.signal.aborted || Math.abs(core.clock.now() - last) < LOOK_MS) return;
    last = core.clock.now();
    under = look(desk)
      .catch((thrown) => core.log.error(`The folder was not watched: ${thrown}`))
      .finally(() => {
        under = null;
      });
  };
  if (looking) core.store.watch(tick, () => core.store.watched.chosen() !== null);
  return {
    now: () => now(desk),
    async begin(folder) {
      await core.store.watched.begin(folder);
      lookAnew(desk);
    },
    async end() {
      core.store.watched.end();
      lookAnew(desk);
      await core.store.forget();
    },
    async rest() {
      lookAnew(desk);
      await under;
    },
    async close() {
      desk.stop.abort();
      await under;
    },
  };
}

function now({ core, found }: Desk): Watching {
  const chosen = core.store.watched.chosen();
  return chosen ? { ...chosen, ...found } : { folder: null, state: 'off', taken: 0, problem: null };
}

function lookAnew(desk: Desk): void {
  Object.assign(desk, { at: null, found: NOTHING_FOUND });
  desk.core.events.emit('watching.changed', {});
}

async function look(desk: Desk): Promise<void> {
  const { watched } = desk.core.store;
  const chosen = watched.chosen();
  if (chosen?.folder !== desk.at?.folder) {
    desk.at = chosen && { folder: chosen.folder, arrivals: watched.arrivals(chosen.folder) };
    desk.found = NOTHING_FOUND;
  }
  const { at } = desk;
  if (!at) return;
  const arrived = await at.arrivals.look().catch((): 'unreadable' => 'unreadable');
  if (desk.at !== at) return;
  if (arrived === null) tell(desk, { state: 'gone' });
  else if (arrived === 'unreadable') tell(desk, { state: 'unreadable' });
  else {
    tell(desk, { state: 'watching' });
    for (const file of arrived) if (desk.at === at) await takeIn(desk, at.folder, file);
  }
}

/** What cannot be used is told once; what failed for another reason, such as a full disk, is tried after the next start. */
async function takeIn(desk: Desk, folder: string, file: Arrival): Promise<void> {
  const { core, queue, stop } = desk;
  if (stop.signal.aborted) return;
  const { watched } = core.store;
  try {
    const incoming = await openPath(core, file.path, 'recording');
    const wanted = { language: 'auto' };
    const { recording, duplicate } = await importFile(core, queue, incoming, wanted, stop.signal);
    watched.settle(folder, file, !duplicate);
    announce(core, recording.id);
    core.events.emit('watching.changed', {});
  } catch (thrown) {
    if (stop.signal.aborted) return;
    const error = AppError.from(thrown);
    if (LASTING.includes(error.code)) watched.settle(folder, file, false);
    tell(desk, { problem: { file: file.name, ...error.toWire() } });
  }
}

function tell(desk: Desk, found: Partial<Found>): void {
  const before = desk.found;
  desk.found = { ...before, ...found };
  if (before.state !== desk.found.state || before.problem !== desk.found.problem)
    desk.core.events.emit('watching.changed', {});
}

/** The calls of contract/watching.ts. */
export const watchingHandlers = (
  core: Core,
  watch: FolderWatch,
): HandlersFor<typeof watchingRoutes> => ({
  'watching.get': async () => watch.now(),
  'watching.begin': async ({ folder }) => {
    const chosen = await chosenFolder(core, folder);
    if (chosen !== null) await watch.begin(chosen);
    return watch.now();
  },
  'watching.end': async () => {
    await watch.end();
    return watch.now();
  },
});
