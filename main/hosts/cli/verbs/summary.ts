/** `summary`: the versions of a recording's summaries; what a person changes in one, compares and removes. */
import { Argument, Option } from 'commander';
import {
  AppError,
  type Point,
  type PointChange,
  type Summary,
  type SummaryType,
} from '../../../contract';
import { summaryType } from '../../../contract/summaries';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findRecording, pick } from '../ids';
import { type AddVerb, examples } from '../program';
import { printComparison, printNumbered, printVersions } from '../views/version';

interface Options {
  type?: SummaryType;
  version?: string;
  after?: string;
}

/** What an action works on: the summaries of a recording, newest first, and what else was given. */
interface Work {
  context: Context;
  summaries: Summary[];
  values: string[];
  options: Options;
}

/** How many values each takes after the ID. */
const ACTIONS = {
  list: { takes: 0, act: list },
  show: { takes: 0, act: show },
  edit: { takes: 2, act: changing(write) },
  add: { takes: 1, act: changing(add) },
  drop: { takes: 1, act: changing(drop) },
  restore: { takes: 1, act: changing(restore) },
  lock: { takes: 1, act: changing((...given) => lock(...given, true)) },
  unlock: { takes: 1, act: changing((...given) => lock(...given, false)) },
  retry: { takes: 0, act: retry },
  compare: { takes: 2, act: compare },
  remove: { takes: 1, act: remove },
} satisfies Record<string, { takes: number; act: (work: Work) => Promise<void> }>;

const VALUES: Partial<Record<keyof typeof ACTIONS, string>> = {
  edit: 'the number of a point and its new text',
  add: 'a text',
  drop: 'the number of a point',
  restore: 'the number of a point that was dropped',
  lock: 'the number of a point',
  unlock: 'the number of a point',
  compare: 'the IDs of two versions',
  remove: 'the ID of a version',
};

export const addSummary: AddVerb = (program, act) => {
  program
    .command('summary')
    .description('changes points of a summary, compares its versions, removes one')
    .addArgument(new Argument('<action>', 'what to do').choices(Object.keys(ACTIONS)))
    .argument('<id>', 'ID of the recording, or its beginning')
    .argument('[values...]', 'numbers of points as show tells them, IDs of versions as list does')
    .addOption(new Option('--type <type>', 'the newest of this type').choices(summaryType.options))
    .option('--version <id>', 'this version')
    .option('--after <number>', 'for add: behind this point (default: at the end)')
    .addHelpText(
      'after',
      examples(
        'nanodesk summary list k3x9',
        'nanodesk summary show k3x9 --type actions',
        'nanodesk summary edit k3x9 2 "Anna orders the pump on Monday."',
        'nanodesk summary add k3x9 "Ask for a discount." --after 2',
        'nanodesk summary compare k3x9 p7mw q2nd',
      ),
    )
    .action(act(summary));
};

async function summary(
  context: Context,
  action: keyof typeof ACTIONS,
  prefix: string,
  values: string[],
  options: Options,
): Promise<void> {
  const { takes, act } = ACTIONS[action];
  if (values.length !== takes)
    throw new UsageError(`summary ${action} takes ${VALUES[action] ?? 'nothing more'}.`);
  const recording = await findRecording(context, prefix);
  const { summaries } = await context.call('summaries.list', { recording: recording.id });
  await act({ context, summaries, values, options });
}

async function list({ context: { out, options }, summaries }: Work): Promise<void> {
  if (options.json) out.json({ summaries });
  else printVersions(out, summaries);
}

async function show(work: Work): Promise<void> {
  print(work, chosen(work));
}

/** All parts at which the model failed, one after the other. */
async function retry(work: Work): Promise<void> {
  let now = chosen(work);
  const failed = now.coverage.parts.filter((part) => part.failed);
  if (failed.length === 0) throw new AppError('bad-input', 'No part of this summary failed.');
  for (const { from } of failed)
    if (now.coverage.parts.some((part) => part.failed && part.from === from))
      now = await work.context.call('summaries.retry', { id: now.id, from });
  print(work, now);
}

async function compare({ context, summaries, values }: Work): Promise<void> {
  const { call, out, options } = context;
  const [before, after] = values.map((prefix) => versionOf(summaries, prefix).id);
  const comparison = await call('summaries.compare', { before: before!, after: after! });
  if (options.json) out.json(comparison);
  else printComparison(out, comparison);
}

async function remove({ context, summaries, values }: Work): Promise<void> {
  const { call, out, options } = context;
  const removed = versionOf(summaries, values[0]!);
  await call('summaries.remove', { id: removed.id });
  if (options.json) out.json({ removed });
  else out.print(`Removed version ${removed.id}.`);
}

type Wanted = (summary: Summary, values: string[], options: Options) => PointChange;

/** The action that makes one change to the version chosen, and shows what it came to. */
function changing(wanted: Wanted): (work: Work) => Promise<void> {
  return async (work) => {
    const before = chosen(work);
    const change = wanted(before, work.values, work.options);
    print(work, await work.context.call('summaries.edit', { id: before.id, change }));
  };
}

function write({ points }: Summary, [number, text = '']: string[]): PointChange {
  return { kind: 'write', ...named(points, number), text };
}

function add({ points }: Summary, [text = '']: string[], { after }: Options): PointChange {
  if (after === undefined) return { kind: 'add', text, after: null };
  const { point, section } = named(points, after);
  return { kind: 'add', text, after: point, section };
}

function drop({ points }: Summary, [number]: string[]): PointChange {
  return { kind: 'dismiss', ...named(points, number) };
}

function restore({ dismissed = [] }: Summary, [number]: string[]): PointChange {
  return { kind: 'restore', ...named(dismissed, number) };
}

function lock(
  { points }: Summary,
  [number]: string[],
  _options: Options,
  locked: boolean,
): PointChange {
  return { kind: 'lock', ...named(points, number), locked };
}

function print({ context: { out, options } }: Work, shown: Summary): void {
  if (options.json) out.json(shown);
  else printNumbered(out, shown);
}

const versionOf = (summaries: Summary[], prefix: string): Summary =>
  pick(summaries, ({ id }) => id, prefix, 'version');

/** The version asked for, else the newest of the type, which is key points where none is named. */
function chosen({ summaries, options: { version, type = 'key-points' } }: Work): Summary {
  if (version !== undefined) return versionOf(summaries, version);
  const newest = summaries.find((one) => one.type === type);
  if (newest) return newest;
  throw new AppError(
    'not-found',
    `This recording has no summary of the type ${type} yet.`,
    `Make one: nanodesk summarize ID --type ${type}`,
  );
}

/** How a change names the point of this number. */
function named(
  points: readonly Pick<Point, 'text' | 'section'>[],
  number = '',
): { point: string; section: number | undefined } {
  const point = /^[1-9]\d*$/.test(number) ? points[Number(number) - 1] : undefined;
  if (point) return { point: point.text, section: point.section };
  throw new AppError(
    'not-found',
    `There is no point ${number}; ${points.length === 1 ? 'there is one' : `there are ${points.length}`}.`,
    'nanodesk summary show ID tells their numbers.',
  );
}
