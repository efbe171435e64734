/** `eval`, the part about summaries: reads the conversations, calls, prints. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InputOf, OutputOf } from '../../../contract';
import type { RatedType } from '../../../contract/evaluation-sets';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

export const SETS = ['qmsum', 'own'] as const;

export interface SummaryOptions {
  meetings?: string;
  set?: (typeof SETS)[number];
  method: InputOf<'evaluation.summaries'>['method'];
  type?: RatedType[];
  bareModel?: boolean;
}

type Figures = OutputOf<'evaluation.summaries'>;
type Row = Figures['rows'][number];
/** What one set of conversations gave. */
export interface SetFigures extends Figures {
  set: string;
}

/** Measures on a file of the caller's, on one bundled set, or on both. */
export async function evaluateMeetings(
  { call, out, world }: Context,
  { meetings, set, method, type: types, bareModel = false }: SummaryOptions,
): Promise<SetFigures[]> {
  const bundled = set ? [set] : SETS;
  const sets = meetings
    ? [{ set: path.basename(meetings), lines: readFileSync(meetings, 'utf8') }]
    : bundled.map((one) => ({ set: one, lines: jsonlIn(path.join(world.places.fixtures, one)) }));
  const figures: SetFigures[] = [];
  for (const { set: name, lines } of sets) {
    out.note(`summaries: ${name}`);
    const wanted = { meetings: lines, method, bareModel, ...(types && { types }) };
    figures.push({ set: name, ...(await call('evaluation.summaries', wanted)) });
  }
  return figures;
}

/** Prints a table for each kind and language. */
export function printSummaryFigures(context: Context, figures: SetFigures[]): void {
  for (const { set, rows } of figures) for (const row of rows) printRow(context, set, row);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const hundredths = (value: number): string => (value * 100).toFixed(1);
const column = (value: number): string => hundredths(value).padStart(8);
const span = ({ median, most }: Row['totalMs']): string =>
  `${Math.round(median)} ms, at most ${Math.round(most)} ms`;

const SCORES = ['ROUGE-1', 'ROUGE-2', 'ROUGE-L', 'chrF'].map((name) => name.padStart(8)).join('');

function printRow({ out: { print, colors } }: Context, set: string, row: Row): void {
  const { type, length, language, meetings, methods } = row;
  print(colors.bold(`\nSummaries (${set}, ${language}): ${length} ${type} of ${meetings}`));
  print(
    colors.dim(`  ${'method'.padEnd(26)}${SCORES}   words  ours above, ROUGE-1 and chrF (95 %)`),
  );
  for (const { method, rouge1, rouge2, rougeL, chrf, words, above } of methods) {
    const scores = [rouge1, rouge2, rougeL, chrf].map(column).join('');
    const lead = above ? `${interval(above.rouge1)}, ${interval(above.chrf)}` : '';
    print(`  ${method.padEnd(26)}${scores}${words.toFixed(0).padStart(8)}  ${lead}`.trimEnd());
  }
  printTrust(print, row);
}

const interval = ({ mean, low, high }: { mean: number; low: number; high: number }): string =>
  `${hundredths(mean)} (${hundredths(low)} to ${hundredths(high)})`;

function printTrust(print: (line: string) => void, row: Row): void {
  const { firstOutputMs, totalMs, secondsPerThousandWords, compression, coverage } = row;
  print(`  first output: ${span(firstOutputMs)}; whole: ${span(totalMs)}`);
  print(
    `  ${secondsPerThousandWords.toFixed(3)} s for 1,000 words; ${percent(compression)} of the words, ${percent(coverage)} of the lines read`,
  );
  if (row.composed + row.refused > 0)
    print(
      `  worded by the model: ${percent(row.composed)} of points; refused by the guard: ${percent(row.refused)} of its sentences`,
    );
  const sourced = row.verbatim === null ? '' : `, ${percent(row.verbatim)} with verbatim sources`;
  print(`  ${row.points} points${sourced}; ${row.empty} of ${row.meetings} summaries without any`);
}
