/** Runs of the command line in this process: real grammar, real library, models of the test's choice. */
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { compose } from '../../main/compose';
import type { Inference } from '../../main/core/ports';
import { findPlaces } from '../../main/hosts/cli/places';
import { run } from '../../main/hosts/cli/run';
import type { World } from '../../main/hosts/cli/world';
import { createFakeInference } from './fake-inference';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface CliOptions {
  library: string;
  inference?: Inference;
  /** In place of the hub of models, which is never asked. */
  hub?: string;
  /** A folder with `catalog.json` and `available.json` in place of the bundled one. */
  models?: string;
  stdin?: string | Uint8Array | Readable;
  /** What the person answers at a terminal; left out, there is none. */
  answer?: string;
  env?: Record<string, string>;
  /** The folder of the programs that do the same with other libraries. */
  rivals?: string;
}

export interface CliRun {
  /** Presses Ctrl-C. */
  interrupt(): void;
  finished: Promise<{ status: number; out: string; err: string }>;
  /** What was printed on standard error so far. */
  err(): string;
}

function collect() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Starts `nanodesk …args`. */
export function startCli(args: string[], options: CliOptions): CliRun {
  const [out, err] = [collect(), collect()];
  const listeners = new Set<() => void>();
  const atExit: (() => void)[] = [];
  let exit: World['exit'] = () => {};
  const { answer } = options;
  const places = findPlaces(path.join(root, 'dist'));
  const exited = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const world: World = {
    stdin: options.stdin instanceof Readable ? options.stdin : Readable.from([options.stdin ?? '']),
    stdout: out.stream,
    stderr: err.stream,
    ask:
      answer === undefined
        ? null
        : async (question) => {
            err.stream.write(question);
            return answer;
          },
    env: options.env ?? {},
    places: {
      ...places,
      ...(options.rivals ? { rivals: options.rivals } : {}),
      ...(options.models ? { models: options.models } : {}),
    },
    defaultLibraryFolder: options.library,
    compose: (given) =>
      compose({
        ...given,
        fontsFolder: path.join(root, 'dist', 'fonts'),
        inference: options.inference ?? createFakeInference(),
        hub: { base: options.hub ?? 'http://127.0.0.1:1', stallMs: 500, retryMs: 5 },
      }),
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onExit: (listener) => void atExit.push(listener),
    exit: (status) => exit(status),
  };
  const finished = Promise.race([run(args, world), exited]).then((status) => {
    for (const listener of atExit) listener();
    return { status, out: out.text(), err: err.text() };
  });
  return {
    finished,
    err: err.text,
    interrupt: () => {
      for (const listener of listeners) listener();
    },
  };
}

/** Runs `nanodesk …args` to its end. */
export const cli = (args: string[], options: CliOptions) => startCli(args, options).finished;

/** Runs with `--json` and reads the one document. */
export async function cliJson<T>(args: string[], options: CliOptions): Promise<T> {
  const { status, out, err } = await cli([...args, '--json'], options);
  if (status !== 0) throw new Error(`nanodesk ${args.join(' ')} ended with ${status}: ${err}`);
  return JSON.parse(out) as T;
}
