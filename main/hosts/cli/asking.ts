/** A question to the person at the terminal. */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Resolves with the answer; empty where the terminal is closed or the signal comes. A secret one is not shown. */
export type Ask = (
  question: string,
  signal: AbortSignal,
  how?: { secret: boolean },
) => Promise<string>;

/** The way to ask in this process; null where nobody sits at a terminal. */
export function terminalAsk(): Ask | null {
  const { stdin, stderr } = process;
  return stdin.isTTY && stderr.isTTY ? ask : null;
}

function ask(question: string, signal: AbortSignal, how = { secret: false }): Promise<string> {
  // First of all: what is typed at once after the question is not shown either.
  const lines = how.secret ? unseen() : asLines();
  process.stderr.write(question);
  return new Promise<string>((resolve) => {
    const none = () => resolve('');
    lines.once('close', none);
    signal.addEventListener('abort', none, { once: true });
    lines.once('line', resolve);
  }).finally(() => {
    lines.close();
    if (how.secret) process.stderr.write('\n');
  });
}

/** As lines, so that Ctrl-C stays what it is everywhere else. */
const asLines = (): Interface => createInterface({ input: process.stdin, terminal: false });

/** Node edits the line itself then, and what it would show goes nowhere. */
function unseen(): Interface {
  const nowhere = new Writable({ write: (_text, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Not by a signal, which on Windows ends the process at once.
  return lines.on('SIGINT', () => process.emit('SIGINT'));
}
