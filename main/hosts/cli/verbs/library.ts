/** `library`: where the library lies, and the way to have it lie elsewhere. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Argument } from 'commander';
import { finishMove } from '../../../compose';
import type { Context } from '../context';
import { checkTarget } from '../failure';
import { type AddVerb, examples } from '../program';

const ACTIONS = { show, move, back };
type Action = keyof typeof ACTIONS;

interface LibraryOptions {
  keep?: boolean;
}

export const addLibrary: AddVerb = (program, act) => {
  program
    .command('library')
    .description(
      'tells where the library lies, moves it to another folder or disk after comparing every file, or goes back to the one before a restored backup',
    )
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('show'),
    )
    .argument('[folder]', 'for move: a new or empty folder')
    .option('--keep', 'for move: leave the files in the old folder as well')
    .addHelpText(
      'after',
      examples(
        'nanodesk library',
        'nanodesk library move /media/disk/nanodesk',
        'nanodesk library move ~/nanodesk --keep',
        'nanodesk library back',
      ),
    )
    .action(act(library));
};

async function library(
  context: Context,
  action: Action,
  folder: string | undefined,
  options: LibraryOptions,
): Promise<void> {
  checkTarget(`library ${action}`, action === 'move' ? 'a folder' : undefined, folder);
  await ACTIONS[action](context, folder ?? '', options);
}

async function show({ call, out, options, pointer }: Context): Promise<void> {
  const { libraryFolder: folder, previousLibrary: previous } = await call('app.about', {});
  const named = pointer === undefined;
  const moved = !named && existsSync(pointer);
  if (options.json) return out.json({ folder, named, moved });
  out.print(folder);
  if (named) out.note('You named it with --library, which goes before everything else.');
  else if (previous !== null)
    out.note(`${pointer} names it; nanodesk library back goes to ${previous}.`);
  else if (moved) out.note(`It was moved there; ${pointer} says so.`);
}

async function move(context: Context, folder: string, { keep = false }: LibraryOptions) {
  const { call, close, out, options, pointer } = context;
  const moved = await call('library.move', { folder: path.resolve(folder), keep });
  await close();
  if (!moved || pointer === undefined) return;
  await finishMove(pointer);
  const left = !keep && existsSync(path.join(moved.from, 'library.sqlite'));
  if (options.json) return out.json({ ...moved, left });
  const { files, bytes } = moved;
  out.print(
    `The library lies in ${moved.folder} now: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`,
  );
  if (keep) out.note(`What is in ${moved.from} stays there, and is no longer used.`);
  if (left)
    out.note(
      `The old files in ${moved.from} could not be removed yet; the next start tries it again.`,
    );
}

async function back({ call, out, options }: Context): Promise<void> {
  const now = await call('library.goBack', {});
  if (options.json) return out.json(now);
  out.print(`The library in ${now.folder} is yours again.`);
  out.note(`What was restored stays in ${now.previous}; the same command goes to it again.`);
}
