/** Junk on the window's two channels: as names of requests, as names of calls, and in the place of everything else. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { wireError } from '../../../../main/contract';
import { openApp } from '../../../helpers/app';
import { createFakeElectron } from '../../../helpers/fake-electron';
import { junk } from '../../../helpers/payloads';

const RUNS = { seed: 20261126, numRuns: Number(process.env.NANODESK_MUTATIONS ?? 300) };

/** Rejected by the door, or answered with a refusal in one line. */
async function refused(answer: Promise<unknown>): Promise<void> {
  const result = await answer.catch(() => null);
  if (result === null || result === undefined) return;
  expect(result).toMatchObject({ ok: false });
  const { code, message } = wireError.parse((result as { error: unknown }).error);
  expect(code, message).not.toBe('internal');
  expect(message).not.toMatch(/[\n\r]/);
}

it('is refused, whatever stands where', async () => {
  const electron = createFakeElectron();
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  const { serveRequests } = await import('../../../../main/hosts/desktop/ipc');
  await import('../../../../main/hosts/desktop/preload');
  const faults: string[] = [];
  const app = await openApp({ log: { info: () => {}, error: (text) => faults.push(text) } });
  serveRequests(Promise.resolve(app));
  const { request, abort } = electron.bridge();
  const property = fc.asyncProperty(junk(), junk(), junk(), async (id, name, input) => {
    await refused(request(id as string, 'app.about', input));
    await refused(request(randomUUID(), name as string, input));
    await refused(abort(id as string));
    expect(faults).toEqual([]);
  });
  await fc.assert(property, RUNS);
  expect(await request(randomUUID(), 'app.about', {})).toMatchObject({ ok: true });
});
