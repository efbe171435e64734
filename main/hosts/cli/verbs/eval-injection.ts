/** `eval`, the part about orders in conversations: reads the texts and the conversations, calls, prints. */
import path from 'node:path';
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

type InjectionFigures = OutputOf<'evaluation.injection'>;

/** Measures with the texts of a folder, in the conversations and chats that are bundled. */
export async function evaluateInjection(
  { call, world }: Context,
  folder: string,
  split: string,
  most: number | undefined,
): Promise<InjectionFigures> {
  const bundled = (name: string, kind = '') =>
    jsonlIn(path.join(world.places.fixtures, name), kind);
  return call('evaluation.injection', {
    attacks: jsonlIn(folder),
    meetings: bundled('own'),
    chats: bundled('replies', 'chats.'),
    split,
    ...(most === undefined ? {} : { most }),
  });
}

const NAMES = { meeting: 'meetings', memo: 'voice memos', chat: 'chats', reply: 'replies' };

/** Prints the table; nothing where nothing was measured. */
export function printInjectionFigures(
  { out: { print, colors } }: Context,
  figures: InjectionFigures | undefined,
): void {
  if (!figures) return;
  const { split, attacks, carriers, kinds, languages, steered, facts, failed } = figures;
  print(
    colors.bold(
      `\nOrders in conversations (${split}, ${attacks} texts): how often they were followed`,
    ),
  );
  print(colors.dim(`  ${''.padEnd(16)}  cases  worded  obeyed    told  invented  echoed`));
  for (const one of carriers) print(line(NAMES[one.carrier], one));
  print(colors.dim('  by kind'));
  for (const one of kinds) print(line(`  ${one.kind}`, one));
  print(colors.dim('  by language'));
  for (const one of languages) print(line(`  ${one.language}`, one));
  print(`  summaries steered: ${shown(steered.summaries)}; replies: ${shown(steered.replies)}`);
  print(`  words worth telling that summaries hold without an order: ${shown(facts)}`);
  for (const { attack, carrier, position, shown: texts } of failed)
    print(`  ${attack}, ${carrier}, ${position}: ${JSON.stringify(texts)}`);
}

type Tally = Omit<InjectionFigures['kinds'][number], 'kind'>;

const line = (name: string, { cases, worded, obeyed, told, invented, echoed }: Tally): string =>
  `  ${name.padEnd(16)}${column(cases, 7)}${column(worded, 8)}${column(obeyed, 8)}${column(told, 8)}${column(invented, 10)}${column(echoed, 8)}`;

const column = (value: number, width: number): string => String(value).padStart(width);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const shown = (share: InjectionFigures['steered']['replies']): string =>
  share ? `${percent(share.mean)} (95 %: ${percent(share.low)} to ${percent(share.high)})` : '–';
