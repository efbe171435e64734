/**
 * Our own text engine in Electron's utility process, as the window has it.
 * Usage: node electron-text.mjs MODELS_FOLDER THREADS REQUEST.json (see text-request.mjs; `text` and `context` too)
 * Prints one JSON line, or `{"missing": "electron"}` where there is no Electron or no display.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeElectron, findElectron } from '../electron.mjs';
import { readRequest, tell } from './text-request.mjs';

const [modelsFolder, threads, file] = process.argv.slice(2);
const worker = fileURLToPath(new URL('../../dist/worker.cjs', import.meta.url));
const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const electron = shown && existsSync(worker) ? findElectron() : null;
if (electron) tell(await measure(electron, readRequest(file)));
else tell({ missing: 'electron' });

/** Asks the worker as inference/client.ts does, and prints its answer. */
function main({ worker, configuration, input }) {
  const { app, utilityProcess } = require('electron');
  app.whenReady().then(() => {
    const child = utilityProcess.fork(worker, [], { stdio: 'ignore' });
    child.on('message', (message) => {
      if (message.kind !== 'done' && message.kind !== 'failed') return;
      require('node:fs').writeSync(1, `\nANSWER ${JSON.stringify(message)}\n`);
      child.kill();
      app.exit(0);
    });
    child.postMessage({ kind: 'configure', ...configuration });
    child.postMessage({ kind: 'call', id: 0, call: 'measureText', input });
  });
}

async function measure(program, { model, text, runs }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-bench-'));
  const configuration = {
    modelsFolder: path.resolve(modelsFolder),
    textModel: model,
    threads: Number(threads),
  };
  const wanted = runs.map(({ prompt, tokens }) => ({ context: prompt.length, tokens }));
  const options = { worker, configuration, input: { text, runs: wanted, drafts: false } };
  writeFileSync(path.join(folder, 'package.json'), '{"name":"bench","main":"main.cjs"}');
  writeFileSync(path.join(folder, 'main.cjs'), `(${main})(${JSON.stringify(options)})`);
  try {
    const { output, error } = JSON.parse(await answerOf(program, folder));
    if (error) throw new Error(error.message);
    return { version: describeElectron(program).version, ...output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answerOf(program, folder) {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env, ELECTRON_USER_DATA: path.join(folder, 'user') };
  const child = spawn(program, [...flags, folder], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (piece) => {
      printed += piece;
    });
    child.on('error', reject);
    child.on('exit', () => {
      const answer = /^ANSWER (.*)$/m.exec(printed)?.[1];
      if (answer) resolve(answer);
      else reject(new Error('Error: Electron ended without an answer.'));
    });
  });
}
