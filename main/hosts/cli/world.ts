/** Everything around a run of the command line; tests put their own in its place. */
import type { Readable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { compose, defaultLibraryFolder } from '../../compose';
import { type Ask, terminalAsk } from './asking';
import { findPlaces, type Places } from './places';

export interface World {
  stdin: Readable;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** Null where nobody sits at a terminal. */
  ask: Ask | null;
  env: Record<string, string | undefined>;
  places: Places;
  defaultLibraryFolder: string;
  compose: typeof compose;
  /** Calls back on Ctrl-C and on SIGTERM; returns the function that ends this. */
  onInterrupt(listener: () => void): () => void;
  /** Calls back just before the process ends, in whatever way. */
  onExit(listener: () => void): void;
  /** Ends the process at once. */
  exit(status: number): void;
}

/** The process that runs. */
export const realWorld = (): World => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  ask: terminalAsk(),
  env: process.env,
  places: findPlaces(__dirname),
  defaultLibraryFolder: defaultLibraryFolder(),
  compose,
  onInterrupt(listener) {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const name of signals) process.on(name, listener);
    return () => {
      for (const name of signals) process.off(name, listener);
    };
  },
  onExit: (listener) => void process.once('exit', listener),
  exit: (status) => process.exit(status),
});

/** The width of a terminal; null for a pipe or a file. */
export const terminalWidth = (stream: NodeJS.WritableStream): number | null =>
  stream instanceof WriteStream ? stream.columns || 80 : null;
