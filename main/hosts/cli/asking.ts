/** A question to the person at the terminal. */
import { createInterface } from 'node:readline';

/** Resolves with the answer; empty where the terminal is closed or the signal comes. */
export type Ask = (question: string, signal: AbortSignal) => Promise<string>;

/** The way to ask in this process; null where nobody sits at a terminal. */
export function terminalAsk(): Ask | null {
  const { stdin, stderr } = process;
  return stdin.isTTY && stderr.isTTY ? ask : null;
}

function ask(question: string, signal: AbortSignal): Promise<string> {
  // As lines, so that Ctrl-C stays what it is everywhere else.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  return new Promise<string>((resolve) => {
    const none = () => resolve('');
    lines.once('close', none);
    signal.addEventListener('abort', none, { once: true });
    lines.question(question, resolve);
  }).finally(() => lines.close());
}
