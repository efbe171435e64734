/** The real weights in a process of their own, from the sources as they are. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { WorkerPort } from '../../main/compose';
import { forkWorker } from '../../main/inference/fork';
import { temporaryFolder } from './library';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const modelsFolder = path.join(root, 'models');
export const demoFile = (name: string): string => path.join(root, 'demo', name);

/** Starts model processes and keeps hold of them, so that a test can end one as a crash would. */
export function modelProcesses(): { spawn: () => WorkerPort; started: WorkerPort[] } {
  const outfile = path.join(temporaryFolder(), 'worker.cjs');
  buildSync({
    entryPoints: [path.join(root, 'main/inference/worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    external: ['onnxruntime-node'],
    loader: { '.wasm': 'binary' },
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: {
      js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    },
  });
  process.env.NODE_PATH = path.join(root, 'node_modules');
  const started: WorkerPort[] = [];
  const spawn = () => {
    const port = forkWorker(outfile);
    started.push(port);
    return port;
  };
  return { spawn, started };
}
