import { expect, it } from 'vitest';
import { AppError } from '../../../main/contract';
import { createInference } from '../../../main/inference/client';
import type { ToWorker, WorkerPort } from '../../../main/inference/protocol';

/** A model process that hears two windows, one a turn, and ends when it is told to stop. */
function twoWindows() {
  const told: ToWorker['kind'][] = [];
  let tell = (_: unknown) => {};
  const port: WorkerPort = {
    onMessage: (listener) => {
      tell = listener;
    },
    onExit: () => {},
    kill: () => {},
    postMessage(message) {
      const { kind, ...sent } = message as ToWorker;
      told.push(kind);
      if (kind === 'stop')
        tell({ kind: 'failed', ...sent, error: { code: 'cancelled', message: '' } });
      if (kind !== 'call') return;
      const { id } = sent as { id: number };
      const window = {
        segments: [],
        speech: [],
        peaks: new Uint8Array(),
        duration: 9,
        language: 'en',
      };
      for (const through of [4, 9])
        setImmediate(() => tell({ kind: 'window', id, window: { ...window, through } }));
    },
  };
  return {
    told,
    inference: createInference({ modelsFolder: '', spawn: () => port, idleMs: () => null }),
  };
}

it('what cannot be taken in ends the call with the reason, and not the program', async () => {
  const { told, inference } = twoWindows();
  const full = new AppError('storage', 'The disk is full.');
  const heard: number[] = [];
  const request = { path: 'a.wav', language: 'en', from: 0 };
  const onWindow = ({ through }: { through: number }) => {
    heard.push(through);
    throw full;
  };
  const result = inference.speech.transcribe(request, onWindow, new AbortController().signal);
  await expect(result).rejects.toBe(full);
  await new Promise(setImmediate);
  expect(heard).toEqual([4]);
  expect(told).toEqual(['configure', 'call', 'stop']);
  await inference.close();
});
