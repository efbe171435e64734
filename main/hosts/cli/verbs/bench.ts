/** `bench`: how fast this installation is, on this computer, now, beside transformers.js with the same weights. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { inputPath } from '../input';
import { type AddVerb, examples } from '../program';
import { NO_RIVAL, RIVAL, type RivalRun, runProgram, runRival } from '../rival';
import { duration, size } from '../times';
import { languageOption } from './language';

type Ours = Omit<OutputOf<'evaluation.speech'>, 'text'>;
type Rival = Omit<RivalRun, 'text'>;
interface Round {
  ours: Ours;
  rival: Rival | null;
}

export const addBench: AddVerb = (program, act) => {
  program
    .command('bench')
    .description(`measures the speed and memory of transcribing, beside ${RIVAL}`)
    .argument('[file]', 'a recording (default: ten minutes made of the bundled ones)')
    .addOption(roundsOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples('nanodesk bench', 'nanodesk bench lecture.mp3 --rounds 5 --json'),
    )
    .action(act(bench));
};

const roundsOption = (): Option =>
  new Option('--rounds <n>', 'how often each is measured, the two in turn')
    .default(3)
    .argParser((text: string) => {
      const rounds = Number(text);
      if (Number.isInteger(rounds) && rounds >= 1 && rounds <= 100) return rounds;
      throw new InvalidArgumentError('It takes a number from 1 to 100.');
    });

async function bench(
  context: Context,
  file: string | undefined,
  { rounds: wanted, language }: { rounds: number; language: string },
): Promise<void> {
  const input = file === undefined ? await tenMinutes(context) : await inputPath(context, file);
  const rounds: Round[] = [];
  for (let at = 1; at <= wanted; at++) {
    context.out.note(`Round ${at} of ${wanted}`);
    rounds.push(await measure(context, input, language));
  }
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model.trim() ?? '', cores: cpus().length, memory: totalmem() };
  const result = { machine, rounds, ...summarize(rounds) };
  if (context.options.json) context.out.json(result);
  else print(context, result);
}

/** A recording of this length from the bundled ones; without the source tree's program the bundled meeting. */
async function tenMinutes(context: Context): Promise<string> {
  const { world } = context;
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  world.onExit(() => rmSync(folder, { recursive: true, force: true }));
  const made = path.join(folder, 'ten-minutes.wav');
  const done = await runProgram(context, 'ten-minutes.mjs', [world.places.demo, made]);
  return done === null ? path.join(world.places.demo, 'planning-meeting.ogg') : made;
}

async function measure(context: Context, file: string, language: string): Promise<Round> {
  const { text: _heard, ...ours } = await context.call('evaluation.speech', {
    path: file,
    language,
  });
  const { threads } = ours;
  const other = await runRival(context, { path: file, language: ours.language, threads });
  if (other === null) return { ours, rival: null };
  const { text: _other, ...rival } = other;
  return { ours, rival };
}

interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Seconds of each, how many times as fast ours is (within each round), and the most memory, in bytes. */
function summarize(rounds: Round[]) {
  const ours = rounds.map((round) => round.ours);
  const pairs = rounds.flatMap(({ ours: { seconds }, rival }) =>
    rival ? [{ seconds, rival }] : [],
  );
  const rival = pairs.length === 0 ? null : costOf(pairs.map((pair) => pair.rival));
  const ratio = pairs.length === 0 ? null : spreadOf(pairs.map((p) => p.rival.seconds / p.seconds));
  return { ours: costOf(ours), rival, ratio };
}

const costOf = (runs: { seconds: number; peakMemory: number }[]) => ({
  seconds: spreadOf(runs.map(({ seconds }) => seconds)),
  peakMemory: Math.max(...runs.map(({ peakMemory }) => peakMemory)),
});

function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

type Result = ReturnType<typeof summarize> & {
  machine: { cpu: string; cores: number; memory: number };
  rounds: Round[];
};

function print({ out: { print: line, colors } }: Context, result: Result): void {
  const { machine, rounds, ours, rival, ratio } = result;
  const { model, name, duration: seconds, threads, timings } = rounds.at(-1)!.ours;
  line(colors.dim(`${machine.cpu}, ${machine.cores} cores, ${size(machine.memory)}`));
  line(`${model} on ${name} (${duration(seconds)}), ${threads} threads, ${rounds.length} rounds`);
  line(colors.dim(`  ${''.padEnd(24)}${'median'.padStart(10)}${'spread'.padStart(18)}     memory`));
  line(costLine('nanodesk', ours));
  line(rival ? costLine(`${RIVAL} ${rounds[0]!.rival?.version}`, rival) : `  ${NO_RIVAL}`);
  if (ratio) line(`  ${colors.bold(`${ratio.median.toFixed(2)} times as fast`)} ${range(ratio)}`);
  line(colors.dim('stages of the last round'));
  for (const [stage, ms] of Object.entries(timings))
    line(`  ${stage.padEnd(10)} ${(ms / 1000).toFixed(2).padStart(8)} s`);
}

const range = ({ least, most }: Spread): string => `(${least.toFixed(2)} to ${most.toFixed(2)})`;

function costLine(name: string, { seconds, peakMemory }: ReturnType<typeof costOf>): string {
  const median = `${seconds.median.toFixed(2)} s`;
  return `  ${name.padEnd(24)}${median.padStart(10)}${range(seconds).padStart(18)}${size(peakMemory).padStart(11)}`;
}
