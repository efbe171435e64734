/** `bench text`: prefill and decoding at several lengths of context, beside other engines given the very same tokens. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OutputOf } from '../../../contract';
import type { Context } from '../context';
import { range, type Spread, spreadOf } from '../measuring';
import { runTextRival, type TextRivalRun } from '../rival';
import { size } from '../times';

/** Tokens of context, and how many are written after them. */
const CONTEXTS = [64, 512, 1_280, 4_096];
const TOKENS = 64;

type Ours = OutputOf<'evaluation.text'>;
type Timed = Pick<TextRivalRun, 'loadMs' | 'peakMemory' | 'runs'> & { version?: string };

/** What we ship; all else is compared with it. */
const OURS = 'nanodesk';
const DRAFTS = 'nanodesk, with drafts';
const ELECTRON = 'nanodesk in Electron';
const TRANSFORMERS = 'transformers.js';
const LLAMA = 'node-llama-cpp';
const PROGRAMS: Record<string, string> = {
  [ELECTRON]: 'electron-text.mjs',
  [TRANSFORMERS]: 'transformers-text.mjs',
  [LLAMA]: 'llama-text.mjs',
};

/** One engine at one length of context, tokens a second. */
interface Row {
  context: number;
  engine: string;
  prefill: Spread;
  decode: Spread;
  /** Milliseconds to the first token. */
  firstMs: Spread;
  /** Ours over this engine's, within each round; null for ours. */
  prefillRatio: Spread | null;
  decodeRatio: Spread | null;
  /** Whether this engine wrote what ours wrote; null where its weights differ. */
  sameTokens: boolean | null;
}

export interface TextBench {
  model: string;
  threads: number;
  rounds: number;
  engines: { engine: string; version?: string; loadMs: Spread; peakMemory: number }[];
  rows: Row[];
  missing: string[];
}

/**
 * Measures all engines in turn, round after round; each round begins with the next one, since the first pays for cold
 * caches. Each starts anew, so that loading is measured too.
 */
export async function benchText(context: Context, rounds: number): Promise<TextBench> {
  const taken: Map<string, Timed>[] = [];
  const text = conversation(context);
  const runs = CONTEXTS.map((tokens) => ({ context: tokens, tokens: TOKENS }));
  const ask = (drafts: boolean) => context.call('evaluation.text', { text, runs, drafts });
  let facts: Ours | null = null;
  let request = '';
  // The prompts are ours, so that the first round has to begin with us.
  const measure = async (name: string): Promise<Timed | null> => {
    if (name !== OURS && name !== DRAFTS)
      return runTextRival(context, PROGRAMS[name]!, facts!.threads, request);
    const ours = await ask(name === DRAFTS);
    if (!facts) request = writeRequest(context, text, ours);
    facts ??= ours;
    return ours;
  };
  for (let at = 1; at <= rounds; at++) {
    context.out.note(`Language model, round ${at} of ${rounds}`);
    const engines = new Map<string, Timed>();
    for (const name of turned([OURS, DRAFTS, ...Object.keys(PROGRAMS)], at - 1)) {
      const run = await measure(name);
      if (run) engines.set(name, run);
    }
    taken.push(engines);
  }
  const { model, threads } = facts!;
  const names = [...taken[0]!.keys()];
  const missing = Object.keys(PROGRAMS).filter((name) => !names.includes(name));
  const engines = names.map((engine) =>
    costOf(
      engine,
      taken.map((round) => round.get(engine)!),
    ),
  );
  const rows = CONTEXTS.flatMap((_, at) => names.map((engine) => rowOf(taken, engine, at)));
  return { model, threads, rounds, engines, rows, missing };
}

/** The same, beginning with another one. */
const turned = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, i) => list[(i + by) % list.length]!);

/** A bundled meeting, long enough for the longest context. */
function conversation({ world }: Context): string {
  const file = path.join(world.places.fixtures, 'qmsum', 'val-12.jsonl');
  const [first] = readFileSync(file, 'utf8').split('\n', 1);
  const { meeting_transcripts: turns } = JSON.parse(first!) as {
    meeting_transcripts: { speaker: string; content: string }[];
  };
  return turns.map(({ speaker, content }) => `${speaker}: ${content}`).join('\n');
}

function writeRequest({ world }: Context, text: string, { model, runs }: Ours): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  world.onExit(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'request.json');
  const prompts = runs.map(({ prompt }) => ({ prompt, tokens: TOKENS }));
  writeFileSync(file, JSON.stringify({ model, text, runs: prompts }));
  return file;
}

const costOf = (engine: string, runs: Timed[]) => ({
  engine,
  version: runs[0]!.version,
  loadMs: spreadOf(runs.map(({ loadMs }) => loadMs)),
  peakMemory: Math.max(...runs.map(({ peakMemory }) => peakMemory)),
});

function rowOf(rounds: Map<string, Timed>[], engine: string, at: number): Row {
  const context = CONTEXTS[at]!;
  const speeds = (name: string) =>
    rounds.map((round) => {
      const { firstMs, decodeMs } = round.get(name)!.runs[at]!;
      return {
        firstMs,
        prefill: perSecond(context, firstMs),
        decode: perSecond(TOKENS - 1, decodeMs),
      };
    });
  const [ours, theirs] = [speeds(OURS), speeds(engine)];
  const ratio = (of: 'prefill' | 'decode') =>
    engine === OURS ? null : spreadOf(ours.map((run, round) => run[of] / theirs[round]![of]));
  const idsOf = (name: string) => rounds[0]!.get(name)!.runs[at]!.ids;
  return {
    context,
    engine,
    prefill: spreadOf(theirs.map(({ prefill }) => prefill)),
    decode: spreadOf(theirs.map(({ decode }) => decode)),
    firstMs: spreadOf(theirs.map(({ firstMs }) => firstMs)),
    prefillRatio: ratio('prefill'),
    decodeRatio: ratio('decode'),
    sameTokens: engine === LLAMA ? null : String(idsOf(engine)) === String(idsOf(OURS)),
  };
}

const perSecond = (tokens: number, milliseconds: number): number => (tokens * 1000) / milliseconds;

/** A table for each length of context. */
export function printText({ out: { print, colors } }: Context, bench: TextBench): void {
  const { model, threads, rounds, engines, rows, missing } = bench;
  print(
    `${model}, ${threads} threads, ${rounds} rounds, each beginning with the next engine, ${TOKENS} tokens written after each context`,
  );
  for (const { engine, version = '', loadMs, peakMemory } of engines)
    print(
      `  ${`${engine} ${version}`.padEnd(28)} loaded in ${loadMs.median.toFixed(0)} ms, ${size(peakMemory)}`,
    );
  print(
    colors.dim(
      `  ${'tokens a second'.padEnd(28)} ${'prefill'.padEnd(22)} ${'decode'.padEnd(22)} ours is faster by`,
    ),
  );
  for (const row of rows) print(rowLine(row));
  for (const name of missing) print(`  ${name} is not installed here: nothing to compare with.`);
}

function rowLine({ context, engine, prefill, decode, prefillRatio, decodeRatio, sameTokens }: Row) {
  const name = `${String(context).padStart(5)} ${engine}`.padEnd(28);
  const figure = (speed: Spread) =>
    `${speed.median.toFixed(0).padStart(5)} ${range(speed, 0)}`.padEnd(22);
  const times = (ratio: Spread | null) =>
    ratio ? `${ratio.median.toFixed(2)} ${range(ratio)}` : '';
  const note = sameTokens === false ? '  other tokens' : '';
  return `  ${name} ${figure(prefill)} ${figure(decode)} ${times(prefillRatio)}  ${times(decodeRatio)}${note}`;
}
