/** `settings`: all of them, the value of one, another value for one. */
import { Argument } from 'commander';
import {
  isSettingName,
  type SettingFacts,
  type SettingName,
  settingFacts,
  settingNames,
} from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { paragraph } from '../output';
import { type AddVerb, examples } from '../program';

const ACTIONS = { get, set };
type Action = keyof typeof ACTIONS;

export const addSettings: AddVerb = (program, act) => {
  program
    .command('settings')
    .description('lists the settings with their values, shows one, or sets one')
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('get'),
    )
    .argument('[name]', 'which setting')
    .argument('[value]', 'for set: its new value')
    .addHelpText(
      'after',
      examples(
        'nanodesk settings',
        'nanodesk settings get threads',
        'nanodesk settings set threads 2',
      ),
    )
    .action(act(settings));
};

async function settings(
  context: Context,
  action: Action,
  name: string | undefined,
  value: string | undefined,
): Promise<void> {
  await ACTIONS[action](context, name, value);
}

async function get(context: Context, name?: string, value?: string): Promise<void> {
  if (value !== undefined) throw new UsageError('settings get takes at most one name.');
  const { call, out, options } = context;
  const values = await call('settings.get', {});
  const told = (one: SettingName) => ({ name: one, value: values[one], ...settingFacts(one) });
  if (name === undefined) {
    const all = settingNames.map(told);
    if (options.json) return out.json({ settings: all });
    for (const one of all) printSetting(out, one);
    return;
  }
  const one = told(known(name));
  if (options.json) out.json(one);
  else out.print(shown(one.value));
}

async function set(context: Context, name?: string, value?: string): Promise<void> {
  if (name === undefined || value === undefined)
    throw new UsageError('settings set takes a name and a value.');
  const { call, out, options } = context;
  const setting = known(name);
  const facts = settingFacts(setting);
  const values = await call('settings.set', { [setting]: read(value, facts) });
  const one = { name: setting, value: values[setting], ...facts };
  if (setting === 'soundDays' && one.value !== 'always')
    out.note('From now on sound is deleted for good by itself, that of earlier recordings too.');
  if (options.json) out.json(one);
  else out.print(`${setting} is ${shown(one.value)} now.`);
}

function known(name: string): SettingName {
  if (isSettingName(name)) return name;
  throw new UsageError(`There is no setting ${name}. There are: ${settingNames.join(', ')}.`);
}

const SWITCHES: Record<string, boolean> = { on: true, true: true, off: false, false: false };

/** As the kind of value that the setting takes; what is none of that kind stays text, and is refused as such. */
function read(text: string, { takes }: SettingFacts): unknown {
  if (takes === 'on or off') return SWITCHES[text] ?? text;
  return takes.includes('number') && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** A value as `settings set` takes it. */
function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value);
}

interface Told extends ReturnType<typeof settingFacts> {
  name: string;
  value: unknown;
}

function printSetting({ print, colors, width }: Context['out'], setting: Told): void {
  const { name, value, takes, explains } = setting;
  const isDefault = value === setting.default;
  const note = isDefault ? '' : colors.dim(` (default: ${shown(setting.default) || 'empty'})`);
  print(`${colors.bold(name)}  ${shown(value) || 'empty'}${note}`);
  print(paragraph(`${explains} Takes ${takes}.`, width, '    '));
}
