/**
 * `node scripts/soak.mjs [MINUTES]` (30): the built host stays open while command lines beside it, on the same library,
 * record, import, search, sum up, reply, export, back up and remove, round after round. Prints the resident memory of
 * host and models after each round. Ends with 1 on any failure, and where memory grew by more than the bar. Linux.
 */
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'dist', 'cli.cjs');
const until = Date.now() + Number(process.argv[2] ?? 30) * 60_000;
/** MB that the line through all rounds but the first third may rise from its begin to its end. */
const BARS = { host: 30, models: 60 };
const PATIENCE_MS = 300_000;
const HEADER_BYTES = 44;

const folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-soak-'));
const library = path.join(folder, 'library');
const sentence = readFileSync(path.join(root, 'demo', 'english-sentence.wav'));
const chatText = readFileSync(path.join(root, 'demo', 'bakery-chat.txt'));
const faults = [];

/** Runs a verb beside the host. What goes wrong is counted, and told with the first line that it printed. */
function nanodesk(args, input) {
  return new Promise((resolve) => {
    const all = [cli, ...args, '--json', '--library', library];
    const options = { maxBuffer: 1 << 28, timeout: PATIENCE_MS };
    const child = execFile(process.execPath, all, options, (error, stdout, stderr) => {
      if (error) faults.push(`${args.join(' ')}: ${stderr.trim() || error.message}`);
      resolve(error ? null : parsed(stdout));
    });
    child.stdin.end(input ?? '');
  });
}

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The sentence with its first samples changed: another recording for the library, the same for ears. */
function soundOf(round, part) {
  const sound = Buffer.from(sentence);
  sound.writeUInt32LE(round * 8 + part, HEADER_BYTES);
  return sound;
}

/** Until the host has done all jobs; one that failed is a fault. */
async function settled() {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { jobs = [] } = (await nanodesk(['jobs'])) ?? {};
    const open = jobs.filter(({ state }) => state === 'queued' || state === 'running');
    if (open.length === 0 || Date.now() > end) {
      const bad = [...open, ...jobs.filter(({ state }) => state === 'failed')];
      faults.push(...bad.map(({ state, error }) => `a job is ${state}: ${error?.message}`));
      return;
    }
    await delay(500);
  }
}

/** Everything a day brings, once; then all of it goes, so that only what leaks stays. */
async function live(round) {
  const [wav, chat] = [path.join(folder, 'talk.wav'), path.join(folder, `Bakery ${round}.txt`)];
  await writeFile(wav, soundOf(round, 1));
  await writeFile(chat, chatText);
  await nanodesk(
    ['record', '--raw', '16000,1', '--later'],
    soundOf(round, 2).subarray(HEADER_BYTES),
  );
  await nanodesk(['import', '--later', wav]);
  await nanodesk(['import', chat]);
  await settled();
  const { recordings = [], chats = [] } = (await nanodesk(['list'])) ?? {};
  if (recordings.length !== 2 || chats.length !== 1)
    faults.push(`round ${round}: ${recordings.length} recordings and ${chats.length} chats`);
  await nanodesk(['search', 'bread']);
  for (const { id } of recordings) {
    await nanodesk(['summarize', id, '--type', 'headline']);
    await nanodesk(['export', id, '--format', 'srt']);
  }
  for (const { id } of chats) await nanodesk(['reply', id]);
  await nanodesk(['backup', path.join(folder, `backup ${round}`)]);
  await nanodesk(['remove', ...[...recordings, ...chats].map(({ id }) => id)]);
  await nanodesk(['bin', 'empty']);
  await rm(path.join(folder, `backup ${round}`), { recursive: true, force: true });
}

const megabytes = async (id) => {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

async function memory(host) {
  const children = await readFile(`/proc/${host}/task/${host}/children`, 'utf8').catch(() => '');
  const [models] = children.split(' ').filter(Boolean);
  return { host: await megabytes(host), models: models ? await megabytes(models) : 0 };
}

/** Least squares: what the values rise from the first to the last. */
function rise(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return under === 0 ? 0 : (over / under) * (values.length - 1);
}

const host = spawn(process.execPath, [cli, 'serve', '--no-open', '--library', library], {
  stdio: ['pipe', 'ignore', 'inherit'],
});
host.once('exit', (code) => Date.now() < until && faults.push(`the host ended with ${code}`));
const samples = [];
for (let round = 1; Date.now() < until; round++) {
  await live(round);
  samples.push(await memory(host.pid));
  const { host: own, models } = samples.at(-1);
  console.log(`round ${round}: host ${own} MB, models ${models} MB, ${faults.length} faults`);
}
const closed = new Promise((resolve) => host.once('close', resolve));
host.kill('SIGINT');
await closed;
await rm(folder, { recursive: true, force: true });

const steady = samples.slice(Math.floor(samples.length / 3));
let grew = false;
for (const [name, bar] of Object.entries(BARS)) {
  const rose = rise(steady.map((sample) => sample[name]).filter((value) => value > 0));
  grew ||= rose > bar;
  console.log(`${name}: rose by ${rose.toFixed(1)} MB over ${steady.length} rounds (bar ${bar})`);
}
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${samples.length} rounds, ${faults.length} faults`);
process.exit(faults.length > 0 || grew ? 1 : 0);
