/** `eval`, the part about questions: reads the meetings, calls, prints. */
import { readFileSync } from 'node:fs';
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';

type AskFigures = OutputOf<'evaluation.asking'>;

/** Asks the questions of the QMSum meetings of a file. */
export const evaluateAsking = ({ call }: Context, file: string): Promise<AskFigures> =>
  call('evaluation.asking', { meetings: readFileSync(file, 'utf8') });

const METHODS = {
  all: 'asked of all meetings',
  within: 'asked of their own meeting',
  words: 'of all, by words alone',
  meaning: 'of all, by meaning alone',
};
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Prints the table. */
export function printAskFigures({ out: { print, colors } }: Context, figures: AskFigures): void {
  const { questions, topics, notFound } = figures;
  print(colors.bold(`\nQuestions (${questions}, of them ${topics} topics): the right passage`));
  print(colors.dim(`  ${'method'.padEnd(28)}   first  first 3   p`));
  for (const { method, first, third, p } of figures.methods) {
    const shares = [first, third].map((share) => percent(share).padStart(8)).join(' ');
    print(`  ${METHODS[method].padEnd(26)} ${shares}   ${p === null ? '' : p.toPrecision(2)}`);
  }
  printNotFound('asked of all meetings but their own', notFound.all.absent);
  printNotFound('asked of all meetings', notFound.all.present);
  printNotFound('asked of another meeting', notFound.within.absent);
  printNotFound('asked of their own meeting', notFound.within.present);

  function printNotFound(where: string, share: number): void {
    print(`  "not found", ${where}: ${percent(share)}`);
  }
}
