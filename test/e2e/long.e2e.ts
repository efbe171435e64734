/**
 * Hours of sound, faster than they pass: every sample is there, and memory stays where it was. NANODESK_HOURS sets how
 * many (a tenth), NANODESK_SPEED how many times faster (50); what was measured is printed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../renderer/recorder/format';
import { signal } from '../helpers/signal';
import { CLI, makeFolder, ROOT } from './helpers/paths';
import { descendantsOf } from './helpers/processes';

const HOURS = Number(process.env.NANODESK_HOURS ?? 0.1);
const SPEED = Number(process.env.NANODESK_SPEED ?? 50);
const SECONDS = Math.round(HOURS * 3600);
const HEADER_BYTES = 44;
const LOOKS = 20;
const { folder, remove } = makeFolder();
afterAll(remove);

/** Bytes that a process holds in memory now. */
function residentBytes(id: number): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
}

it(`keeps every sample of ${HOURS} hours, in the memory that it began with`, async () => {
  const library = path.join(folder, 'library');
  const raw = ['record', '--raw', `${SAMPLE_RATE},1`, '--later', '--json', '--library', library];
  const child = spawn(process.execPath, [CLI, ...raw], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  child.stdout.resume();
  const looks: { hours: number; recorder: number; models: number }[] = [];
  const began = performance.now();
  for (let second = 0; second < SECONDS; second++) {
    if (!child.stdin.write(signal(second * SAMPLE_RATE, SAMPLE_RATE)))
      await once(child.stdin, 'drain');
    await delay(Math.max(0, (second * 1000) / SPEED - (performance.now() - began)));
    if (second % Math.ceil(SECONDS / LOOKS) === 0) {
      const worker = descendantsOf(child.pid as number)[0];
      const models = worker ? residentBytes(worker.id) : 0;
      looks.push({ hours: second / 3600, recorder: residentBytes(child.pid as number), models });
    }
  }
  child.stdin.end();
  expect(await ended).toEqual([0, null]);
  const [file = ''] = readdirSync(path.join(library, 'audio'));
  expect(firstDifference(path.join(library, 'audio', file))).toBeNull();
  report(looks, (performance.now() - began) / 1000);
  // The first looks see the program start; what grows with the sound would be 1.4 GB after eight hours.
  const [middle, last] = [looks[Math.floor(looks.length / 2)], looks.at(-1)];
  expect((last?.recorder ?? 0) - (middle?.recorder ?? 0)).toBeLessThan(64e6);
}, 3_600_000);

/** Second of the first sample that is not the signal's, or null where all are there and no more. */
function firstDifference(file: string): number | null {
  const handle = openSync(file, 'r');
  const read = Buffer.alloc(2 * SAMPLE_RATE);
  try {
    for (let second = 0; second <= SECONDS; second++) {
      const count = readSync(handle, read, 0, read.length, HEADER_BYTES + second * read.length);
      const wanted = second < SECONDS ? read.length : 0;
      const isSame = read.equals(signal(second * SAMPLE_RATE, SAMPLE_RATE));
      if (count !== wanted || (wanted > 0 && !isSame)) return second;
    }
    return null;
  } finally {
    closeSync(handle);
  }
}

function report(looks: { hours: number; recorder: number; models: number }[], seconds: number) {
  const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
  console.table(
    looks.map(({ hours, recorder, models }) => ({
      hours: hours.toFixed(2),
      'recorder MiB': mib(recorder),
      'models MiB': mib(models),
    })),
  );
  console.log(`${HOURS} h in ${seconds.toFixed(0)} s`);
  mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
  writeFileSync(path.join(ROOT, 'test-results', 'long.json'), JSON.stringify(looks, null, 1));
}
