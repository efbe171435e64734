/** `eval`, the part about exports without private things: reads marked passages, calls, prints. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError, type OutputOf } from '../../../contract';
import type { Context } from '../context';

type SharingFigures = OutputOf<'evaluation.sharing'>;

/** Measures on `SPLIT.jsonl` of a folder. */
export async function evaluateSharing(
  { call }: Context,
  folder: string,
  split: string,
): Promise<SharingFigures> {
  const file = path.join(folder, `${split}.jsonl`);
  return call('evaluation.sharing', { passages: readPassages(file) });
}

function readPassages(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AppError(
      'not-found',
      `${file} cannot be read.`,
      'Name a folder with report.jsonl in it.',
    );
  }
}

/** Prints the table; nothing where nothing was measured. */
export function printSharingFigures(
  { out: { print, colors } }: Context,
  figures: SharingFigures | undefined,
): void {
  if (!figures) return;
  print(
    colors.bold(
      `\nExports without private things (${figures.passages} passages): pieces of which nothing is left`,
    ),
  );
  for (const { language, gone, simply, needless, clean, untouched } of figures.languages) {
    print(colors.dim(`  ${language}`));
    for (const row of figures.rows.filter((one) => one.language === language))
      print(`    ${row.class.padEnd(10)} ${row.gone} of ${row.pieces}`);
    print(
      `    ${'all'.padEnd(10)} ${shown(gone)}; speakers, mails and long numbers alone: ${shown(simply)}`,
    );
    print(
      `    replaced needlessly: ${needless}; of ${clean} passages with nothing private, untouched: ${untouched}`,
    );
  }
}

type Shared = SharingFigures['languages'][number]['gone'];

const shown = (share: Shared): string =>
  share ? `${percent(share.mean)} % (${percent(share.low)} to ${percent(share.high)})` : '–';

const percent = (share: number): string => (share * 100).toFixed(1);
