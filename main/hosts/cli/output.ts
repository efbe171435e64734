/** What a run prints: results on standard output, remarks and failures on standard error. */
import pc from 'picocolors';
import { terminalWidth, type World } from './world';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Output {
  /** Columns to fill with prose. */
  width: number;
  colors: Colors;
  /** A line of the result. */
  print(line?: string): void;
  /** Text of the result as it is. */
  write(text: string): void;
  /** The one document of `--json`. */
  json(document: unknown): void;
  /** A remark for a person, such as where a file was written; not with `--quiet`. */
  note(line: string): void;
}

const WIDEST = 100;

const ESCAPE = '\u001b';
const COLOR = /^\[[\d;]*m/;

/** Text that a stranger may have written, without what would give orders to a terminal; colours stay. */
export const tame = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]/gu, (mark, at: number) =>
    mark === ESCAPE && COLOR.test(text.slice(at + 1, at + 20)) ? mark : '',
  );

/** Colours only where a person reads: `NO_COLOR` and `FORCE_COLOR` as their conventions say. */
export function wantsColors({ stdout, env }: Pick<World, 'stdout' | 'env'>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return terminalWidth(stdout) !== null && env.TERM !== 'dumb';
}

/** Output as wide as the terminal, at most 100 columns; into a pipe, without colours. */
export function createOutput(world: World, quiet: boolean): Output {
  const { stdout, stderr } = world;
  const write = (text: string) => void stdout.write(text);
  return {
    width: Math.min(terminalWidth(stdout) ?? WIDEST, WIDEST),
    colors: pc.createColors(wantsColors(world)),
    print: (line = '') => write(`${tame(line)}\n`),
    write: (text) => write(terminalWidth(stdout) === null ? text : tame(text)),
    json: (document) => write(`${JSON.stringify(document, null, 2)}\n`),
    note: (line) => {
      if (!quiet) stderr.write(`${tame(line)}\n`);
    },
  };
}

/** Words in lines of at most `width`, each after the same margin. */
export function paragraph(text: string, width: number, margin = ''): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    const fits = last !== undefined && last.length + 1 + word.length <= width - margin.length;
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => margin + line).join('\n');
}
