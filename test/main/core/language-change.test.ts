import { expect, it } from 'vitest';
import { importSound, openApp } from '../../helpers/app';
import { createFakeInference, createGate } from '../../helpers/fake-inference';

it('a job gives way to one that is asked for in another language', async () => {
  const gate = createGate();
  const inference = createFakeInference(['We decided to hire Anna.']);
  inference.gate = gate;
  const app = await openApp({ inference });
  const { id, job } = await importSound(app);
  await expect.poll(() => inference.requests.length).toBe(1);
  const korean = { id, again: true, language: 'ko' } as const;
  const other = await app.call('recordings.process', korean);
  expect(other.job).not.toBe(job);
  await app.job(job, 'stopped');
  await expect.poll(() => inference.requests.at(-1)?.language).toBe('ko');
  expect(await app.call('recordings.process', korean)).toEqual(other);
  gate.open();
  await app.job(other.job, 'done');
});
