/** The calls of contract/library.ts: backups of the whole library, its moving, and backups in its place. */
import {
  AppError,
  type Backup,
  type BackupFacts,
  type CallContext,
  type HandlersFor,
  type LibraryMove,
  type LibrarySwitch,
  type SealedBackup,
} from '../contract';
import type { libraryRoutes } from '../contract/library';
import type { BackupTarget } from './backup-store-port';
import { chosenFolder } from './chosen-folder';
import type { Core } from './core';
import type { NamedBackup } from './replace-store-port';

const backUp = (
  { store }: Core,
  target: BackupTarget,
  { signal, progress }: CallContext,
): Promise<Backup> => store.backups.write(target, signal, (done) => progress(done, null, 'backup'));

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
  const seen = new Map<string, NamedBackup>();
  const named = (backup: string): NamedBackup => {
    const found = seen.get(backup);
    if (found !== undefined) return found;
    throw new AppError('not-found', 'There is no such backup.', 'Choose its folder again.');
  };
  const inspect = async (named: NamedBackup): Promise<BackupFacts | SealedBackup> => {
    const facts = await store.replacing.inspect(named);
    seen.set(facts.backup, named);
    return facts;
  };
  return {
    inspect: (folder: string) => inspect({ folder }),
    unseal: async (backup: string, passphrase: string) =>
      (await inspect({ ...named(backup), passphrase })) as BackupFacts,
    async restore(backup: string, { signal, progress }: CallContext): Promise<LibrarySwitch> {
      const onDone = (done: number) => progress(done, null, 'restore');
      const now = await store.replacing.restore(named(backup), signal, onDone);
      // Passphrases among them.
      seen.clear();
      return now;
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
    'library.backUp': async ({ passphrase }, context) => {
      if (!core.chooseFolder)
        throw new AppError(
          'unsupported',
          'A browser cannot say which folder to copy to.',
          'Run nanodesk backup FOLDER, or use the desktop window.',
        );
      const folder = await core.chooseFolder();
      return folder === null ? null : backUp(core, { folder, passphrase }, context);
    },
    'library.backUpTo': (target, context) => backUp(core, target, context),
    'library.move': async ({ folder, keep }, context) => {
      refuseBusy(core);
      const chosen = await chosenFolder(core, folder);
      return chosen === null ? null : move(core, chosen, keep, context);
    },
    'library.inspect': async ({ folder }) => {
      const chosen = await chosenFolder(core, folder);
      return chosen === null ? null : restoring.inspect(chosen);
    },
    'library.unseal': ({ backup, passphrase }) => restoring.unseal(backup, passphrase),
    'library.restore': async ({ backup }, context) => restoring.restore(backup, context),
    'library.goBack': async () => core.store.replacing.goBack(),
  };
}
