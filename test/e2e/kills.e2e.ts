/**
 * kill -9 while a known signal is recorded, at random moments that a seed decides. NANODESK_KILLS sets how many (12);
 * what was measured is printed. Sound that was on its way may be missing, at most a second of it; the rest is bit-exact.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import type { Recording } from '../../main/contract';
import { createRandom } from '../../main/core/random';
import { createClient } from '../../renderer/client/client';
import { httpTransport } from '../../renderer/client/http';
import { SAMPLE_RATE } from '../../renderer/recorder/format';
import { createOutbox, type Outbox } from '../../renderer/recorder/outbox';
import { openSession } from '../helpers/http-host';
import { PIECE_SAMPLES, signal } from '../helpers/signal';
import { serve } from './helpers/chromium';
import { electronShell, launchElectron } from './helpers/electron';
import { CLI, makeFolder, ROOT } from './helpers/paths';
import { descendantsOf, killed } from './helpers/processes';

const KILLS = Number(process.env.NANODESK_KILLS ?? 12);
const SEED = Number(process.env.NANODESK_SEED ?? 20261126);
const PIECE_MS = 100;
const BYTES_PER_SECOND = 2 * SAMPLE_RATE;
const HEADER_BYTES = 44;
const run = promisify(execFile);

const random = createRandom(SEED);
const { folder, remove } = makeFolder();
let libraries = 0;
const newLibrary = () => path.join(folder, `library${libraries++}`);
const share = (part: number) => Math.max(1, Math.round(KILLS * part));

interface Outcome {
  killed: string;
  /** Seconds of sound that were handed over, and are not there. */
  missing: number;
  /** Seconds from the next start until it is listed. */
  listed: number;
}
const outcomes: Outcome[] = [];

afterAll(() => {
  report(outcomes);
  remove();
});

/** Feeds the signal in real time until it is told to stop; `sent` counts bytes that were handed over. */
function feed(take: (piece: Uint8Array<ArrayBuffer>) => void) {
  const fed = { sent: 0, stop: () => clearInterval(timer) };
  const began = performance.now();
  const timer = setInterval(() => {
    while ((fed.sent / BYTES_PER_SECOND) * 1000 < performance.now() - began) {
      take(signal(fed.sent / 2, PIECE_SAMPLES));
      fed.sent += 2 * PIECE_SAMPLES;
    }
  }, PIECE_MS);
  return fed;
}

async function listOf(library: string): Promise<Recording[]> {
  const { stdout } = await run(process.execPath, [CLI, 'list', '--json', '--library', library]);
  return JSON.parse(stdout).recordings;
}

/** Starts the program again, and again, until it lists what was recorded; then looks at every bit of it. */
async function examine(who: string, library: string, sent: number): Promise<void> {
  const started = performance.now();
  let [recording] = await listOf(library);
  while (!recording && performance.now() - started < 60_000) [recording] = await listOf(library);
  const listed = (performance.now() - started) / 1000;
  const kept = recording ? keptBytes(library, recording) : 0;
  expect(keepsSignal(library, recording)).toBe(true);
  const missing = Math.max(0, sent - kept) / BYTES_PER_SECOND;
  outcomes.push({ killed: who, missing, listed });
  expect(missing).toBeLessThanOrEqual(1);
  const db = new Database(path.join(library, 'library.sqlite'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM captures').pluck().get()).toBe(0);
  db.close();
}

const soundOf = (library: string, { audio }: Recording): Buffer =>
  readFileSync(path.join(library, 'audio', `${audio?.hash}.wav`)).subarray(HEADER_BYTES);
const keptBytes = (library: string, recording: Recording): number =>
  soundOf(library, recording).length;

function keepsSignal(library: string, recording: Recording | undefined): boolean {
  if (!recording) return false;
  const sound = soundOf(library, recording);
  return sound.equals(signal(0, sound.length / 2));
}

/** Some moment of the first seconds: mostly in the midst of writing, sometimes while it is being heard. */
const someTime = (): Promise<void> => delay(300 + 2700 * random());

describe('nanodesk record', () => {
  it('loses nothing but what was on its way', async () => {
    for (let n = 0; n < share(0.35); n++) {
      const library = newLibrary();
      const raw = ['record', '--raw', `${SAMPLE_RATE},1`, '--later', '--library', library];
      const child = spawn(process.execPath, [CLI, ...raw], { stdio: ['pipe', 'ignore', 'ignore'] });
      child.stdin.on('error', () => {});
      await captureIn(library);
      const fed = feed((piece) => child.stdin.write(piece));
      await someTime();
      await killed(child);
      fed.stop();
      await examine('command line', library, fed.sent);
    }
  });
});

/** Until the capture has its row: before it there is nothing to lose. */
async function captureIn(library: string): Promise<void> {
  const count = () => {
    const db = new Database(path.join(library, 'library.sqlite'), { readonly: true });
    try {
      return db.prepare('SELECT count(*) FROM captures').pluck().get() as number;
    } finally {
      db.close();
    }
  };
  for (;;) {
    try {
      if (count() > 0) return;
    } catch {
      // The library is still being made.
    }
    await delay(20);
  }
}

/** The page's own way to the disk, in a page that is only its sending half. */
async function hostWithOutbox(library: string) {
  const { process: host, link } = await serve(library);
  const { origin } = new URL(link);
  const { token } = await openSession(origin, link);
  const send = (url: unknown, init: RequestInit = {}) =>
    fetch(`${origin}${url}`, { ...init, headers: { ...init.headers, origin } });
  const transport = httpTransport({ token, onUnauthorized: () => {}, fetch: send as typeof fetch });
  const client = createClient({ ...transport, listen: () => {} });
  const outbox = createOutbox(client.request, 1, 'en', { saved: () => {}, failed: () => {} });
  await captureIn(library);
  return { host, outbox, client };
}

describe('the loopback host', () => {
  it('loses nothing but what was on its way', async () => {
    for (let n = 0; n < share(0.35); n++) {
      const library = newLibrary();
      const { host, outbox } = await hostWithOutbox(library);
      const fed = feed(outbox.add);
      await someTime();
      await killed(host);
      fed.stop();
      outbox.close();
      await examine('loopback host', library, fed.sent);
    }
  });

  it('loses nothing at all where the process of the models dies', async () => {
    for (let n = 0; n < share(0.15); n++) {
      const library = newLibrary();
      const { host, outbox, client } = await hostWithOutbox(library);
      const fed = feed(outbox.add);
      const worker = await workerOf(host);
      await delay(1000 * random());
      process.kill(worker, 'SIGKILL');
      await delay(500);
      fed.stop();
      await finish(outbox, client);
      await killed(host);
      await examine('process of the models', library, fed.sent);
      expect(outcomes.at(-1)?.missing).toBe(0);
    }
  });
});

async function workerOf(host: ChildProcess): Promise<number> {
  for (;;) {
    const found = descendantsOf(host.pid as number).find(({ command }) =>
      command.includes('worker.cjs'),
    );
    if (found) return found.id;
    await delay(50);
  }
}

async function finish(outbox: Outbox, client: ReturnType<typeof createClient>): Promise<void> {
  await client.request('captures.finish', { id: (await outbox.flush()) as string });
}

/** Feeds the signal from the window's page through the bridge; says how much it handed over. */
const FEED_IN_PAGE = `(async () => {
  const piece = ${PIECE_SAMPLES};
  const call = async (name, input) => {
    const { ok, data, error } = await window.nanodesk.request(crypto.randomUUID(), name, input);
    if (!ok) throw new Error(error.message);
    return data;
  };
  const { id: capture } = await call('captures.begin', { sampleRate: ${SAMPLE_RATE} });
  for (let first = 0; ; first += piece) {
    const data = new Uint8Array((${signal.toString()})(first, piece));
    console.log('sent ' + 2 * (first + piece));
    await call('captures.append', { capture, offset: 2 * first, data });
    await new Promise((resolve) => setTimeout(resolve, ${PIECE_MS}));
  }
})()`;

describe('Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});

  async function recordInWindow(library: string) {
    const { page, handle, kill } = await launchElectron(library);
    const fed = { sent: 0 };
    page.on('console', (message) => {
      const [, bytes] = /^sent (\d+)$/.exec(message.text()) ?? [];
      if (bytes) fed.sent = Number(bytes);
    });
    void page.evaluate(FEED_IN_PAGE).catch(() => {});
    while (fed.sent === 0) await delay(20);
    return { fed, kill, handle };
  }

  it('loses nothing but what was on its way where the main process dies', async () => {
    for (let n = 0; n < share(0.1); n++) {
      const library = newLibrary();
      const { fed, kill } = await recordInWindow(library);
      await someTime();
      await kill();
      await examine('Electron, main process', library, fed.sent);
    }
  });

  it('loses nothing but what was on its way where the page dies', async () => {
    for (let n = 0; n < share(0.05); n++) {
      const library = newLibrary();
      const { fed, handle, kill } = await recordInWindow(library);
      await someTime();
      const page = descendantsOf(handle.process().pid as number).find(({ command }) =>
        command.includes('--type=renderer'),
      );
      process.kill(page?.id as number, 'SIGKILL');
      await examine('Electron, page', library, fed.sent);
      await kill();
    }
  });
});

function report(all: Outcome[]): void {
  const table = [...new Set(all.map(({ killed: who }) => who))].map((who) => {
    const own = all.filter((outcome) => outcome.killed === who);
    const of = (pick: (outcome: Outcome) => number) => {
      const sorted = own.map(pick).sort((a, b) => a - b);
      const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]?.toFixed(3);
      return `${at(0)} / ${at(0.5)} / ${at(1)}`;
    };
    return {
      killed: who,
      times: own.length,
      missing: of((o) => o.missing),
      listed: of((o) => o.listed),
    };
  });
  console.table(table);
  mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
  writeFileSync(path.join(ROOT, 'test-results', 'kills.json'), JSON.stringify(all, null, 1));
}
