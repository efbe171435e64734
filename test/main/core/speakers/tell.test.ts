import { expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';

async function heard() {
  const inference = createFakeInference();
  const app = await openApp({ inference });
  const path = writeFile(temporaryFolder(), 'talk.wav', 'talk');
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  const transcript = (await app.call('transcripts.get', { recording: recording.id }))!;
  return { app, inference, transcript };
}

it('tells how far it is, with the time left', async () => {
  const { app, transcript } = await heard();
  const told: [number, number | null][] = [];
  const result = await app.dispatch(
    'speakers.tell',
    { transcript: transcript.id },
    { local: true, progress: (done, left) => told.push([done, left]) },
  );
  expect(result.ok).toBe(true);
  const lines = transcript.segments.length;
  expect(told.map(([done]) => done)).toEqual(transcript.segments.map((_, i) => (i + 1) / lines));
  expect(told.at(-1)).toEqual([1, 0]);
  expect(told.every(([, left]) => left !== null && left >= 0)).toBe(true);
});

it('stopped in the middle, names nobody', async () => {
  const { app, inference, transcript } = await heard();
  const gate = createGate();
  let passed = 0;
  inference.gate = { wait: async () => (passed++ < 1 ? undefined : gate.wait()) };
  const controller = new AbortController();
  const asked = app.dispatch(
    'speakers.tell',
    { transcript: transcript.id },
    { local: true, signal: controller.signal, progress: () => controller.abort() },
  );
  const result = await asked;
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  const { segments } = (await app.call('transcripts.get', { recording: transcript.recording }))!;
  expect(segments.every(({ speaker }) => speaker === undefined)).toBe(true);
});
