/** `models`: the weights of this installation, and those that can be added to it. */
import { Argument } from 'commander';
import { AppError, type AvailableModel, type Measurement, type Model } from '../../../contract';
import { howToMend } from '../../../contract/models';
import type { Context } from '../context';
import { checkTarget } from '../failure';
import { type AddVerb, examples } from '../program';
import { size } from '../times';

type Action = keyof typeof ACTIONS;
interface Options {
  acceptLicence?: boolean;
}

/** Each takes what its name needs: an ID, a folder, or nothing. */
const ACTIONS = { list, verify, download, add, use, measure, remove };
const TAKES: Partial<Record<Action, string>> = {
  download: 'the ID of a model',
  add: 'a folder',
  use: 'the ID of a model',
  measure: 'the ID of a model',
  remove: 'the ID of a model',
};

export const addModels: AddVerb = (program, act) => {
  program
    .command('models')
    .description(
      'lists the weights, verifies them, and adds other models that write, when asked to',
    )
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('list'),
    )
    .argument('[model]', 'ID of a model, or for add a folder in the form of the Hugging Face hub')
    .option('--accept-licence', 'for download: the licence has been read and is accepted')
    .addHelpText(
      'after',
      examples(
        'nanodesk models',
        'nanodesk models verify --json',
        'nanodesk models download qwen2.5-0.5b-instruct --accept-licence',
        'nanodesk models add ~/Downloads/SmolLM2-360M-Instruct',
        'nanodesk models use qwen2.5-0.5b-instruct',
      ),
    )
    .action(act(models));
};

async function models(
  context: Context,
  action: Action,
  target: string | undefined,
  options: Options,
): Promise<void> {
  checkTarget(`models ${action}`, TAKES[action], target);
  await ACTIONS[action](context, target ?? '', options);
}

async function list(context: Context): Promise<void> {
  const { out, options, call } = context;
  const { models: installed, measured, textModel } = await call('models.list', {});
  const available = (await call('models.available', {})).models;
  if (options.json) out.json({ models: installed, measured, textModel, available });
  else {
    for (const model of installed)
      printModel(context, model, model.id === textModel, measured[model.id]);
    out.print();
    out.print('Can be downloaded, when you ask for it (nanodesk models download ID):');
    for (const offer of available) printOffer(context, offer);
  }
  complain(installed);
}

async function verify(context: Context): Promise<void> {
  const { out, options, call } = context;
  const { models: installed } = await call('models.verify', {});
  if (options.json) out.json({ models: installed });
  else for (const model of installed) printModel(context, model, false);
  complain(installed);
}

/** The licence comes first; without a yes to it nothing is asked of anybody. */
async function download(context: Context, id: string, { acceptLicence }: Options): Promise<void> {
  const { out, call, stopping, options } = context;
  const offer = (await call('models.available', {})).models.find((one) => one.id === id);
  if (!offer) throw await notOffered(context, id);
  const { title, repo, licence, bytes, memoryBytes } = offer;
  out.note(`${title} is under: ${licence.name}, ${licence.url}`);
  out.note(
    `It comes from huggingface.co/${repo}: about ${size(bytes)} to fetch and keep, about ${size(memoryBytes)} of memory when used.`,
  );
  if (!acceptLicence)
    throw new AppError(
      'forbidden',
      `Nothing was downloaded: the licence of ${title} has not been accepted.`,
      `Read ${licence.url}, then: nanodesk models download ${id} --accept-licence`,
    );
  stopping.remark = 'Stopped. What was received is kept; the same command goes on where it was.';
  const { model } = await call('models.download', { id, acceptLicence: true });
  if (!options.json) out.print(`Installed ${title} (${id}), ${size(model?.bytes ?? 0)}.`);
  await measureNew(context, model as Model);
}

async function notOffered({ call }: Context, id: string): Promise<AppError> {
  const here = (await call('models.list', {})).models.some((model) => model.id === id);
  return here
    ? new AppError('bad-input', `${id} is installed already.`)
    : new AppError('not-found', `There is no model ${id} to download.`, 'See nanodesk models.');
}

async function add(context: Context, path: string): Promise<void> {
  const { model } = await context.call('models.addFolder', { path });
  if (!context.options.json)
    context.out.print(`Added ${model.title} (${model.id}), ${size(model.bytes)}.`);
  await measureNew(context, model);
}

/** A model that cannot be measured stays installed: the person is told why. */
async function measureNew(context: Context, model: Model): Promise<void> {
  const { out, options, call, signal } = context;
  let measured: Measurement | null = null;
  try {
    measured = await call('models.measure', { id: model.id });
  } catch (thrown) {
    signal.throwIfAborted();
    out.note(`Its speed could not be measured: ${AppError.from(thrown).message}`);
  }
  if (options.json) out.json({ model, measured });
  else {
    if (measured) out.print(`  ${speed(measured)}`);
    out.note(`To write with it: nanodesk models use ${model.id}`);
  }
}

async function measure({ out, options, call }: Context, id: string): Promise<void> {
  const measured = await call('models.measure', { id });
  if (options.json) out.json({ id, ...measured });
  else out.print(`${out.colors.bold(id)}  ${speed(measured)}`);
}

async function use({ out, options, call }: Context, id: string): Promise<void> {
  const { textModel } = await call('models.use', { id });
  if (options.json) out.json({ textModel });
  else out.print(`${textModel} writes from now on.`);
}

async function remove({ out, options, call }: Context, id: string): Promise<void> {
  await call('models.remove', { id });
  const { textModel } = await call('models.list', {});
  if (options.json) out.json({ removed: id, textModel });
  else out.print(`Removed ${id}. ${textModel} writes.`);
}

function complain(found: Model[]): void {
  const broken = found.find(({ state }) => state === 'corrupt' || state === 'missing');
  if (!broken) return;
  const { id, state, origin } = broken;
  throw new AppError(
    state === 'missing' ? 'model-missing' : 'model-corrupt',
    state === 'missing' ? `The files of ${id} are not there.` : `The files of ${id} are damaged.`,
    origin === 'bundled'
      ? howToMend(origin)
      : `Remove it (nanodesk models remove ${id}), then add or download it again.`,
  );
}

const speed = (measured: Measurement): string =>
  [
    `reads ${Math.round(measured.promptTokensPerSecond)} and writes ${measured.decodeTokensPerSecond.toFixed(1)} tokens a second here`,
    `loads in ${(measured.loadMs / 1000).toFixed(1)} s`,
    `${size(measured.memoryBytes)} of memory`,
  ].join(', ');

function printModel(
  { out: { print, colors } }: Context,
  model: Model,
  used: boolean,
  measured?: Measurement,
): void {
  const { id, task, state, origin, bytes, memoryBytes, licence, quantization } = model;
  const good = state === 'present' || state === 'verified';
  const remark = [origin === 'added' ? 'added' : '', used ? 'in use' : ''].filter(Boolean);
  print(
    [
      colors.bold(id),
      good ? colors.green(state) : colors.red(state),
      colors.cyan(remark.join(', ')),
    ]
      .join('  ')
      .trimEnd(),
  );
  const facts = [task, quantization, size(bytes), `${size(memoryBytes)} of memory`, licence];
  print(`  ${colors.dim(facts.join(' · '))}`);
  if (measured) print(`  ${colors.dim(speed(measured))}`);
}

function printOffer({ out: { print, colors } }: Context, offer: AvailableModel): void {
  const { id, parameters, bytes, memoryBytes, licence, partialBytes } = offer;
  const kept = partialBytes > 0 ? [`${size(partialBytes)} received`] : [];
  const facts = [parameters, `about ${size(bytes)}`, `about ${size(memoryBytes)} of memory`];
  print(`${colors.bold(id)}  ${colors.dim([...facts, licence.name, ...kept].join(' · '))}`);
}
