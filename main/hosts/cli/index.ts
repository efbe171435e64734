#!/usr/bin/env node
/** The `nanodesk` command. */
import { run } from './run';
import { realWorld } from './world';

/** `nanodesk show X | head` closes the pipe early: no reason to complain. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0);
    throw new Error(`Standard output cannot be written: ${code}`);
  });
}

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()));

async function main(): Promise<void> {
  const status = await run(process.argv.slice(2), realWorld());
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(status);
}

void main();
