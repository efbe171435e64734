/** `bin`: what was removed, until it is restored or goes for good. */
import { Argument } from 'commander';
import type { BinItem } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { pick } from '../ids';
import { type AddVerb, examples } from '../program';
import { duration, moment } from '../times';

const ACTIONS = { list, restore, remove, empty };
type Action = keyof typeof ACTIONS;
const TAKES_IDS: Action[] = ['restore', 'remove'];

export const addBin: AddVerb = (program, act) => {
  program
    .command('bin')
    .description('lists what was removed, brings it back, or deletes it for good')
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('list'),
    )
    .argument('[id...]', 'for restore and remove: ID in the bin, or its beginning')
    .addHelpText(
      'after',
      examples(
        'nanodesk bin',
        'nanodesk bin restore k3x9',
        'nanodesk bin remove k3x9',
        'nanodesk bin empty',
      ),
    )
    .action(act(bin));
};

async function bin(context: Context, action: Action, prefixes: string[]): Promise<void> {
  const takes = TAKES_IDS.includes(action);
  if (takes && prefixes.length === 0) throw new UsageError(`bin ${action} takes an ID.`);
  if (!takes && prefixes.length > 0) throw new UsageError(`bin ${action} takes no ID.`);
  await ACTIONS[action](context, prefixes);
}

async function list({ out, options, call }: Context): Promise<void> {
  const { items } = await call('bin.list', {});
  if (options.json) return out.json({ items });
  for (const { id, kind, title, binnedAt, daysLeft, duration: seconds } of items) {
    const length = kind === 'chat' ? 'chat' : seconds === null ? '' : duration(seconds);
    const left = daysLeft === null ? '' : out.colors.dim(`  ${daysLeft} days left`);
    const when = out.colors.dim(moment(binnedAt));
    out.print(`${out.colors.cyan(id)}  ${when}  ${length.padStart(7)}  ${title}${left}`);
  }
  if (items.length === 0) out.note('The bin is empty.');
}

async function restore(context: Context, prefixes: string[]): Promise<void> {
  const { out, options, call } = context;
  const restored = await found(context, prefixes);
  await call('bin.restore', { ids: restored.map(({ id }) => id) });
  if (options.json) return out.json({ restored });
  for (const { id, title } of restored) out.print(`Restored ${title} (${id}).`);
}

async function remove(context: Context, prefixes: string[]): Promise<void> {
  const { out, options, call } = context;
  const removed = await found(context, prefixes);
  await call('bin.remove', { ids: removed.map(({ id }) => id) });
  if (options.json) return out.json({ removed });
  for (const { id, title } of removed) out.print(`Removed for good: ${title} (${id}).`);
}

async function empty({ out, options, call }: Context): Promise<void> {
  const { removed } = await call('bin.empty', {});
  if (options.json) out.json({ removed });
  else out.print(`Removed for good: ${removed}.`);
}

async function found({ call }: Context, prefixes: string[]): Promise<BinItem[]> {
  const { items } = await call('bin.list', {});
  return prefixes.map((prefix) => pick(items, ({ id }) => id, prefix, 'removed'));
}
