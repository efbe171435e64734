import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApp, type FakeApp } from '../../../helpers/fake-app';
import { createFakeElectron, type FakeElectron } from '../../../helpers/fake-electron';

let electron: FakeElectron;
let app: FakeApp;

async function start(ready: (app: FakeApp) => Promise<FakeApp>) {
  electron = createFakeElectron();
  app = createFakeApp();
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  const { forwardEvents, serveRequests } = await import('../../../../main/hosts/desktop/ipc');
  await import('../../../../main/hosts/desktop/preload');
  serveRequests(ready(app));
  forwardEvents(app);
}

const ask = (name: string, input: unknown, id: string = randomUUID()) =>
  electron.bridge().request(id, name, input);

/** Lets the app work on each call until it is stopped. Returns the signals, in the order of the calls. */
function workUntilStopped(): AbortSignal[] {
  const signals: AbortSignal[] = [];
  app.dispatch = (_name, _input, { signal }) =>
    new Promise((resolve) => {
      signals.push(signal as AbortSignal);
      signal?.addEventListener('abort', () => resolve({ ok: true, data: 'stopped' }));
    });
  return signals;
}

beforeEach(() => start(async (fake) => fake));

describe('the window’s door', () => {
  it('has three functions and nothing of Electron', () => {
    expect(Object.keys(electron.bridge())).toEqual(['request', 'abort', 'on']);
  });

  it('carries a call, bytes included, and marks it as not local', async () => {
    const data = Uint8Array.of(1, 2, 3);
    const answer = await ask('files.append', { data });
    expect(answer).toEqual({ ok: true, data: { name: 'files.append' } });
    expect(app.calls).toMatchObject([{ input: { data }, local: false }]);
  });

  it('stops the request that the page names, and no other', async () => {
    const signals = workUntilStopped();
    const id = randomUUID();
    const answer = ask('summaries.create', {}, id);
    void ask('summaries.create', {});
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    await electron.bridge().abort(id);
    expect(await answer).toEqual({ ok: true, data: 'stopped' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('stops what a window asked for that was closed', async () => {
    const signals = workUntilStopped();
    const answer = ask('summaries.create', {});
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    electron.closeWindow();
    expect(await answer).toEqual({ ok: true, data: 'stopped' });
  });

  it('forgets a request that was answered', async () => {
    const id = randomUUID();
    await ask('summaries.create', {}, id);
    await electron.bridge().abort(id);
    electron.closeWindow();
    expect(app.calls[0]?.signal?.aborted).toBe(false);
  });

  it.each(['', 'abcd', '__proto__', 7, null, undefined, {}])(
    'takes no request and no stop by the name %j',
    async (id) => {
      const bridge = electron.bridge();
      await expect(bridge.request(id as string, 'app.about', {})).rejects.toThrow();
      await expect(bridge.abort(id as string)).rejects.toThrow();
      expect(app.calls).toHaveLength(0);
    },
  );

  it('passes events on until the page stops listening', () => {
    const heard: unknown[] = [];
    const event = { name: 'recording.removed', data: { id: 'abcd' } } as const;
    const stop = electron.bridge().on((value) => heard.push(value));
    app.emit(event);
    stop();
    app.emit(event);
    expect(heard).toEqual([event]);
  });

  it.each([
    { url: 'https://evil.com/', parent: null },
    { url: 'nanodesk://app/', parent: {} },
    { url: 'about:blank', parent: null },
    null,
  ])('refuses a message from %j and asks the app nothing', async (frame) => {
    electron.sendFrom(frame);
    const call = ask('app.about', {});
    await expect(call).rejects.toMatchObject({ message: expect.stringMatching(/may not ask/) });
    expect(app.calls).toHaveLength(0);
  });

  it('says why, in every answer, where the library cannot be opened', async () => {
    await start(() => Promise.reject(new Error('The library is from a newer Nanodesk.')));
    expect(await ask('app.about', {})).toEqual({
      ok: false,
      error: { code: 'internal', message: 'The library is from a newer Nanodesk.' },
    });
  });
});
