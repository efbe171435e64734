/** The real inference process, bundled once for all tests of a file. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import { createInference } from '../../main/inference/client';
import { forkWorker } from '../../main/inference/fork';
import type { WorkerPort } from '../../main/inference/protocol';
import { modelsFolder } from './sound';

const root = path.join(import.meta.dirname, '../..');

/** Bundles `worker.ts` as the build does; returns the script. Beside `node_modules`, where its libraries are found. */
export function bundleWorker(): string {
  const outfile = path.join(root, 'node_modules/.cache/nanodesk-test', `worker-${process.pid}.cjs`);
  buildSync({
    entryPoints: [path.join(root, 'main/inference/worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    external: ['onnxruntime-node'],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  });
  return outfile;
}

/** `ports` collects what was started, so that a test can end it. */
export function forkedInference(worker: string, ports: WorkerPort[] = [], idleMs = 60_000) {
  return createInference({
    modelsFolder,
    idleMs,
    threads: () => 1,
    spawn: () => {
      const port = forkWorker(worker);
      ports.push(port);
      return port;
    },
  });
}
