import { describe, expect, it, vi } from 'vitest';
import { httpTransport } from '../../../renderer/client/http';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status });

function setUp(answer: () => Promise<Response>) {
  const send = vi.fn<typeof fetch>(answer);
  const onUnauthorized = vi.fn();
  const transport = httpTransport({ token: 'secret', onUnauthorized, fetch: send });
  return { send, onUnauthorized, transport };
}

describe('httpTransport()', () => {
  it('posts JSON to the route with the token in a header, never in the address', async () => {
    const { send, transport } = setUp(async () => json({ ok: true, data: { jobs: [] } }));
    const result = await transport.request('jobs.list', {});
    const [url, init] = send.mock.calls[0] ?? [];
    expect(result).toEqual({ ok: true, data: { jobs: [] } });
    expect(url).toBe('/api/jobs.list');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    });
  });

  it('sends a piece of a file as bytes, its place in the query', async () => {
    const { send, transport } = setUp(async () => json({ ok: true, data: { received: 3 } }));
    const data = new Uint8Array([1, 2, 3]);
    await transport.request('files.append', { file: 'abcd', offset: 1024, data });
    const [url, init] = send.mock.calls[0] ?? [];
    expect(url).toBe('/api/files.append?file=abcd&offset=1024');
    expect(init?.body).toBe(data);
    expect(init?.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
  });

  it('says that the session ended when the host refuses the token', async () => {
    const { onUnauthorized, transport } = setUp(async () => new Response(null, { status: 401 }));
    await transport.request('jobs.list', {});
    expect(onUnauthorized).toHaveBeenCalledOnce();
  });

  it('turns a dead host into a sentence with a next step', async () => {
    const { transport } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
    const result = await transport.request('jobs.list', {});
    expect(result).toMatchObject({ ok: false, error: { hint: expect.any(String) } });
    expect(JSON.stringify(result)).not.toContain('Failed to fetch');
  });

  it('turns an answer that is no JSON into an error that names the status', async () => {
    const { transport } = setUp(async () => new Response('<html>', { status: 502 }));
    const result = await transport.request('jobs.list', {});
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining('502') } });
  });

  it('says what to do with a text that is too long for one request', async () => {
    const { transport } = setUp(async () => new Response(null, { status: 413 }));
    const result = await transport.request('chats.importText', { text: 'x' });
    expect(result).toMatchObject({ ok: false, error: { hint: expect.stringContaining('file') } });
  });

  it('answers `cancelled` when the caller stops, not `no connection`', async () => {
    const { transport } = setUp(() => Promise.reject(new DOMException('aborted', 'AbortError')));
    const signal = AbortSignal.abort();
    const result = await transport.request('summaries.create', { recording: 'abcd' }, signal);
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
