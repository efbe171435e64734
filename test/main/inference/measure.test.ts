import { expect, it } from 'vitest';
import { createInference } from '../../../main/inference/client';
import { measureText } from '../../../main/inference/measure';
import type { Configuration, ToWorker, WorkerPort } from '../../../main/inference/protocol';

interface FakeWorker extends WorkerPort {
  configured: Configuration[];
  killed: boolean;
}

/** A model process that answers at once, without a model. */
function fakeWorker(timings: object = {}): FakeWorker {
  let tell = (_: unknown) => {};
  const worker: FakeWorker = {
    configured: [],
    killed: false,
    onMessage: (listener) => {
      tell = listener;
    },
    onExit: () => {},
    kill: () => {
      worker.killed = true;
    },
    postMessage(message) {
      const sent = message as ToWorker;
      if (sent.kind === 'configure') worker.configured.push(sent);
      if (sent.kind !== 'call') return;
      const output = {
        peakMemory: 500e6,
        listModels: [],
        countTokens: [16],
        generate: answer(sent.input),
      }[sent.call as 'peakMemory'];
      setTimeout(() => tell({ kind: 'done', id: sent.id, output, memory: 0 }), 20);
    },
  };
  const answer = (input: unknown) => ({
    sequences: [
      {
        text: 'x',
        tokens: (input as { maxTokens: number }).maxTokens,
        finish: 'length',
        logProbability: -1,
      },
    ],
    model: 'x',
    timings: {
      promptTokens: 420,
      reusedTokens: 20,
      prefillMs: 800,
      firstMs: 810,
      decodeMs: 2000,
      totalMs: 5,
      ...timings,
    },
  });
  return worker;
}

const never = new AbortController().signal;
const configuration = () => ({
  ...{ modelsFolder: 'models', textModel: 'tiny', threads: 1, memoryLimit: 0 },
});

it('measures in a process of its own, which then ends', async () => {
  const worker = fakeWorker();
  const measured = await measureText({ spawn: () => worker, configuration }, never);
  expect(measured).toMatchObject({
    promptTokensPerSecond: 500,
    decodeTokensPerSecond: 31.5,
    memoryBytes: 500e6,
  });
  expect(measured.loadMs).toBeGreaterThan(0);
  expect(worker.configured).toMatchObject([{ textModel: 'tiny' }]);
  expect(worker.killed).toBe(true);
});

it('claims no speed where there was nothing to time, and ends the process when stopped', async () => {
  const instant = fakeWorker({ prefillMs: 0, decodeMs: 0 });
  const measured = await measureText({ spawn: () => instant, configuration }, never);
  expect(measured).toMatchObject({ promptTokensPerSecond: 0, decodeTokensPerSecond: 0 });
  const worker = fakeWorker();
  const stopping = new AbortController();
  const running = measureText({ spawn: () => worker, configuration }, stopping.signal);
  stopping.abort();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(worker.killed).toBe(true);
});

it('another model to write with gets a new process, the same one keeps it', async () => {
  const workers: FakeWorker[] = [];
  let model = 'one';
  const inference = createInference({
    modelsFolder: 'models',
    addedFolder: 'added',
    idleMs: () => 60_000,
    textModel: () => model,
    languagesOf: (id) => (id === 'two' ? ['ko'] : []),
    spawn: () => {
      workers.push(fakeWorker());
      return workers.at(-1)!;
    },
  });
  await inference.models.list();
  await inference.models.list();
  expect(workers).toHaveLength(1);
  expect(inference.text.knows('ko')).toBe(false);
  model = 'two';
  expect([inference.text.id, inference.text.knows('ko')]).toEqual(['two', true]);
  await inference.models.list();
  expect(workers[0]!.killed).toBe(true);
  expect(workers[1]!.configured).toMatchObject([{ textModel: 'two', addedFolder: 'added' }]);
  await inference.close();
});
