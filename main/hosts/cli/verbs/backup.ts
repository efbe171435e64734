/** `backup` and `restore`: the whole library in a folder, and out of it again. */
import path from 'node:path';
import { isSealedBackup, restoreLibrary } from '../../../compose';
import type { BackupFacts } from '../../../contract';
import type { Context } from '../context';
import { knownPassphrase, newPassphrase, type PassphraseOptions } from '../passphrase';
import { type AddVerb, examples } from '../program';

export const addBackup: AddVerb = (program, act) => {
  program
    .command('backup')
    .description('copies the whole library into a folder, also while the app is at work')
    .argument('<folder>', 'a new or empty folder, or an earlier backup to bring up to date')
    .option('--passphrase', 'seal everything in it with a passphrase, which is asked for')
    .option('--passphrase-file <file>', 'the same, with the first line of a file (- for a pipe)')
    .addHelpText(
      'after',
      examples(
        'nanodesk backup /media/usb/nanodesk',
        'nanodesk backup /media/cloud/nanodesk --passphrase',
      ),
    )
    .action(act(backup));
};

export const addRestore: AddVerb = (program, act) => {
  program
    .command('restore')
    .description('makes a library out of a backup, after checking every file of it')
    .argument('<backup>', 'the folder that nanodesk backup wrote')
    .option('--replace', 'put it in the place of your own library, which stays beside it')
    .option(
      '--passphrase-file <file>',
      'of a sealed one: do not ask, read it from a file (- for a pipe)',
    )
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

async function backup(context: Context, folder: string, options: PassphraseOptions): Promise<void> {
  const { call, out } = context;
  const passphrase = await newPassphrase(context, options);
  const done = await call('library.backUpTo', { folder, passphrase });
  if (context.options.json) return out.json(done);
  const { files, bytes, missing } = done;
  const how = passphrase === undefined ? '' : ', sealed';
  out.print(`Backed up to ${done.folder}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB${how}.`);
  for (const path of missing)
    out.note(`Not in the backup, since the library lacks it or it is damaged: ${path}`);
  out.note('Language models that you added are not in it; they can be added again.');
  if (passphrase !== undefined)
    out.note('Without the passphrase nobody can open it, and nobody can tell it to you.');
}

interface RestoreOptions extends PassphraseOptions {
  replace?: boolean;
}

async function restore(context: Context, from: string, how: RestoreOptions): Promise<void> {
  if (how.replace) return putInPlace(context, from, how);
  const { out, options, progress, signal, libraryFolder } = context;
  const passphrase = isSealedBackup(from) ? await knownPassphrase(context, how) : undefined;
  const report = (done: number) => progress.report(done, null, 'restore');
  const restored = await restoreLibrary(from, libraryFolder, signal, report, passphrase);
  progress.clear();
  if (options.json) return out.json({ folder: libraryFolder, ...restored });
  const day = new Date(restored.createdAt).toISOString().slice(0, 10);
  out.print(`Restored the backup of ${day} to ${libraryFolder}: ${restored.files} files.`);
}

async function putInPlace(context: Context, from: string, how: RestoreOptions): Promise<void> {
  const { call, out, options } = context;
  const facts = await inspect(context, from, how);
  const now = await call('library.restore', { backup: facts.backup });
  if (options.json) return out.json(now);
  const day = new Date(facts.createdAt).toISOString().slice(0, 10);
  out.print(`Restored the backup of ${day} to ${now.folder}, which is your library from now on.`);
  out.note(`What you had stays in ${now.previous}; nanodesk library back goes back to it.`);
}

async function inspect(context: Context, from: string, how: RestoreOptions): Promise<BackupFacts> {
  const found = (await context.call('library.inspect', { folder: path.resolve(from) }))!;
  if (!('sealed' in found)) return found;
  const passphrase = await knownPassphrase(context, how);
  return context.call('library.unseal', { backup: found.backup, passphrase });
}
