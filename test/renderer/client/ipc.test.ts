import { describe, expect, it, vi } from 'vitest';
import { type Bridge, ipcTransport } from '../../../renderer/client/ipc';

const bridgeOf = (request: () => Promise<unknown>) => ({
  request: vi.fn<Bridge['request']>(request),
  abort: vi.fn<Bridge['abort']>(async () => {}),
  on: vi.fn(),
});

describe('ipcTransport()', () => {
  it('passes name and input on, and the result back', async () => {
    const bridge = bridgeOf(async () => ({ ok: true, data: 1 }));
    const result = await ipcTransport(bridge).request('jobs.list', {});
    expect(bridge.request).toHaveBeenCalledWith(expect.any(String), 'jobs.list', {});
    expect(result).toEqual({ ok: true, data: 1 });
  });

  it('answers a stop at once, and stops the work in the main process', async () => {
    const stopping = new AbortController();
    const bridge = bridgeOf(() => new Promise(() => {}));
    const answer = ipcTransport(bridge).request('summaries.create', {}, stopping.signal);
    stopping.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(bridge.abort.mock.calls).toEqual([[bridge.request.mock.calls[0]?.[0]]]);
  });

  it('asks for nothing that was stopped before', async () => {
    const bridge = bridgeOf(async () => ({ ok: true, data: 1 }));
    const result = await ipcTransport(bridge).request('jobs.list', {}, AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(bridge.request).not.toHaveBeenCalled();
  });

  it('stops only what is not answered yet: one signal serves all pieces of a file', async () => {
    const stopping = new AbortController();
    const bridge = bridgeOf(async () => ({ ok: true, data: 1 }));
    await ipcTransport(bridge).request('files.append', {}, stopping.signal);
    stopping.abort();
    expect(bridge.abort).not.toHaveBeenCalled();
  });

  it('turns a lost main process into words', async () => {
    const bridge = bridgeOf(() => Promise.reject(new Error('reply was never sent')));
    const result = await ipcTransport(bridge).request('jobs.list', {});
    expect(result).toMatchObject({ ok: false, error: { hint: expect.any(String) } });
  });

  it('does not trust a result of another shape', async () => {
    const result = await ipcTransport(bridgeOf(async () => undefined)).request('jobs.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
