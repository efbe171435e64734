import { describe, expect, it } from 'vitest';
import type { OpenSocket } from '../../../main/core/ports';
import { checkPrivacy } from '../../../main/core/privacy';

const socket = (local: string, remote: string): OpenSocket => ({
  local: { address: local, port: 5000 },
  remote: { address: remote, port: 443 },
});
const check = (app: OpenSocket[] | null, models: OpenSocket[] | null) =>
  checkPrivacy({ socketsOf: async (process) => (process === 'app' ? app : models) });

describe('the privacy check', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '0.0.0.0'],
    ['::1', '::1'],
    ['::1', '::'],
    ['127.8.9.1', '127.0.0.1'],
  ])('is content with %s to %s', async (local, remote) => {
    const found = await check([socket(local, remote)], []);
    expect(found).toMatchObject({ name: 'privacy', ok: true });
    expect(found.detail).toMatch(/this process and the model process.*: 1, all on loopback/);
  });

  it.each([
    ['192.168.0.2', '93.184.216.34'],
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['2001:db8::1', '2001:db8::2'],
    ['127.0.0.1', '1270.0.0.1'],
    ['12.7.0.0', '127.0.0.1'],
  ])('names %s to %s, of either process', async (local, remote) => {
    for (const found of [
      await check([socket(local, remote)], []),
      await check([], [socket('127.0.0.1', '127.0.0.1'), socket(local, remote)]),
    ]) {
      expect(found).toMatchObject({ ok: false, hint: expect.stringContaining('report') });
      expect(found.detail).toContain(remote);
      expect(found.detail).not.toContain('127.0.0.1:5000 to 127.0.0.1');
    }
  });

  it('lets a download pass that was asked for, and nothing else', async () => {
    const out = socket('192.168.0.2', '93.184.216.34');
    const other = { ...out, remote: { address: '93.184.216.34', port: 80 } };
    const look = (app: OpenSocket[], models: OpenSocket[]) =>
      checkPrivacy({ socketsOf: async (process) => (process === 'app' ? app : models) }, true);
    expect(await look([out], [])).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/download that you asked for/),
    });
    expect((await look([out, other], [])).ok).toBe(false);
    expect((await look([], [out])).ok).toBe(false);
  });

  it('claims nothing of what it could not look at', async () => {
    expect((await check(null, null)).detail).toMatch(/^Not examined/);
    expect((await check([], null)).detail).not.toContain('model process');
    expect((await check([], null)).detail).toContain('internet sockets: 0)');
  });
});
