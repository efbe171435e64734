/** transformers.js's own speech pipeline beside ours: the same file, weights and threads, in a process of its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../contract';
import type { Context } from './context';

export const RIVAL = 'transformers.js';
/** Printed where there is nothing to compare with. */
export const NO_RIVAL = `${RIVAL} is not installed here (a development dependency of the source tree): nothing to compare with.`;

/** Both programs' work alike: neither loading the model nor, for the rival, reading the file counts. */
export interface RivalRun {
  text: string;
  seconds: number;
  /** Bytes. */
  peakMemory: number;
  version: string;
}

interface RivalRequest {
  path: string;
  /** Always given: the pipeline takes what it is not told for English. */
  language: string;
  threads: number;
}

/** Transcribes a file with the rival; null where its program or its library is not installed. */
export async function runRival(
  context: Context,
  { path: file, language, threads }: RivalRequest,
): Promise<RivalRun | null> {
  const { models } = context.world.places;
  const args = [models, String(threads), language, file];
  const answer = await runProgram(context, 'transformers-speech.mjs', args);
  if (answer === null) return null;
  const parsed = JSON.parse(answer) as RivalRun | { missing: string };
  return 'missing' in parsed ? null : parsed;
}

/** What a program of scripts/rivals tells of text that it decoded greedily (see text-request.mjs). */
export interface TextRivalRun {
  version: string;
  /** Milliseconds. */
  loadMs: number;
  /** Bytes. */
  peakMemory: number;
  runs: { firstMs: number; decodeMs: number; ids: number[] }[];
}

/** Decodes what the request file asks for; null where the program or its library is not installed. */
export async function runTextRival(
  context: Context,
  program: string,
  threads: number,
  request: string,
): Promise<TextRivalRun | null> {
  const answer = await runProgram(context, program, [
    context.world.places.models,
    String(threads),
    request,
  ]);
  if (answer === null) return null;
  const parsed = JSON.parse(answer) as TextRivalRun | { missing: string };
  return 'missing' in parsed ? null : parsed;
}

const execute = promisify(execFile);
const MOST_OUTPUT = 64 << 20;

/** What a program of scripts/rivals prints; null where this installation has none. Rejects with its last line. */
export async function runProgram(
  { world, signal }: Pick<Context, 'world' | 'signal'>,
  name: string,
  args: string[],
): Promise<string | null> {
  const program = path.join(world.places.rivals, name);
  if (!existsSync(program)) return null;
  try {
    // Those that run on onnxruntime as well tell nobody of it either (see inference/session.ts).
    const env = { ...process.env, ORT_DISABLE_TELEMETRY: '1' };
    const options = { signal, maxBuffer: MOST_OUTPUT, env };
    return (await execute(process.execPath, [program, ...args], options)).stdout;
  } catch (thrown) {
    signal.throwIfAborted();
    const { stderr = '' } = thrown as { stderr?: string };
    const reason = stderr.split('\n').find((line) => /error/i.test(line)) ?? String(thrown);
    throw new AppError('internal', `The program ${name} failed: ${reason.trim()}`);
  }
}
