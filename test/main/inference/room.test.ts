import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ModelStore } from '../../../main/inference/catalog';
import type { WorkerPort } from '../../../main/inference/protocol';
import { createRoom } from '../../../main/inference/room';
import { bundleInto, forkedInference, furnish } from '../../helpers/models';
import { fixture } from '../../helpers/sound';

const signal = () => new AbortController().signal;
const SPEECH = { path: fixture('lc-44100.m4a'), language: 'en', from: 0 };
const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
let worker: string;
beforeAll(() => {
  worker = bundleInto(furnish(home), 'worker');
});
afterAll(() => rmSync(home, { recursive: true }));

/** Real models in processes of their own, within so many MB. */
function within(memoryLimit: number) {
  const ports: WorkerPort[] = [];
  return { ports, inference: forkedInference(worker, ports, { memoryLimit: () => memoryLimit }) };
}

it('keeps models that fit together in one process, and gives up those that rest for one that does not', async () => {
  const { ports, inference } = within(1000);
  await inference.text.count(['one two'], signal());
  await inference.embedding.embed(['Good morning.'], signal());
  expect(ports).toHaveLength(1);
  const result = await inference.speech.transcribe(SPEECH, () => {}, signal());
  expect(result.duration).toBeGreaterThan(1);
  expect(ports).toHaveLength(2);
  await inference.close();
});

it('refuses a second large model while the first one works, and the work goes on', async () => {
  const { ports, inference } = within(1000);
  const first = inference.speech.transcribe(SPEECH, () => {}, signal());
  await expect(inference.text.count(['one'], signal())).rejects.toMatchObject({
    code: 'busy',
    hint: expect.stringContaining('Try again'),
  });
  expect((await first).duration).toBeGreaterThan(1);
  expect(ports).toHaveLength(1);
  await expect(inference.text.count(['one two'], signal())).resolves.toEqual([expect.any(Number)]);
  await inference.close();
});

it('says of a model that can never fit how much it needs, and starts no second process for it', async () => {
  const { ports, inference } = within(500);
  await expect(inference.text.count(['one'], signal())).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringMatching(/needs about \d+ MB; the settings allow 500 MB/),
  });
  expect(ports).toHaveLength(1);
  await inference.close();
});

it('ends a process that holds more than the limit after its work', async () => {
  const { ports, inference } = within(1);
  const ended = new Promise((resolve) =>
    queueMicrotask(() => ports[0]!.onExit(() => resolve(null))),
  );
  await inference.models.list();
  await ended;
  expect(inference.processId()).toBeNull();
  await inference.close();
});

it('gives room to who asked first, also where reading the list of models takes longer for them', async () => {
  const waits = [20, 0];
  const list = async () => {
    await new Promise((resolve) => setTimeout(resolve, waits.shift()));
    return ['first', 'second'].map((id) => ({ id, memoryBytes: 300e6, title: id }));
  };
  const room = createRoom(1000e6, async () => ({ list }) as unknown as ModelStore);
  const first = room.take('first');
  await expect(room.take('second')).rejects.toMatchObject({ code: 'busy' });
  await expect(first).resolves.toBeUndefined();
});
