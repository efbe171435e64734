/** `eval`, the part about the language model's short tasks: reads the items, calls, prints a block for each task. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError, type OutputOf } from '../../../contract';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

type TunedFigures = OutputOf<'evaluation.tuned'>;
type Kind = TunedFigures['kinds'][number];
type Method = Kind['methods'][number];

export interface TunedOptions {
  /** Default: beside the bundled models. */
  tuned?: string;
  split?: string;
  most?: number;
  /** Installed models; default: the one that is used now. */
  model?: string[];
}

/** Measures on every `*.jsonl` of a folder. */
export async function evaluateTuned(
  { call, world }: Context,
  { tuned, split, most, model: models }: TunedOptions,
): Promise<TunedFigures> {
  const folder = tuned ?? path.join(world.places.models, 'tuning', 'data');
  const items = existsSync(folder) ? jsonlIn(folder) : '';
  if (items === '')
    throw new AppError(
      'not-found',
      `${folder} holds no items with answers.`,
      'They come with the source code only. Name a folder that holds some: --tuned FOLDER.',
    );
  return call('evaluation.tuned', {
    items,
    ...(split !== undefined && { split }),
    ...(most !== undefined && { most }),
    ...(models && { models }),
  });
}

const TITLES: Record<Kind['kind'], string> = {
  point: 'Points of a few turns',
  title: 'Titles of points',
  tldr: 'Points in one sentence',
  reply: 'Replies to chats',
};

/** Prints the tables; nothing where nothing was measured. */
export function printTunedFigures(context: Context, figures: TunedFigures | undefined): void {
  for (const kind of figures?.kinds ?? []) printKind(context, figures!.split, kind);
}

function printKind({ out: { print, colors } }: Context, split: string, one: Kind): void {
  const { kind, items, nothing, methods } = one;
  const empty = nothing > 0 ? `, ${nothing} with nothing to say` : '';
  print(colors.bold(`\n${TITLES[kind]} (${split}, ${items} items${empty})`));
  print(colors.dim(line('', methods, ({ method }) => method)));
  for (const [name, show] of rowsOf(one)) print(line(name, methods, show));
}

type Show = (method: Method) => string;

/** A figure a row, a method a column. */
function rowsOf({ kind, items, nothing }: Kind): [name: string, show: Show][] {
  const isReply = kind === 'reply';
  const rows: ([string, Show] | false)[] = [
    ['ROUGE-1', ({ scores }) => hundredths(scores?.rouge1)],
    ['ROUGE-L', ({ scores }) => hundredths(scores?.rougeL)],
    ['chrF', ({ scores }) => hundredths(scores?.chrf)],
    [isReply ? 'nothing invented' : 'the guard lets pass', ({ passed }) => percent(passed)],
    nothing > 0 && ['rightly silent', ({ silent }) => `${silent.right} of ${nothing}`],
    ['wrongly silent', ({ silent }) => `${silent.wrong} of ${items - nothing}`],
    ['words', ({ words }) => words?.toFixed(1) ?? NONE],
    isReply && ['of 3 to 25 words', ({ fitting }) => percent(fitting)],
    ['milliseconds (middle)', ({ ms }) => ms?.toFixed(0) ?? NONE],
  ];
  return rows.filter((row) => row !== false);
}

const NONE = '–';
const hundredths = (value: number | undefined): string =>
  value === undefined ? NONE : (value * 100).toFixed(1);
const percent = (share: number | null): string =>
  share === null ? NONE : `${(share * 100).toFixed(1)} %`;

/** As wide as the longest figure, `134 of 148`, or the method's name. */
const line = (name: string, methods: Method[], show: Show): string =>
  `  ${name.padEnd(22)}${methods.map((one) => show(one).padStart(Math.max(one.method.length, 10) + 2)).join('')}`;
