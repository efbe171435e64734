/** What a verb works with: one call into the app, output, progress, the signal of Ctrl-C. */

import { version } from '../../../package.json';
import { type App, locateLibrary } from '../../compose';
import { AppError, type OutputOf, type RequestOf, type RouteName } from '../../contract';
import { failureLine, STATUS, type Status } from './failure';
import { createOutput, type Output } from './output';
import { createProgress, type Progress } from './progress';
import type { World } from './world';

/** A stopped run ends within half a second, even where closing takes longer: nothing is lost by a hard end. */
const PATIENCE_MS = 400;

/** Options that every verb takes. */
export interface CommonOptions {
  library?: string;
  json?: boolean;
  progress?: boolean;
  quiet?: boolean;
}

export interface Context {
  world: World;
  options: CommonOptions;
  out: Output;
  progress: Progress;
  signal: AbortSignal;
  libraryFolder: string;
  /** Of a library that was not named: says where it lies once it was moved. */
  pointer: string | undefined;
  /** Opens the library on first use. With `runJobs` this process may work on the queue. */
  open(options?: { runJobs: boolean }): Promise<App>;
  /** One call of the contract, with progress shown. Rejects with `AppError`. */
  call<N extends RouteName>(name: N, input: RequestOf<N>): Promise<OutputOf<N>>;
  /** What is said, the exit status, and how long is waited, when the person stops this run; verbs change it. */
  stopping: { remark: string; status: Status; patienceMs: number };
  /** Says of a library that can only be read that it is so; for a run that went well, since what fails says so itself. */
  tellReadOnly(): Promise<void>;
  /** Closes the library; a later call opens it anew. */
  close(): Promise<void>;
}

/** The context of one run. The first call opens the library; `signal` stops whatever call is under way. */
export function createContext(world: World, options: CommonOptions, signal: AbortSignal): Context {
  const out = createOutput(world, options.quiet ?? false);
  const progress = createProgress(world, options);
  let opened: Promise<App> | null = null;
  const context: Context = {
    world,
    options,
    out,
    progress,
    signal,
    pointer: undefined,
    ...locateLibrary(options.library, world.defaultLibraryFolder),
    stopping: { remark: 'Stopped.', status: STATUS.interrupted, patienceMs: PATIENCE_MS },
    open(how = { runJobs: false }) {
      opened ??= openApp(context, how.runJobs);
      return opened;
    },
    async call(name, input) {
      const app = await context.open();
      // Whoever lists after a crash finds the recording.
      await app.recovered;
      const report = progress.report;
      const result = await app.dispatch(name, input, { local: true, signal, progress: report });
      progress.clear();
      if (!result.ok) throw AppError.fromWire(result.error);
      return result.data as OutputOf<typeof name>;
    },
    async tellReadOnly() {
      const app = await opened;
      if (app?.readOnly) out.note(failureLine(app.readOnly));
    },
    async close() {
      progress.clear();
      const app = await opened?.catch(() => null);
      opened = null;
      await app?.close();
    },
  };
  return context;
}

function openApp({ world, libraryFolder, pointer }: Context, runJobs: boolean): Promise<App> {
  const debug = (line: string) => {
    if (world.env.NANODESK_DEBUG) world.stderr.write(`${line}\n`);
  };
  const log = { info: debug, error: debug };
  const modelsFolder = world.places.models;
  return world.compose({ libraryFolder, pointer, modelsFolder, version, log, runJobs });
}
