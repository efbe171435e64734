/** `npm start`: Nanodesk in its window; where Electron cannot be had, the same app in the browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeElectron, downloadElectron, findElectron, nativeFor } from './electron.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2);

/** Resolves with a program's exit status; Ctrl-C reaches it directly and ends it before us. */
const run = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    process.on('SIGINT', () => {});
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });

const isWithoutDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const isRootWithoutConsent = () => process.getuid?.() === 0 && !given.includes('--no-sandbox');

/** Electron's program, ready to run Nanodesk; throws an Error that says in plain words why not. */
async function prepareElectron() {
  if (isWithoutDisplay()) throw new Error('there is no display');
  if (isRootWithoutConsent()) throw new Error('it does not run as root without --no-sandbox');
  const program = findElectron() ?? (await downloadElectron());
  if (!program) throw new Error('its program could not be fetched');
  await nativeFor(program, describeElectron(program)).catch(() => {
    throw new Error('better-sqlite3 could not be fetched or built for it');
  });
  return program;
}

async function start() {
  if (!existsSync(path.join(root, 'dist', 'desktop.cjs'))) await import('./build.mjs');
  try {
    const program = await prepareElectron();
    return await run(program, [root, ...given]);
  } catch (error) {
    console.log(
      `Electron's window cannot be opened here: ${error.message}. Nanodesk opens in your browser instead.`,
    );
    const forServe = given.filter((argument) => argument !== '--no-sandbox');
    return run(process.execPath, [path.join(root, 'dist', 'cli.cjs'), 'serve', ...forServe]);
  }
}

process.exitCode = await start();
