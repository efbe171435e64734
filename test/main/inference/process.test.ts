import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../main/contract';
import type { WorkerPort } from '../../../main/inference/protocol';
import { bundleInto, forkedInference, furnish } from '../../helpers/models';
import { fixture } from '../../helpers/sound';

const signal = () => new AbortController().signal;
const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
let worker: string;
beforeAll(() => {
  worker = bundleInto(furnish(home), 'worker');
});
afterAll(() => rmSync(home, { recursive: true }));

describe('the inference process', () => {
  it('transcribes, probes, embeds and lists, all over messages (would catch a bundle that does not run)', async () => {
    const inference = forkedInference(worker);
    const through: number[] = [];
    const heard: string[] = [];
    const result = await inference.speech.transcribe(
      { path: fixture('lc-44100.m4a'), language: 'en', from: 0 },
      (window) => {
        through.push(window.through);
        heard.push(...window.segments.map(({ text }) => text));
      },
      signal(),
    );
    expect(heard.join(' ')).toMatch(/Quilter.*apostle.*middle/i);
    expect(through.at(-1)).toBeCloseTo(result.duration, 1);
    expect(await inference.audio.probe(fixture('speech.opus'), signal())).toMatchObject({
      mime: 'audio/ogg',
    });
    const [vector] = await inference.embedding.embed(['Good morning.'], signal());
    expect(vector).toHaveLength(384);
    expect((await inference.models.list()).map(({ id }) => id)).toContain('whisper-base');
    await inference.close();
  });

  it('dies: the waiting call fails as `crashed`, the next one runs in a new process', async () => {
    const ports: WorkerPort[] = [];
    const inference = forkedInference(worker, ports);
    await inference.models.list();
    const lost = inference.models.verify();
    ports[0]!.kill();
    await expect(lost).rejects.toMatchObject({ code: 'crashed', hint: expect.any(String) });
    await expect(inference.models.list()).resolves.toHaveLength(5);
    expect(ports).toHaveLength(2);
    await inference.close();
  });

  it('cannot be started: that is told as `crashed` too (would catch a call that waits for ever)', async () => {
    const inference = forkedInference(`${worker}.missing`);
    await expect(inference.models.list()).rejects.toMatchObject({ code: 'crashed' });
    await inference.close();
  });

  it('is told to stop: the call ends at once, and the process works on', async () => {
    const ports: WorkerPort[] = [];
    const inference = forkedInference(worker, ports);
    const stop = new AbortController();
    const request = { path: fixture('stereo-44100.mp3'), language: 'auto', from: 0 };
    const run = inference.speech.transcribe(request, () => {}, stop.signal);
    await inference.models.list();
    stop.abort();
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    await expect(inference.models.list()).resolves.toHaveLength(5);
    expect(ports).toHaveLength(1);
    await inference.close();
  });

  it('is ended when idle, and comes back when needed', async () => {
    const ports: WorkerPort[] = [];
    const inference = forkedInference(worker, ports, { idleMs: () => 50 });
    await inference.models.list();
    await new Promise((resolve) => ports[0]!.onExit(() => resolve(null)));
    await expect(inference.models.list()).resolves.toHaveLength(5);
    expect(ports).toHaveLength(2);
    await inference.close();
  });

  it('is ended as soon as the settings want no process that rests', async () => {
    const ports: WorkerPort[] = [];
    let idle: number | null = null;
    const inference = forkedInference(worker, ports, { idleMs: () => idle });
    await inference.models.list();
    idle = 0;
    const ended = new Promise((resolve) => ports[0]!.onExit(() => resolve(null)));
    inference.review();
    await ended;
    expect(inference.processId()).toBeNull();
    await inference.close();
  });

  it('tells what is wrong with a file in the words of the reader (would catch an error lost on the way)', async () => {
    const inference = forkedInference(worker);
    const thrown: unknown = await inference.audio
      .probe(fixture('locked.zip'), signal())
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppError);
    expect((thrown as AppError).toWire()).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('password'),
    });
    await inference.close();
    await expect(inference.models.list()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
