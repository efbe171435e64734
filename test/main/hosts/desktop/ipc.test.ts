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

beforeEach(() => start(async (fake) => fake));

describe('the window’s door', () => {
  it('has two functions and nothing of Electron', () => {
    expect(Object.keys(electron.bridge())).toEqual(['request', 'on']);
  });

  it('carries a call, bytes included, and marks it as not local', async () => {
    const data = Uint8Array.of(1, 2, 3);
    const answer = await electron.bridge().request('files.append', { data });
    expect(answer).toEqual({ ok: true, data: { name: 'files.append' } });
    expect(app.calls).toMatchObject([{ input: { data }, local: false }]);
  });

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
    const call = electron.bridge().request('app.about', {});
    await expect(call).rejects.toMatchObject({ message: expect.stringMatching(/may not ask/) });
    expect(app.calls).toHaveLength(0);
  });

  it('says why, in every answer, where the library cannot be opened', async () => {
    await start(() => Promise.reject(new Error('The library is from a newer Nanodesk.')));
    expect(await electron.bridge().request('app.about', {})).toEqual({
      ok: false,
      error: { code: 'internal', message: 'The library is from a newer Nanodesk.' },
    });
  });
});
