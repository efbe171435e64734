/**
 * The process of the models dies in the middle of real jobs, by signals and at moments that a seed decides.
 * NANODESK_DEATHS sets how often (4). The app is this very process: had it not outlived them, nothing would be asserted.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../main/core/random';
import { forkWorker } from '../../../main/inference/fork';
import type { WorkerPort } from '../../../main/inference/protocol';
import { openApp, type TestApp } from '../../helpers/app';
import { bundleInto, demoFile, forkedInference, furnish } from '../../helpers/models';

const DEATHS = Number(process.env.NANODESK_DEATHS ?? 4);
const SEED = Number(process.env.NANODESK_SEED ?? 20261127);
const SIGNALS = ['SIGSEGV', 'SIGKILL', 'SIGABRT'] as const;
const ONE_LINE = /^[^\n]+\.$/;

const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
const random = createRandom(SEED);
let worker: string;
beforeAll(() => {
  worker = bundleInto(furnish(home), 'worker');
});
afterAll(() => rmSync(home, { recursive: true }));

/** The application with real models, of a recording that was written down once. */
async function openWithRecording() {
  const ports: WorkerPort[] = [];
  const app = await openApp({ inference: forkedInference(worker, ports) });
  const path = demoFile('two_cities.flac');
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  return { app, ports, id: recording.id };
}

const jobOf = async (app: TestApp, id: string) =>
  (await app.call('jobs.list', {})).jobs.find((job) => job.id === id);

/** Some moment of the next run: while models are loaded, or after its first sentences. */
function someMoment(app: TestApp): Promise<void> {
  const begins = random() < 0.5;
  return new Promise<void>((resolve) => {
    const end = app.subscribe(({ name, data }) => {
      const isIt = begins
        ? name === 'job.changed' && data.state === 'running' && data.step === 'transcribe'
        : name === 'transcript.grew';
      if (isIt) resolve();
      if (isIt) end();
    });
  }).then(() => delay(500 * random()));
}

it(`${DEATHS} deaths: each job goes on, or fails in one line and can be retried; every stored sentence stays`, async () => {
  const { app, ports, id } = await openWithRecording();
  let deaths = 0;
  const die = async () => {
    await someMoment(app);
    process.kill(ports.at(-1)!.pid!, SIGNALS[deaths++ % SIGNALS.length]!);
  };
  for (let round = 2; deaths < DEATHS; round++) {
    const wantsTwo = round % 2 === 1;
    const dead = wantsTwo ? die().then(die) : die();
    const told = app.events.length;
    const { job } = await app.call('recordings.process', { id, again: true });
    await app.job(job, wantsTwo ? 'failed' : 'done');
    await dead;
    if (wantsTwo) {
      const { error } = (await jobOf(app, job))!;
      expect(error).toMatchObject({ code: 'crashed', message: expect.stringMatching(ONE_LINE) });
      await app.call('jobs.retry', { id: job });
      await app.job(job, 'done');
    }
    const grown = app.events
      .slice(told)
      .flatMap(({ name, data }) => (name === 'transcript.grew' ? data.segments : []));
    const transcript = await app.call('transcripts.get', { recording: id });
    expect(transcript).toMatchObject({ version: round, complete: true, segments: grown });
  }
  expect(ports.length).toBeGreaterThan(DEATHS);
  console.log(`${deaths} deaths outlived, ${ports.length} processes`);
}, 1_200_000);

describe('memory that runs out', () => {
  it.each([
    ['for the file of a model', 2e8],
    ['while a model is made of it', 3e8],
    ['while it runs', 6e8],
  ])(
    '%s: the job fails in one line that says so, and works where there is memory',
    async (_, bytes) => {
      const ports: WorkerPort[] = [];
      let limited = true;
      const spawn = () => {
        const port = forkWorker(worker);
        if (limited) execFileSync('prlimit', ['--pid', String(port.pid), `--data=${bytes}`]);
        ports.push(port);
        return port;
      };
      const app = await openApp({ inference: forkedInference(worker, [], { spawn }) });
      const path = demoFile('english-sentence.wav');
      const { job } = await app.call('recordings.importPath', { path });
      await app.job(job!, 'failed');
      expect((await jobOf(app, job!))?.error).toMatchObject({
        code: 'crashed',
        message: expect.stringMatching(ONE_LINE),
        hint: expect.stringContaining('lose other programs'),
      });
      expect(ports).toHaveLength(2);
      limited = false;
      await app.call('jobs.retry', { id: job! });
      await app.job(job!, 'done');
      expect(ports).toHaveLength(3);
    },
  );
});
