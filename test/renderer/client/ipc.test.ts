import { describe, expect, it, vi } from 'vitest';
import { ipcTransport } from '../../../renderer/client/ipc';

const bridgeOf = (request: () => Promise<unknown>) => ({ request: vi.fn(request), on: vi.fn() });

describe('ipcTransport()', () => {
  it('passes name and input on, and the result back', async () => {
    const bridge = bridgeOf(async () => ({ ok: true, data: 1 }));
    const result = await ipcTransport(bridge).request('jobs.list', {});
    expect(bridge.request).toHaveBeenCalledWith('jobs.list', {});
    expect(result).toEqual({ ok: true, data: 1 });
  });

  it('answers a stop at once, even while the main process is still busy', async () => {
    const stopping = new AbortController();
    const bridge = bridgeOf(() => new Promise(() => {}));
    const answer = ipcTransport(bridge).request('summaries.create', {}, stopping.signal);
    stopping.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
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
