/**
 * `node scripts/bench-idle.mjs [SECONDS]`: what Nanodesk takes while nothing happens: window hidden, nothing to do, no
 * model loaded. Prints for each process the share of a core, how often a second it was woken, and its memory. Needs a
 * display and Linux, whose /proc it reads.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findElectron } from './electron.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const seconds = Number(process.argv[2] ?? 60);
/** What starting leaves behind (caches written, memory given back) is over by then. */
const SETTLING_MS = 30_000;
const TICKS_PER_SECOND = 100;

/** Loaded into the main process before its own code: hides the window as closing does while there is work. */
const PROBE = `
setImmediate(() => {
  if (process.type !== 'browser') return;
  require('electron').app.on('browser-window-created', (_event, window) =>
    window.on('show', () => setTimeout(() => window.hide(), 3000)));
});`;

const read = (id, name) => readFile(`/proc/${id}/${name}`, 'utf8');

async function familyOf(id) {
  const children = (await read(id, `task/${id}/children`)).split(' ').filter(Boolean);
  return [id, ...(await Promise.all(children.map(familyOf))).flat()];
}

/** The kind of process, as Chromium names it; the one that holds the library is `host`. */
async function kindOf(id) {
  const command = (await read(id, 'cmdline')).replaceAll('\0', ' ');
  return (
    /--utility-sub-type=(\S+)/.exec(command)?.[1] ?? /--type=(\S+)/.exec(command)?.[1] ?? 'host'
  );
}

/** Seconds of work since the process began, and how often each of its threads was woken. */
async function sample(id) {
  const fields = (await read(id, 'stat')).replace(/^.*\) /, '').split(' ');
  const wakes = new Map();
  for (const thread of await readdir(`/proc/${id}/task`)) {
    const status = await read(id, `task/${thread}/status`);
    wakes.set(thread, Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1]));
  }
  return { worked: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND, wakes };
}

/** Threads that have ended meanwhile are left out. */
const wokenSince = (before, now) =>
  [...now].reduce((sum, [thread, count]) => sum + count - (before.get(thread) ?? 0), 0);

async function memoryOf(id) {
  const rollup = await read(id, 'smaps_rollup');
  const megabytes = (name) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1]) / 1024);
  return { rss: megabytes('Rss'), pss: megabytes('Pss') };
}

const program = findElectron();
if (!program) throw new Error('There is no Electron here: set ELECTRON_OVERRIDE_DIST_PATH.');
const folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-idle-'));
await writeFile(path.join(folder, 'probe.cjs'), PROBE);
const env = {
  ...process.env,
  NODE_OPTIONS: `--require ${path.join(folder, 'probe.cjs')}`,
  ELECTRON_USER_DATA: path.join(folder, 'user'),
};
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const child = spawn(program, [...flags, root, `--library=${path.join(folder, 'library')}`], {
  env,
  stdio: 'ignore',
});
await delay(SETTLING_MS);
const family = await familyOf(child.pid);
const before = await Promise.all(family.map(sample));
await delay(seconds * 1000);
for (const [at, id] of family.entries()) {
  const [now, { rss, pss }] = [await sample(id), await memoryOf(id)];
  const share = (((now.worked - before[at].worked) / seconds) * 100).toFixed(2);
  const wakes = (wokenSince(before[at].wakes, now.wakes) / seconds).toFixed(1);
  console.log(
    `${await kindOf(id)}: ${share} % of a core, ${wakes} wake-ups/s, ${rss} MB resident (${pss} MB of its own)`,
  );
}
const ended = new Promise((resolve) => child.once('close', resolve));
child.kill('SIGTERM');
await ended;
await rm(folder, { recursive: true, force: true });
