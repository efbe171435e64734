import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forkWorker } from '../../../main/inference/fork';
import type { WorkerPort } from '../../../main/inference/protocol';
import { createWatchdog, ticksOf } from '../../../main/inference/watchdog';
import { openApp } from '../../helpers/app';
import { temporaryFolder } from '../../helpers/library';
import { bundleInto, demoFile, forkedInference, furnish } from '../../helpers/models';

describe('a process that works in silence', () => {
  const LOOK_MS = 1000;
  let busy: boolean;
  let ticks: number | null;
  let silent: ReturnType<typeof vi.fn<() => void>>;
  let watchdog: ReturnType<typeof createWatchdog>;
  beforeEach(() => {
    vi.useFakeTimers();
    [busy, ticks, silent] = [true, 7, vi.fn()];
    const isBusy = () => busy;
    watchdog = createWatchdog({ isBusy, ticks: () => ticks, onSilent: silent, lookMs: LOOK_MS });
  });
  afterEach(() => {
    watchdog.end();
    vi.useRealTimers();
  });
  const looks = (count: number) => vi.advanceTimersByTime(count * LOOK_MS);

  it('is told of once it had neither word nor processor for 24 looks', () => {
    looks(24);
    expect(silent).not.toHaveBeenCalled();
    looks(1);
    expect(silent).toHaveBeenCalledOnce();
  });

  it('is left alone as long as it computes, says something or has nothing to do', () => {
    for (let round = 0; round < 10; round++) {
      looks(20);
      if (round % 3 === 0) ticks!++;
      else if (round % 3 === 1) watchdog.heard();
      else busy = false;
      looks(1);
      busy = true;
    }
    expect(silent).not.toHaveBeenCalled();
  });

  it('is left alone over a sleep of the computer, however long (would catch time that is measured)', () => {
    looks(20);
    vi.setSystemTime(Date.now() + 8 * 60 * 60 * 1000);
    looks(2);
    expect(silent).not.toHaveBeenCalled();
  });

  it('gets five times as long where nobody knows whether it computes', () => {
    ticks = null;
    looks(100);
    expect(silent).not.toHaveBeenCalled();
    looks(20);
    expect(silent).toHaveBeenCalled();
  });
});

it('ticks grow with work, and are unknown where there is no such process', () => {
  const before = ticksOf(process.pid)!;
  for (const end = process.cpuUsage().user + 1e5; process.cpuUsage().user < end; );
  expect(ticksOf(process.pid)).toBeGreaterThan(before);
  expect(ticksOf(undefined)).toBeNull();
});

describe('the process of the models, stopped in the middle of a job', () => {
  /** The application with real models, whose first `stops` processes are stopped when they are to hear a recording. */
  async function openWithStops(stops: number) {
    const worker = bundleInto(furnish(temporaryFolder()), 'worker');
    const ports: WorkerPort[] = [];
    let left = stops;
    const stop = ({ pid }: WorkerPort) => void (left-- > 0 && process.kill(pid!, 'SIGSTOP'));
    const spawn = () => {
      const port = forkWorker(worker);
      if (ports.push(port) > 1) stop(port);
      return port;
    };
    const app = await openApp({ inference: forkedInference(worker, [], { spawn, lookMs: 200 }) });
    app.subscribe(({ name, data }) => {
      if (name === 'job.changed' && data.state === 'running' && left === stops) stop(ports[0]!);
    });
    const path = demoFile('english-sentence.wav');
    const { job } = await app.call('recordings.importPath', { path });
    return { app, ports, job: job! };
  }

  it('is ended, and the job goes on in another one (would catch a job that waits for ever)', async () => {
    const { app, ports, job } = await openWithStops(1);
    await app.job(job, 'done');
    expect(ports).toHaveLength(2);
  }, 300_000);

  it('twice: the job fails in a line that says so, and works when it is retried', async () => {
    const { app, ports, job } = await openWithStops(2);
    await app.job(job, 'failed');
    const [failed] = (await app.call('jobs.list', {})).jobs;
    expect(failed!.error).toMatchObject({
      code: 'crashed',
      message: expect.stringContaining('no sign of life'),
    });
    await app.call('jobs.retry', { id: job });
    await app.job(job, 'done');
    expect(ports).toHaveLength(3);
  }, 300_000);
});
