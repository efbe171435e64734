/** `tag` and `star`: marks recordings and chats, to find them again by `list`. */
import type { Context } from '../context';
import { findEntry } from '../ids';
import { type AddVerb, examples } from '../program';

interface Options {
  remove?: boolean;
}

export const addTag: AddVerb = (program, act) => {
  program
    .command('tag')
    .description('puts tags on a recording or chat, or takes them off')
    .argument('<id>', 'ID of the recording or chat, or its beginning')
    .argument('<name...>', 'names of tags')
    .option('--remove', 'take them off')
    .addHelpText(
      'after',
      examples(
        'nanodesk tag k3x9 work "spring fair"',
        'nanodesk tag k3x9 work --remove',
        'nanodesk list --tag work',
      ),
    )
    .action(act(tag));
};

export const addStar: AddVerb = (program, act) => {
  program
    .command('star')
    .description('makes recordings and chats favourites, or ordinary again')
    .argument('<id...>', 'ID of the recording or chat, or its beginning')
    .option('--remove', 'they are favourites no more')
    .addHelpText('after', examples('nanodesk star k3x9', 'nanodesk list --starred'))
    .action(act(star));
};

async function tag(
  context: Context,
  prefix: string,
  names: string[],
  { remove = false }: Options,
): Promise<void> {
  const { call } = context;
  const { id } = await theEntry(context, prefix);
  await call('tags.change', { ids: [id], [remove ? 'remove' : 'add']: names });
  const { title, tags } = await theEntry(context, id);
  if (context.options.json) context.out.json({ id, title, tags });
  else context.out.print(`${title} (${id}): ${tags.length > 0 ? tags.join(', ') : 'no tags'}.`);
}

async function star(
  context: Context,
  prefixes: string[],
  { remove = false }: Options,
): Promise<void> {
  const { out, options, call } = context;
  const entries = [];
  for (const prefix of prefixes) entries.push(await theEntry(context, prefix));
  const [ids, favourite] = [entries.map(({ id }) => id), !remove];
  await call('favourites.set', { ids, favourite });
  if (options.json) return out.json({ ids, favourite });
  for (const { id, title } of entries)
    out.print(`${title} (${id}) is ${remove ? 'no favourite any more' : 'a favourite'}.`);
}

async function theEntry(context: Context, prefix: string) {
  const { recording, chat } = await findEntry(context, prefix);
  return recording ?? chat;
}
