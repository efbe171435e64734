/** `watch`: takes in what a recorder or another program puts into a folder. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Arrivals, watchArrivals } from '../../../compose';
import type { Context } from '../context';
import { failureLine, STATUS, UsageError } from '../failure';
import { tame } from '../output';
import { type AddVerb, examples } from '../program';
import { type Imported, importOne, printImported } from './import';
import { languageOption } from './language';

interface WatchOptions {
  language: string;
  existing?: boolean;
  every: string;
}

export const addWatch: AddVerb = (program, act) => {
  program
    .command('watch')
    .description(
      'imports recordings that come into a folder, once they have stopped growing; the files stay as they are',
    )
    .argument('<folder>', 'where a recorder or another program puts its files')
    .option('--existing', 'import what is there already as well')
    .option('--every <seconds>', 'how often to look', '2')
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples('nanodesk watch ~/Recordings', 'nanodesk watch /media/recorder --existing'),
    )
    .action(act(watch));
};

async function watch(
  context: Context,
  folder: string,
  { language, existing, every }: WatchOptions,
): Promise<void> {
  const { out, options, stopping } = context;
  const seconds = Number(every);
  if (!(seconds > 0 && seconds <= 3600))
    throw new UsageError(`--every takes seconds, up to 3600, not ${every}.`);
  // Ctrl-C is the way to end it.
  Object.assign(stopping, { remark: 'Closed. What is queued goes on later.', status: STATUS.done });
  const arrivals = await watchArrivals(folder, existing ?? false);
  const { readOnly } = await context.open({ runJobs: true });
  if (readOnly) throw readOnly;
  out.note(`Watching ${folder}. Ctrl-C: end.`);
  const imported: Imported[] = [];
  for await (const file of arriving(context, folder, arrivals, seconds * 1000)) {
    const done = await takeIn(context, file, language);
    if (done) imported.push(done);
  }
  if (options.json) out.json({ imported });
}

/** File after file until the person ends it; says when the folder goes and when it is back. */
async function* arriving(
  { out, signal }: Context,
  folder: string,
  arrivals: Arrivals,
  every: number,
): AsyncGenerator<string> {
  let gone = false;
  while (!signal.aborted) {
    const files = await arrivals.look();
    if (gone !== (files === null))
      out.note(`${folder} is ${files === null ? 'gone; waiting until it is back' : 'back'}.`);
    gone = files === null;
    yield* (files ?? []).map(({ path }) => path);
    await wait(every, undefined, { signal }).catch(() => {});
  }
}

/** One file that fails keeps no other out. */
async function takeIn(context: Context, path: string, language: string): Promise<Imported | null> {
  try {
    const imported = await importOne(context, { path, language, as: 'recording' }, true);
    if (!context.options.json) printImported(context, imported);
    return imported;
  } catch (thrown) {
    context.world.stderr.write(`nanodesk: ${tame(failureLine(thrown))}\n`);
    return null;
  }
}
