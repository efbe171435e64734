/** Deleting everything: what is there, what has to come to rest first, and telling everybody that it is gone. */
import type { HandlersFor, Holdings } from '../contract';
import type { libraryRoutes } from '../contract/library';
import type { Captures } from './captures/captures';
import type { Core } from './core';
import type { Queue } from './jobs';
import { currentSettings } from './settings';
import type { FolderWatch } from './watching';
import { isRecording } from './wipe-store-port';

interface AtWork {
  queue: Pick<Queue, 'still'>;
  captures: Pick<Captures, 'areAny'>;
  folderWatch: Pick<FolderWatch, 'rest'>;
}

/** The handlers of what is deleted at once. */
export const wipeHandlers = (
  core: Core,
  atWork: AtWork,
): Pick<HandlersFor<typeof libraryRoutes>, 'library.holdings' | 'library.wipe'> => ({
  'library.holdings': () => holdings(core),
  'library.wipe': ({ models }, { signal }) => wipe(core, atWork, models, signal),
});

async function holdings(core: Core): Promise<Holdings> {
  const { store, inference } = core;
  const all = await inference.models.list().catch(() => []);
  // Restored, but not started anew yet: it is this one.
  const previous = store.replacing.previous();
  const added = all.filter(({ origin }) => origin === 'added');
  return {
    ...(await store.wiping.holdings()),
    models: { count: added.length, bytes: added.reduce((sum, { bytes }) => sum + bytes, 0) },
    backup: store.backups.last(),
    previous: previous === store.folder ? null : previous,
  };
}

async function wipe(
  core: Core,
  { queue, captures, folderWatch }: AtWork,
  models: boolean,
  signal: AbortSignal,
): Promise<Holdings> {
  const { store } = core;
  if (captures.areAny()) throw isRecording();
  return queue.still(async () => {
    await folderWatch.rest();
    const there = await holdings(core);
    const ids = { recording: store.recordings.ids(), chat: store.chats.ids() };
    try {
      await store.wiping.wipe(signal, async () => {
        await store.files.abortAll();
        if (models) await removeModels(core);
      });
    } finally {
      tell(core, ids);
    }
    return models ? there : { ...there, models: { count: 0, bytes: 0 } };
  });
}

async function removeModels({ downloads, weights, events }: Core): Promise<void> {
  await downloads.close();
  await weights.removeAll();
  events.emit('models.changed', {});
}

/** Also where a file could not be deleted: the rows are gone then. */
function tell(core: Core, ids: Record<'recording' | 'chat', string[]>): void {
  const { store, events } = core;
  for (const id of ids.recording)
    if (!store.recordings.get(id)) events.emit('recording.removed', { id });
  for (const id of ids.chat) if (!store.chats.get(id)) events.emit('chat.removed', { id });
  events.emit('settings.changed', currentSettings(core));
  for (const name of ['bin', 'tags', 'promises', 'templates', 'watching', 'library'] as const)
    events.emit(`${name}.changed`, {});
}
