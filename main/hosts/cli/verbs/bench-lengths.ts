/** `bench lengths`: how long summing up takes for one to eight hours of talk, made of bundled meetings. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SummaryBody } from '../../../contract';
import type { Context } from '../context';
import { range, type Spread, spreadOf } from '../measuring';

const HOURS = [1, 2, 4, 8];
/** As fast as people talk in meetings. */
const WORDS_A_MINUTE = 150;
const METHODS = ['extract', 'compose'] as const;
type Method = (typeof METHODS)[number];

interface Turn {
  speaker: string;
  content: string;
}

export interface LengthBench {
  hours: number;
  words: number;
  method: Method;
  rounds: number;
  /** Milliseconds to the first whole summary, and to the last word. */
  first: Spread;
  total: Spread;
  secondsPerThousandWords: number;
  /** Lines read, and lines there are. */
  covered: number;
  lines: number;
}

/** The long tldr of each length, each method in each round. */
export async function benchLengths(context: Context, rounds: number): Promise<LengthBench[]> {
  const files = writeTranscripts(context);
  const sumUp = (file: string, method: Method) =>
    context.call('summaries.createFromPath', { path: file, type: 'tldr', length: 'long', method });
  // Loads the models; not counted.
  for (const method of METHODS) await sumUp(files[0]!.path, method);
  const rows: LengthBench[] = [];
  for (const file of files)
    for (const method of METHODS) {
      const bodies: SummaryBody[] = [];
      for (let at = 1; at <= rounds; at++) {
        context.out.note(`${file.hours} h, ${method}, round ${at} of ${rounds}`);
        bodies.push(await sumUp(file.path, method));
      }
      rows.push(rowOf(file, method, bodies));
    }
  return rows;
}

function rowOf(
  { hours, words }: { hours: number; words: number },
  method: Method,
  bodies: SummaryBody[],
): LengthBench {
  const total = spreadOf(bodies.map(({ timings }) => timings.totalMs));
  const { covered, total: lines } = bodies[0]!.coverage;
  return {
    ...{ hours, words, method, rounds: bodies.length },
    first: spreadOf(bodies.map(({ timings }) => timings.firstMs)),
    total,
    secondsPerThousandWords: total.median / words,
    ...{ covered, lines },
  };
}

function writeTranscripts({ world }: Context) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  world.onExit(() => rmSync(folder, { recursive: true, force: true }));
  const turns = bundledTurns(path.join(world.places.fixtures, 'qmsum', 'val-12.jsonl'));
  return HOURS.map((hours) => {
    const file = path.join(folder, `${hours}-hours.json`);
    const { segments, words } = talkFor(hours, turns);
    writeFileSync(file, JSON.stringify({ segments }));
    return { hours, words, path: file };
  });
}

const bundledTurns = (file: string): Turn[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { meeting_transcripts: Turn[] }).meeting_transcripts);

/** One meeting after the other, from the start again where they are not enough. */
function talkFor(hours: number, turns: Turn[]) {
  const segments: { start: number; end: number; text: string; speaker: string }[] = [];
  let words = 0;
  for (let at = 0; words < hours * 60 * WORDS_A_MINUTE; at++) {
    const { speaker, content } = turns[at % turns.length]!;
    const start = (words / WORDS_A_MINUTE) * 60;
    words += content.split(/\s+/).length;
    segments.push({ start, end: (words / WORDS_A_MINUTE) * 60, text: content, speaker });
  }
  return { segments, words };
}

/** A line for each length and method. */
export function printLengths({ out: { print, colors } }: Context, rows: LengthBench[]): void {
  print(`Summing up (long tldr), ${rows[0]!.rounds} rounds: milliseconds, median (spread)`);
  print(
    colors.dim('  hours   words  method      first whole one           all  s per 1,000 words'),
  );
  for (const { hours, words, method, first, total, secondsPerThousandWords } of rows) {
    const time = (spread: Spread) => `${spread.median.toFixed(0)} ${range(spread, 0)}`;
    const facts = [String(hours).padStart(5), String(words).padStart(7), ` ${method.padEnd(8)}`];
    print(
      `  ${facts.join(' ')} ${time(first)}  ${time(total)}  ${secondsPerThousandWords.toFixed(3)}`,
    );
  }
}
