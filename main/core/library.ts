/** The calls of contract/library.ts: backups of the whole library, and its moving. */
import {
  AppError,
  type Backup,
  type CallContext,
  type HandlersFor,
  type LibraryMove,
} from '../contract';
import type { libraryRoutes } from '../contract/library';
import { chosenFolder } from './chosen-folder';
import type { Core } from './core';

const backUp = (
  { store }: Core,
  folder: string,
  { signal, progress }: CallContext,
): Promise<Backup> => store.backups.write(folder, signal, (done) => progress(done, null, 'backup'));

/** What is written meanwhile would be lost, so that nothing may be under way. */
function refuseBusy({ store, downloads }: Core): void {
  const what = store.captures.areAny()
    ? 'A recording is under way'
    : store.jobs.list().some(({ state }) => state === 'running')
      ? 'A job is running'
      : downloads.count() > 0
        ? 'A model is being downloaded'
        : null;
  if (what !== null)
    throw new AppError('busy', `${what}.`, 'Move the library when it is done, or stop it.');
}

async function move(
  core: Core,
  folder: string,
  keep: boolean,
  { signal, progress }: CallContext,
): Promise<LibraryMove> {
  refuseBusy(core);
  return core.store.moves.move(folder, keep, signal, (done) => progress(done, null, 'move'));
}

/** The handlers; without a window of the host, only the command line can say where to. */
export const libraryHandlers = (core: Core): HandlersFor<typeof libraryRoutes> => ({
  'library.backUp': async (_input, context) => {
    if (!core.chooseFolder)
      throw new AppError(
        'unsupported',
        'A browser cannot say which folder to copy to.',
        'Run nanodesk backup FOLDER, or use the desktop window.',
      );
    const folder = await core.chooseFolder();
    return folder === null ? null : backUp(core, folder, context);
  },
  'library.backUpTo': ({ folder }, context) => backUp(core, folder, context),
  'library.move': async ({ folder, keep }, context) => {
    refuseBusy(core);
    const chosen = await chosenFolder(core, folder);
    return chosen === null ? null : move(core, chosen, keep, context);
  },
});
