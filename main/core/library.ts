/** The calls of contract/library.ts: backups of the whole library. */
import { AppError, type Backup, type CallContext, type HandlersFor } from '../contract';
import type { libraryRoutes } from '../contract/library';
import type { Core } from './core';

const backUp = (
  { store }: Core,
  folder: string,
  { signal, progress }: CallContext,
): Promise<Backup> => store.backups.write(folder, signal, (done) => progress(done, null, 'backup'));

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
});
