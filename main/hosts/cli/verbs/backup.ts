/** `backup` and `restore`: the whole library in a folder, and out of it again. */
import path from 'node:path';
import { restoreLibrary } from '../../../compose';
import type { Context } from '../context';
import { type AddVerb, examples } from '../program';

export const addBackup: AddVerb = (program, act) => {
  program
    .command('backup')
    .description('copies the whole library into a folder, also while the app is at work')
    .argument('<folder>', 'a new or empty folder, or an earlier backup to bring up to date')
    .addHelpText('after', examples('nanodesk backup /media/usb/nanodesk'))
    .action(act(backup));
};

export const addRestore: AddVerb = (program, act) => {
  program
    .command('restore')
    .description('makes a library out of a backup, after checking every file of it')
    .argument('<backup>', 'the folder that nanodesk backup wrote')
    .option('--replace', 'put it in the place of your own library, which stays beside it')
    .addHelpText(
      'after',
      examples(
        'nanodesk restore /media/usb/nanodesk',
        'nanodesk restore /media/usb/nanodesk --library ~/old-library',
        'nanodesk restore /media/usb/nanodesk --replace',
      ),
    )
    .action(act(restore));
};

async function backup({ call, out, options }: Context, folder: string): Promise<void> {
  const done = await call('library.backUpTo', { folder });
  if (options.json) return out.json(done);
  const { files, bytes, missing } = done;
  out.print(`Backed up to ${done.folder}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`);
  for (const path of missing)
    out.note(`Not in the backup, since the library lacks it or it is damaged: ${path}`);
  out.note('Language models that you added are not in it; they can be added again.');
}

async function restore(
  context: Context,
  from: string,
  { replace }: { replace?: boolean },
): Promise<void> {
  if (replace) return putInPlace(context, from);
  const { out, options, progress, signal, libraryFolder } = context;
  const report = (done: number) => progress.report(done, null, 'restore');
  const restored = await restoreLibrary(from, libraryFolder, signal, report);
  progress.clear();
  if (options.json) return out.json({ folder: libraryFolder, ...restored });
  const day = new Date(restored.createdAt).toISOString().slice(0, 10);
  out.print(`Restored the backup of ${day} to ${libraryFolder}: ${restored.files} files.`);
}

async function putInPlace({ call, out, options }: Context, from: string): Promise<void> {
  const facts = await call('library.inspect', { folder: path.resolve(from) });
  const now = await call('library.restore', { backup: facts!.backup });
  if (options.json) return out.json(now);
  const day = new Date(facts!.createdAt).toISOString().slice(0, 10);
  out.print(`Restored the backup of ${day} to ${now.folder}, which is your library from now on.`);
  out.note(`What you had stays in ${now.previous}; nanodesk library back goes back to it.`);
}
