/** `bench speech`: how fast and how large transcribing is, beside transformers.js with the same weights. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { inputPath } from '../input';
import { range, spreadOf } from '../measuring';
import { NO_RIVAL, RIVAL, type RivalRun, runProgram, runRival } from '../rival';
import { duration, size } from '../times';

type Ours = Omit<OutputOf<'evaluation.speech'>, 'text'>;
type Rival = Omit<RivalRun, 'text'>;
interface Round {
  ours: Ours;
  rival: Rival | null;
}

/** Measures both in turn, round after round. */
export async function benchSpeech(
  context: Context,
  file: string | undefined,
  { rounds: wanted, language }: { rounds: number; language: string },
): Promise<SpeechBench> {
  const input = file === undefined ? await tenMinutes(context) : await inputPath(context, file);
  const rounds: Round[] = [];
  for (let at = 1; at <= wanted; at++) {
    context.out.note(`Round ${at} of ${wanted}`);
    rounds.push(await measure(context, input, language));
  }
  return { rounds, ...summarize(rounds) };
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

export type SpeechBench = ReturnType<typeof summarize> & { rounds: Round[] };

/** Medians, spreads and the stages of the last round. */
export function printSpeech({ out: { print: line, colors } }: Context, result: SpeechBench): void {
  const { rounds, ours, rival, ratio } = result;
  const { model, name, duration: seconds, threads, timings } = rounds.at(-1)!.ours;
  line(`${model} on ${name} (${duration(seconds)}), ${threads} threads, ${rounds.length} rounds`);
  line(colors.dim(`  ${''.padEnd(24)}${'median'.padStart(10)}${'spread'.padStart(18)}     memory`));
  line(costLine('nanodesk', ours));
  line(rival ? costLine(`${RIVAL} ${rounds[0]!.rival?.version}`, rival) : `  ${NO_RIVAL}`);
  if (ratio) line(`  ${colors.bold(`${ratio.median.toFixed(2)} times as fast`)} ${range(ratio)}`);
  line(colors.dim('stages of the last round'));
  for (const [stage, ms] of Object.entries(timings))
    line(`  ${stage.padEnd(10)} ${(ms / 1000).toFixed(2).padStart(8)} s`);
}

function costLine(name: string, { seconds, peakMemory }: ReturnType<typeof costOf>): string {
  const median = `${seconds.median.toFixed(2)} s`;
  return `  ${name.padEnd(24)}${median.padStart(10)}${range(seconds).padStart(18)}${size(peakMemory).padStart(11)}`;
}
