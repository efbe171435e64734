/** `models`: the weights of this installation. */
import { Argument } from 'commander';
import { AppError, type Model } from '../../../contract';
import type { Context } from '../context';
import { type AddVerb, examples } from '../program';
import { size } from '../times';

export const addModels: AddVerb = (program, act) => {
  program
    .command('models')
    .description('lists the weights: task, size, memory, licence, state; verify reads every byte')
    .addArgument(new Argument('[action]', 'what to do').choices(['list', 'verify']).default('list'))
    .addHelpText('after', examples('nanodesk models', 'nanodesk models verify --json'))
    .action(act(models));
};

async function models(context: Context, action: 'list' | 'verify'): Promise<void> {
  const { out, options, call } = context;
  const found = (await call(`models.${action}`, {})).models;
  if (options.json) out.json({ models: found });
  else for (const model of found) printModel(context, model);
  const broken = found.filter(({ state }) => state === 'corrupt' || state === 'missing');
  if (broken.length === 0) return;
  const [{ id, state }] = broken as [Model];
  throw new AppError(
    state === 'missing' ? 'model-missing' : 'model-corrupt',
    state === 'missing' ? `The files of ${id} are not there.` : `The files of ${id} are damaged.`,
    'Install Nanodesk again to get its model files back.',
  );
}

function printModel({ out: { print, colors } }: Context, model: Model): void {
  const { id, task, state, bytes, memoryBytes, licence, quantization } = model;
  const good = state === 'present' || state === 'verified';
  print(`${colors.bold(id)}  ${good ? colors.green(state) : colors.red(state)}`);
  const facts = [task, quantization, size(bytes), `${size(memoryBytes)} of memory`, licence];
  print(`  ${colors.dim(facts.join(' · '))}`);
}
