/** `promises`: who owes what to whom by when; a person confirms what was found, ends it or dismisses it. */
import { Argument, Option } from 'commander';
import type { PromiseEntry, PromiseState } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { allPages, findChat, findRecording, pick } from '../ids';
import { writeNew } from '../new-file';
import { type AddVerb, examples } from '../program';
import { printPromise } from '../views/promise';

const ACTIONS = {
  confirm: 'confirmed',
  done: 'done',
  dismiss: 'dismissed',
  suggest: 'suggested',
} as const satisfies Record<string, PromiseState>;
type Action = keyof typeof ACTIONS;
const STATES: PromiseState[] = ['suggested', 'confirmed', 'done', 'dismissed'];

interface Options {
  state?: PromiseState;
  owner?: string;
  mine?: boolean;
  recording?: string;
  chat?: string;
  text?: string;
  by?: string;
  due?: string;
  export?: string;
  force?: boolean;
}

export const addPromises: AddVerb = (program, act) => {
  program
    .command('promises')
    .description('lists who owes what by when in recordings and chats, for you to confirm')
    .addArgument(
      new Argument('[action]', 'what to do with one; suggest takes a decision back').choices([
        'list',
        ...Object.keys(ACTIONS),
        'edit',
      ]),
    )
    .argument('[id]', 'ID of the promise, or its beginning')
    .addOption(new Option('--state <state>', 'only these').choices(STATES))
    .option('--owner <name>', 'only of this person')
    .option('--mine', 'only what you owe yourself')
    .option('--recording <id>', 'only of this recording')
    .option('--chat <id>', 'only of this chat')
    .option('--text <words>', 'for edit: what is owed')
    .option('--by <name>', 'for edit: who owes it; - for nobody')
    .option('--due <day>', 'for edit: the day, such as 2026-11-27; - for none')
    .option('--export <file>', 'write confirmed ones as tasks to FILE.ics or FILE.md')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      examples(
        'nanodesk promises --state suggested',
        'nanodesk promises confirm k3x9',
        'nanodesk promises edit k3x9 --due 2026-11-27 --by Anna',
        'nanodesk promises --export tasks.ics',
      ),
    )
    .action(act(promises));
};

async function promises(
  context: Context,
  action: Action | 'list' | 'edit' | undefined,
  id: string | undefined,
  options: Options,
): Promise<void> {
  await context.call('promises.read', {});
  if (action === undefined || action === 'list') {
    if (id !== undefined) throw new UsageError('promises list takes no ID.');
    return options.export === undefined ? list(context, options) : write(context, options);
  }
  if (id === undefined) throw new UsageError(`promises ${action} takes the ID of a promise.`);
  const all = await allPromises(context, {});
  const { id: found } = pick(all, (one) => one.id, id, 'promise');
  const changed =
    action === 'edit'
      ? await edit(context, found, options)
      : await context.call('promises.mark', { id: found, state: ACTIONS[action] });
  if (context.options.json) context.out.json(changed);
  else printPromise(context.out, changed);
}

function edit({ call }: Context, id: string, { text, by, due }: Options): Promise<PromiseEntry> {
  if (text === undefined && by === undefined && due === undefined)
    throw new UsageError('promises edit needs --text, --by or --due.');
  if (due !== undefined && due !== '-' && !/^\d{4}-\d{2}-\d{2}$/.test(due))
    throw new UsageError(`--due takes a day such as 2026-11-27, not ${due}.`);
  const orNull = (value: string | undefined) => (value === '-' ? null : value);
  return call('promises.edit', { id, text, owner: orNull(by), dueDate: orNull(due) });
}

async function filterOf(context: Context, { state, owner, mine, ...of }: Options) {
  const recording = of.recording && (await findRecording(context, of.recording)).id;
  const chat = of.chat && (await findChat(context, of.chat)).id;
  return { state, owner, mine, recording, chat };
}

const allPromises = (
  { call }: Context,
  filter: Awaited<ReturnType<typeof filterOf>> | Record<string, never>,
): Promise<PromiseEntry[]> =>
  allPages(async (page) => {
    const { promises, total } = await call('promises.list', { ...filter, ...page });
    return { items: promises, total };
  });

/** What was dismissed is shown only when asked for. */
async function list(context: Context, wanted: Options): Promise<void> {
  const { out, options } = context;
  const filter = await filterOf(context, wanted);
  const states = filter.state ? [filter.state] : STATES.filter((state) => state !== 'dismissed');
  const found: PromiseEntry[] = [];
  for (const state of states) found.push(...(await allPromises(context, { ...filter, state })));
  if (options.json) return out.json({ promises: found });
  for (const promise of found) printPromise(out, promise);
  if (found.length === 0) out.note('No promises found.');
}

async function write(context: Context, wanted: Options): Promise<void> {
  const { out, options, call } = context;
  const file = wanted.export!;
  const format = (['ics', 'md'] as const).find((one) => file.toLowerCase().endsWith(`.${one}`));
  if (!format) throw new UsageError(`--export takes a file that ends in .ics or .md, not ${file}.`);
  const { text, count } = await call('promises.export', {
    format,
    ...(await filterOf(context, wanted)),
  });
  writeNew(file, text, wanted.force ?? false);
  if (options.json) out.json({ file, format, count });
  else out.note(`Wrote ${count} to ${file}.`);
}
