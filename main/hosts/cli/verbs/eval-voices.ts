/** `eval`, the part about voices: reads who says each word, calls, prints. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError, type InputOf, type OutputOf } from '../../../contract';
import type { Context } from '../context';
import { referencedIn } from './referenced';

interface VoiceFigures extends OutputOf<'evaluation.voices'> {
  name: string;
}

/** Measures on every recording of a folder, or of the bundled one, with `NAME.json` beside it. */
export async function evaluateVoices(
  { call, world }: Context,
  folder = path.join(world.places.fixtures, 'voices'),
): Promise<VoiceFigures[]> {
  const found = referencedIn(folder);
  if (found.length === 0)
    throw new AppError(
      'bad-input',
      `${folder} holds no recording with a reference.`,
      'Put NAME.json beside each: {"language":"en","words":[{"word":"hello","speaker":1}]}.',
    );
  const figures: VoiceFigures[] = [];
  for (const { path: file, reference } of found) {
    const figuresOf = await call('evaluation.voices', { path: file, ...readMarked(reference) });
    figures.push({ name: path.basename(file), ...figuresOf });
  }
  return figures;
}

/** What the schema of the call checks; here only that it can be read. */
function readMarked(file: string): Omit<InputOf<'evaluation.voices'>, 'path'> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new AppError('bad-input', `${file} is not JSON.`, 'Correct it, or take it away.');
  }
}

/** Prints the table; nothing where nothing was measured. */
export function printVoiceFigures(
  { out: { print, colors } }: Context,
  figures: VoiceFigures[] | undefined,
): void {
  if (!figures) return;
  print(colors.bold('\nVoices: words given to the right person, a wrong one, nobody; not heard'));
  print(colors.dim(`  ${'recording'.padEnd(28)}   right   wrong  nobody unheard  of  voices`));
  for (const { name, words, right, wrong, unnamed, unheard, speakers, voices } of figures) {
    const shares = [right, wrong, unnamed, unheard].map((part) =>
      percent(part / words).padStart(8),
    );
    print(`  ${name.padEnd(28)}${shares.join('')}  ${words} words  ${voices} of ${speakers}`);
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
