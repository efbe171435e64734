/**
 * `node scripts/bench-window.mjs [ROUNDS]`: milliseconds from start to a visible window, a bare Electron window and
 * Nanodesk in turn, so that both meet the same computer. Prints medians and their ratio. Needs a display.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from './electron.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const rounds = Number(process.argv[2] ?? 10);

/** Loaded into every process before its own code, where `electron` cannot be had yet: says when a window is shown. */
const PROBE = `
setImmediate(() => {
  if (process.type !== 'browser') return;
  const { app } = require('electron');
  app.on('browser-window-created', (_event, window) => window.on('show', () => {
    require('fs').writeSync(2, '\\nSHOWN ' + Date.now() + '\\n');
    app.exit(0);
  }));
});`;

const BARE = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1180, height: 780, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});`;

async function makeFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-bench-'));
  await writeFile(path.join(folder, 'probe.cjs'), PROBE);
  await writeFile(path.join(folder, 'main.cjs'), BARE);
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Bare</title><p>Hello');
  await writeFile(
    path.join(folder, 'package.json'),
    '{"name":"bare","version":"1.0.0","main":"main.cjs"}',
  );
  return folder;
}

function measure(program, folder, app) {
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${path.join(folder, 'probe.cjs')}`,
    ELECTRON_USER_DATA: path.join(folder, 'user'),
  };
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...flags, app, `--library=${path.join(folder, 'library')}`];
  return new Promise((resolve, reject) => {
    const start = Date.now();
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    child.stderr.on('data', (piece) => {
      printed += piece;
    });
    child.once('close', () => {
      const shown = /SHOWN (\d+)/.exec(printed);
      if (shown) resolve(Number(shown[1]) - start);
      else reject(new Error(`No window was shown: ${printed}`));
    });
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const program = findElectron();
if (!program) throw new Error('There is no Electron here: set ELECTRON_OVERRIDE_DIST_PATH.');
const folder = await makeFolder();
const times = { bare: [], nanodesk: [] };
// The first start of each reads everything from disk and is not counted.
for (let round = 0; round <= rounds; round++) {
  const bare = await measure(program, folder, folder);
  const nanodesk = await measure(program, folder, root);
  if (round > 0) times.bare.push(bare) && times.nanodesk.push(nanodesk);
}
await rm(folder, { recursive: true });
const [bare, nanodesk] = [median(times.bare), median(times.nanodesk)];
console.log(
  `bare ${bare} ms, Nanodesk ${nanodesk} ms, ratio ${(nanodesk / bare).toFixed(2)} (${rounds} rounds)`,
);
