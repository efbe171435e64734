// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession, openSession } from '../../../renderer/client/session';

const grants = (token: string) =>
  vi.fn<typeof fetch>(async () => new Response(JSON.stringify({ token })));
const refuses = vi.fn<typeof fetch>(async () => new Response(null, { status: 401 }));

describe('openSession()', () => {
  beforeEach(() => {
    sessionStorage.clear();
    location.hash = '';
    refuses.mockClear();
  });

  it('exchanges the code for a token and takes the code out of the address', async () => {
    location.hash = '#code=once-only';
    const send = grants('token-1');
    expect(await openSession(send)).toBe('token-1');
    expect(send.mock.calls[0]?.[1]?.body).toBe('{"code":"once-only"}');
    expect(location.href).not.toContain('once-only');
  });

  it('keeps the token for a reload, without asking again', async () => {
    location.hash = '#code=once-only';
    await openSession(grants('token-1'));
    expect(await openSession(refuses)).toBe('token-1');
    expect(refuses).not.toHaveBeenCalled();
  });

  it('keeps a running session when an old link is opened in its tab', async () => {
    sessionStorage.setItem('nanodesk.token', 'token-1');
    location.hash = '#code=used-before';
    expect(await openSession(refuses)).toBe('token-1');
  });

  it('has nothing without a code, nor after forgetting', async () => {
    sessionStorage.setItem('nanodesk.token', 'token-1');
    forgetSession();
    expect(await openSession(refuses)).toBeNull();
  });

  it('leaves a route in the address alone', async () => {
    location.hash = '#/recordings/abcd';
    await openSession(refuses);
    expect(location.hash).toBe('#/recordings/abcd');
  });
});
