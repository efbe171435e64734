/** Programs of the tests that run as processes of their own, to be killed or to compete. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';
import { importMetaUrl } from '../../scripts/import-meta.mjs';
import { temporaryFolder } from './library';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface Child {
  process: ChildProcess;
  /** Lines printed so far. */
  lines: string[];
  /** Resolves with the first line, printed already or later, that begins like this. */
  line(start: string): Promise<string>;
  exited: Promise<number | null>;
}

export type Program = (...args: string[]) => Child;

/** Bundles a program of `test/programs` once; it can then be started many times. */
export function program(name: string): Program {
  const folder = temporaryFolder();
  const outfile = path.join(folder, `${name}.cjs`);
  buildSync({
    entryPoints: [path.join(root, 'test/programs', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    external: ['better-sqlite3', 'onnxruntime-node'],
    ...importMetaUrl,
  });
  return (...args) => start(outfile, args);
}

function start(file: string, args: string[]): Child {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const waiting: { start: string; resolve: (line: string) => void }[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    for (const { start, resolve } of waiting) if (line.startsWith(start)) resolve(line);
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    lines,
    exited,
    line(start) {
      const printed = lines.find((line) => line.startsWith(start));
      if (printed !== undefined) return Promise.resolve(printed);
      const gone = exited.then((code) => {
        throw new Error(
          `The program ended (${code}) without a line ${start}: ${lines.join(' | ')}`,
        );
      });
      return Promise.race([
        new Promise<string>((resolve) => waiting.push({ start, resolve })),
        gone,
      ]);
    },
  };
}
