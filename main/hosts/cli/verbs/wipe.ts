/** `wipe`: deletes everything in the library, after asking. */
import { AppError, type Holdings } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { type AddVerb, examples } from '../program';
import { counted, moment, size } from '../times';

interface Options {
  yes?: boolean;
  models?: boolean;
}

const WORD = 'wipe';

export const addWipe: AddVerb = (program, act) => {
  program
    .command('wipe')
    .description(
      'deletes everything for good: recordings, chats, all that was made of them, settings; backups stay',
    )
    .option('--models', 'the models that were added as well')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      examples('nanodesk wipe', 'nanodesk wipe --models', 'nanodesk wipe --yes --json'),
    )
    .action(act(wipe));
};

async function wipe(context: Context, { yes = false, models = false }: Options): Promise<void> {
  const { world, call, out, options } = context;
  if (!yes && world.ask === null)
    throw new UsageError('wipe asks at a terminal, and there is none: --yes answers beforehand.');
  const there = await call('library.holdings', {});
  if (!yes) await ask(context, there, models);
  const gone = await call('library.wipe', { confirm: true, models });
  if (options.json) return out.json(gone);
  out.print(`Deleted for good: ${summary(gone, models)}.`);
  for (const line of elsewhere(gone)) out.note(line);
}

async function ask({ world, out, signal }: Context, there: Holdings, models: boolean) {
  out.note(`In ${there.folder}, all of it goes for good:`);
  out.note(`  ${summary(there, models)}`);
  out.note('  speakers, tags, templates, drafts, the bin; settings go back to what they were.');
  if (!models && there.models.count > 0) out.note('  The models that you added stay (--models).');
  for (const line of elsewhere(there)) out.note(line);
  const answer = await world.ask!(`Type ${WORD} to delete everything in ${there.folder}: `, signal);
  signal.throwIfAborted();
  if (answer.trim().toLowerCase() !== WORD)
    throw new AppError(
      'cancelled',
      'Nothing was deleted.',
      `It takes the word ${WORD} as an answer.`,
    );
}

/** `3 recordings, 1 chat (2 of them in the bin), 4 summaries, 0 promises, 12 MB`. */
function summary(there: Holdings, models: boolean): string {
  const counts = [
    `${counted(there.recordings, 'recording')}, ${counted(there.chats, 'chat')}${binned(there)}`,
    counted(there.summaries, 'summary', 'summaries'),
    counted(there.promises, 'promise'),
    size(there.bytes),
  ];
  if (models) counts.push(`${counted(there.models.count, 'model')} (${size(there.models.bytes)})`);
  return counts.join(', ');
}

const binned = ({ inBin }: Holdings): string => (inBin > 0 ? ` (${inBin} of them in the bin)` : '');

function elsewhere({ backup, previous }: Holdings): string[] {
  const copies = backup
    ? `the last one that is known is in ${backup.folder}, of ${moment(backup.createdAt)}`
    : 'none is known here';
  const before =
    previous === null ? [] : [`Another library, from restoring a backup, stays in ${previous}.`];
  return [`Backups and exported files stay where they are: ${copies}.`, ...before];
}
