/** `eval`, the part about open questions, decisions, figures, actions and chapters: reads talks and meetings, calls, prints. */
import { readFileSync } from 'node:fs';
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { jsonlIn } from './jsonl';

type MeetingFigures = OutputOf<'evaluation.meeting'>;
type ChapterFigures = OutputOf<'evaluation.chapters'>;

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

/** Measures chapters on the QMSum meetings of a file. */
export const evaluateChapters = ({ call }: Context, file: string): Promise<ChapterFigures> =>
  call('evaluation.chapters', { meetings: readFileSync(file, 'utf8') });

/** Prints the table. */
export function printChapterFigures({ out: { print, colors } }: Context, figures: ChapterFigures) {
  const { meetings, marked, none, rows } = figures;
  print(
    colors.bold(`\nChapters against the topics that people marked (QMSum, ${meetings} meetings)`),
  );
  print(colors.dim(`  ${''.padEnd(22)}borders      Pk  WindowDiff   (lower is better)`));
  print(`  ${'people'.padEnd(22)}${marked.toFixed(1).padStart(7)}`);
  printParting('no border', none);
  for (const { length, ours, even } of rows) {
    printParting(length, ours);
    printParting(`${length}, evenly spaced`, even);
  }

  function printParting(name: string, { borders, pk, windowDiff }: ChapterFigures['none']): void {
    const numbers = [borders.toFixed(1).padStart(7), pk.toFixed(3), windowDiff.toFixed(3)];
    print(`  ${name.padEnd(22)}${numbers.join('   ')}`);
  }
}
