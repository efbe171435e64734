/** `eval`, the part about drafts of replies: reads the chats, calls, prints. */
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

export type ReplyFigures = OutputOf<'evaluation.replies'>;

/** Measures on `chats.*.jsonl` and `suppress.*.jsonl` of a folder. */
export async function evaluateReplies(
  { call }: Context,
  folder: string,
  split: string,
): Promise<ReplyFigures> {
  const [chats, suppress] = [jsonlIn(folder, 'chats'), jsonlIn(folder, 'suppress')];
  return call('evaluation.replies', { chats, suppress, split });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Prints the tables. */
export function printReplyFigures(context: Context, figures: ReplyFigures): void {
  const { print, colors } = context.out;
  print(colors.bold(`\nReplies (${figures.split}): the true one first among ten`));
  for (const group of figures.ranking) printRanking(context, group);
  printDrafts(context, figures.drafts);
  print(colors.bold('\nSilence where drafting is wrong'));
  for (const { language, sensitive, lookAlikes } of figures.suppression)
    print(
      `  ${language}: ${sensitive.silent} of ${sensitive.chats} kept silent, ${lookAlikes.silent} of ${lookAlikes.chats} look-alikes too`,
    );
}

function printRanking(
  { out: { print, colors } }: Context,
  { language, chats, methods }: ReplyFigures['ranking'][number],
): void {
  print(
    colors.dim(
      `${`  ${language}, ${chats} chats`.padEnd(30)}   first   ours more often by (95 %), p`,
    ),
  );
  for (const { method, first, against } of methods) {
    const by = against
      ? `${percent(against.mean)} (${percent(against.low)} to ${percent(against.high)}), p ${against.p.toPrecision(2)}`
      : '';
    print(`  ${method.padEnd(28)} ${percent(first).padStart(7)}   ${by}`);
  }
}

function printDrafts({ out: { print, colors } }: Context, drafts: ReplyFigures['drafts']): void {
  print(colors.bold(`\nDrafts for ${drafts.chats} chats`));
  print(
    `  three different intents ${percent(drafts.threeIntents)}, invented facts ${percent(drafts.invented)}`,
  );
  print(`  the intent of the true reply among the three ${percent(drafts.holdsTruth)}`);
  print(
    `  its intent first: greedy ${percent(drafts.greedy)}, majority ${percent(drafts.majority)}, routed ${percent(drafts.routed.right)} (a question instead in ${percent(drafts.routed.asked)})`,
  );
  print(
    `  first after ${Math.round(drafts.firstMs)} ms, all after ${Math.round(drafts.totalMs)} ms (middle)`,
  );
}
