/** `templates`: which sections a summary can have; the built-in ones, and a person's own as small JSON files. */
import { readFileSync } from 'node:fs';
import { Argument } from 'commander';
import { AppError, type ListedTemplate, type RequestOf } from '../../../contract';
import type { Context } from '../context';
import { checkTarget, UsageError } from '../failure';
import { inputPath } from '../input';
import { type AddVerb, examples } from '../program';
import { SUMMARY_TITLES } from '../views/summary';

type Action = keyof typeof ACTIONS;
interface Options {
  replace?: boolean;
}

const ACTIONS = { list, show, save, remove };
const TAKES: Partial<Record<Action, string>> = {
  show: 'the name of a template',
  save: 'a JSON file, or - for standard input',
  remove: 'the name of a template',
};

export const addTemplates: AddVerb = (program, act) => {
  program
    .command('templates')
    .description('lists the templates of summaries, and keeps your own')
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('list'),
    )
    .argument('[name-or-file]', 'name of a template; for save a file such as show --json writes')
    .option('--replace', 'for save: take the place of your template of that name')
    .addHelpText(
      'after',
      examples(
        'nanodesk templates',
        'nanodesk templates show Meeting --json > standup.json',
        'nanodesk templates save standup.json',
        'nanodesk summarize k3x9 --template Standup',
      ),
    )
    .action(act(templates));
};

async function templates(
  context: Context,
  action: Action,
  target: string | undefined,
  options: Options,
): Promise<void> {
  checkTarget(`templates ${action}`, TAKES[action], target);
  if (options.replace && action !== 'save') throw new UsageError('--replace is for save.');
  await ACTIONS[action](context, target ?? '', options);
}

async function list({ out, options, call }: Context): Promise<void> {
  const { templates: all } = await call('templates.list', {});
  if (options.json) return out.json({ templates: all });
  for (const { name, builtIn, sections } of all) {
    out.print(out.colors.bold(name) + (builtIn ? '' : out.colors.cyan('  yours')));
    out.print(`  ${out.colors.dim(sections.map(({ heading }) => heading).join(' · '))}`);
  }
}

async function show(context: Context, name: string): Promise<void> {
  const { out, options, call } = context;
  const found = await call('templates.get', { name });
  const { sections } = found;
  if (options.json) return out.json({ name: found.name, sections });
  out.print(out.colors.bold(found.name));
  for (const { heading, type, length } of sections)
    out.print(`  ${heading}  ${out.colors.dim(`${SUMMARY_TITLES[type]}, ${length}`)}`);
}

async function save(context: Context, file: string, { replace }: Options): Promise<void> {
  const { out, options, call } = context;
  const wanted = await readTemplate(context, file);
  const request = replace ? { ...wanted, replaces: wanted.name } : wanted;
  const kept: ListedTemplate = await call('templates.save', request);
  if (options.json) out.json(kept);
  else out.print(`Kept the template "${kept.name}".`);
}

/** The contract says what must be in it. */
async function readTemplate(context: Context, file: string): Promise<RequestOf<'templates.save'>> {
  const text = readFileSync(await inputPath(context, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError(
      'bad-input',
      `${file === '-' ? 'Standard input' : file} is not JSON.`,
      'See nanodesk templates show Meeting --json for the form.',
    );
  }
}

async function remove({ out, options, call }: Context, name: string): Promise<void> {
  await call('templates.remove', { name });
  if (options.json) out.json({ removed: name });
  else out.print(`Removed the template "${name}". Summaries made with it stay.`);
}
