/** The real weights in a process of their own, from the sources as they are. */
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { createInference, type InferenceOptions } from '../../main/inference/client';
import { forkWorker } from '../../main/inference/fork';
import type { WorkerPort } from '../../main/inference/protocol';
import { importMetaUrl } from '../../scripts/import-meta.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const modelsFolder = path.join(root, 'models');
export const demoFile = (name: string): string => path.join(root, 'demo', name);

const PROGRAMS = { cli: 'main/hosts/cli/index.ts', worker: 'main/inference/worker.ts' };

/** Bundles a program as the build does, into `dist` of a folder that is then like an installation; returns its path. */
export function bundleInto(home: string, name: keyof typeof PROGRAMS): string {
  const outfile = path.join(home, 'dist', `${name}.cjs`);
  buildSync({
    entryPoints: [path.join(root, PROGRAMS[name])],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    external: ['better-sqlite3', 'onnxruntime-node'],
    ...importMetaUrl,
  });
  return outfile;
}

/** Puts what programs look for beside `dist` into a folder: weights, sample recordings, libraries. */
export function furnish(home: string): string {
  for (const name of ['models', 'demo', 'node_modules'])
    symlinkSync(path.join(root, name), path.join(home, name));
  return home;
}

/** `ports` collects what was started, so that a test can end it as a crash would. */
export function forkedInference(
  worker: string,
  ports: WorkerPort[] = [],
  options: Partial<InferenceOptions> = {},
) {
  return createInference({
    modelsFolder,
    idleMs: () => 60_000,
    threads: () => 1,
    spawn: () => {
      const port = forkWorker(worker);
      ports.push(port);
      return port;
    },
    ...options,
  });
}
