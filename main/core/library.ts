/** The calls of contract/library.ts: backups of the whole library, its moving, and backups in its place. */
import {
  AppError,
  type Backup,
  type BackupFacts,
  type CallContext,
  type HandlersFor,
  type LibraryMove,
  type LibrarySwitch,
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
    ? 'A recording is under way.'
    : store.jobs.list().some(({ state }) => state === 'running')
      ? 'A job is running.'
      : downloads.count() > 0
        ? 'A model is being downloaded.'
        : null;
  if (what !== null)
    throw new AppError('busy', what, 'Move the library when it is done, or stop it.');
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

/** A page names a backup by what it was told of it, never by a folder that nobody chose. */
function createRestoring({ store }: Core) {
  const seen = new Map<string, string>();
  return {
    async inspect(folder: string): Promise<BackupFacts> {
      const facts = await store.replacing.inspect(folder);
      seen.set(facts.backup, folder);
      return facts;
    },
    restore(backup: string, { signal, progress }: CallContext): Promise<LibrarySwitch> {
      const folder = seen.get(backup);
      if (folder === undefined)
        throw new AppError('not-found', 'There is no such backup.', 'Choose its folder again.');
      return store.replacing.restore(folder, signal, (done) => progress(done, null, 'restore'));
    },
  };
}

/** See wipe.ts. */
type Wiping = 'library.holdings' | 'library.wipe';

/** The handlers; without a window of the host, only the command line can say where to. */
export function libraryHandlers(core: Core): Omit<HandlersFor<typeof libraryRoutes>, Wiping> {
  const restoring = createRestoring(core);
  return {
    'library.access': async () => ({
      folder: core.store.folder,
      readOnly: core.store.readOnly,
    }),
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
    'library.inspect': async ({ folder }) => {
      const chosen = await chosenFolder(core, folder);
      return chosen === null ? null : restoring.inspect(chosen);
    },
    'library.restore': async ({ backup }, context) => restoring.restore(backup, context),
    'library.goBack': async () => core.store.replacing.goBack(),
  };
}
