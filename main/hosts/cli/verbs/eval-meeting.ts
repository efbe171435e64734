/** `eval`, the part about open questions, decisions, figures and actions: reads the talks, calls, prints. */
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

type MeetingFigures = OutputOf<'evaluation.meeting'>;

/** Measures on every `*.jsonl` of a folder. */
export async function evaluateMeeting(
  { call }: Context,
  folder: string,
  split: string,
): Promise<MeetingFigures> {
  return call('evaluation.meeting', { talks: jsonlIn(folder), split });
}

const share = (part: number, whole: number): string =>
  `${part}/${whole}`.padStart(9) +
  (whole > 0 ? `${Math.round((100 * part) / whole)} %` : '–').padStart(7);

/** Prints the table. */
export function printMeetingFigures({ out: { print, colors } }: Context, figures: MeetingFigures) {
  const { split, talks, rows } = figures;
  print(colors.bold(`\nWhat was marked by hand (${split}, ${talks} talks)`));
  print(
    colors.dim(
      `  ${''.padEnd(18)}${'of told, right'.padStart(16)}${'of marked, found'.padStart(18)}`,
    ),
  );
  for (const { language, kind, marked, found, told, right } of rows)
    print(`  ${`${language} ${kind}`.padEnd(18)}${share(right, told)}  ${share(found, marked)}`);
}
