/** `eval`, the part about the guard of composed points: reads the points, calls, prints. */
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

export type GuardFigures = OutputOf<'evaluation.guard'>;

/** Measures on every `*.jsonl` of a folder. */
export async function evaluateGuard(
  { call }: Context,
  folder: string,
  split: string,
): Promise<GuardFigures> {
  return call('evaluation.guard', { points: jsonlIn(folder), split });
}

type Row = GuardFigures['rows'][number];
const FAITHFUL = 'faithful';

const sum = (rows: Row[], field: 'points' | 'refused'): number =>
  rows.reduce((total, row) => total + row[field], 0);
const share = (rows: Row[]): string =>
  `${((sum(rows, 'refused') / Math.max(sum(rows, 'points'), 1)) * 100).toFixed(1)} %`;
const line = (name: string, rows: Row[]): string =>
  `  ${name.padEnd(26)} ${String(sum(rows, 'refused')).padStart(4)} of ${String(sum(rows, 'points')).padStart(4)}  ${share(rows).padStart(7)}`;

/** Prints the table. */
export function printGuardFigures(
  { out: { print, colors } }: Context,
  figures: GuardFigures,
): void {
  const { split, passages, rows } = figures;
  print(colors.bold(`\nGuard (${split}, ${passages} passages): points refused`));
  const corrupted = (row: Row) => row.kind !== FAITHFUL;
  for (const language of new Set(rows.map((row) => row.language))) {
    const own = rows.filter((row) => row.language === language);
    print(colors.dim(`  ${language}`));
    for (const row of own.filter(corrupted)) print(line(`  ${row.kind}`, [row]));
    print(line('  all corrupted', own.filter(corrupted)));
    print(
      line(
        '  faithful',
        own.filter((row) => !corrupted(row)),
      ),
    );
  }
  print(colors.dim('  all languages'));
  print(line('  all corrupted', rows.filter(corrupted)));
  print(
    line(
      '  faithful',
      rows.filter((row) => !corrupted(row)),
    ),
  );
}
