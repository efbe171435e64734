/** `tags`: which there are; renamed or removed everywhere. */
import { Argument } from 'commander';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { type AddVerb, examples } from '../program';

const ACTIONS = { list, rename, remove };
type Action = keyof typeof ACTIONS;
/** The names that each action takes. */
const TAKES: Record<Action, string[]> = {
  list: [],
  rename: ['a tag', 'its new name'],
  remove: ['a tag'],
};

export const addTags: AddVerb = (program, act) => {
  program
    .command('tags')
    .description('lists the tags there are, and renames or removes one everywhere')
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('list'),
    )
    .argument('[name...]', 'for rename: a tag and its new name; for remove: a tag')
    .addHelpText(
      'after',
      examples('nanodesk tags', 'nanodesk tags rename work job', 'nanodesk tags remove job'),
    )
    .action(act(tags));
};

async function tags(context: Context, action: Action, names: string[]): Promise<void> {
  const wanted = TAKES[action];
  if (names.length !== wanted.length)
    throw new UsageError(`tags ${action} takes ${wanted.join(' and ') || 'no name'}.`);
  const [name = '', other = ''] = names;
  await ACTIONS[action](context, name, other);
}

async function list({ out, options, call }: Context): Promise<void> {
  const { tags: all } = await call('tags.list', {});
  if (options.json) return out.json({ tags: all });
  for (const { name, recordings, chats } of all)
    out.print(`${name}  ${out.colors.dim(`${recordings} recordings, ${chats} chats`)}`);
  if (all.length === 0) out.note('There are no tags. Put one on with nanodesk tag ID NAME.');
}

async function rename({ out, options, call }: Context, from: string, to: string): Promise<void> {
  await call('tags.rename', { from, to });
  if (options.json) out.json({ from, to });
  else out.print(`${from} is called ${to} everywhere.`);
}

async function remove({ out, options, call }: Context, name: string): Promise<void> {
  await call('tags.remove', { name });
  if (options.json) out.json({ removed: name });
  else out.print(`Removed the tag ${name} everywhere. What carried it stays.`);
}
