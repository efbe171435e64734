import { describe, expect, it } from 'vitest';
import { routes } from '../../../../main/contract';
import { cookieName, refuseStranger } from '../../../../main/hosts/http/guard';
import { httpRoutes } from '../../../../main/hosts/http/routes';
import { createSession } from '../../../../main/hosts/http/session';
import { serveFakeApp } from '../../../helpers/http-host';
import { rawRequest, sendRaw } from '../../../helpers/raw-http';

const browser = serveFakeApp();

/** Names by which a page elsewhere, or a name that was bound anew, would come; PORT is ours. */
const HOSTS = [
  ...['evil.com', 'evil.com:PORT', '127.0.0.1.evil.com:PORT', 'localhost.evil.com:PORT'],
  ...['localhost.:PORT', '127.0.0.1.:PORT', '127.0.0.1', 'localhost', '127.0.0.1:80'],
  ...['0.0.0.0:PORT', '2130706433:PORT', '0x7f000001:PORT', '127.1:PORT', '127.0.0.2:PORT'],
  ...['[::1]:PORT', 'user@127.0.0.1:PORT', '127.0.0.1:PORT, evil.com', 'LOCALHOST:PORT', ''],
];
const ORIGINS = [
  ...['null', 'http://evil.com', 'https://127.0.0.1:PORT', 'http://localhost:PORT', 'file://', ''],
  ...[
    'http://127.0.0.1',
    'http://127.0.0.1:PORT.evil.com',
    'nanodesk://app',
    'http://127.0.0.1:PORT/',
  ],
];
const SITES = ['cross-site', 'same-site', 'SAME-ORIGIN', 'same-origin, none', 'junk', ''];
const METHODS = ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

describe('every route', () => {
  const ID = 'a'.repeat(43);
  const paths = [
    ['GET', `/open/${ID}`],
    ['POST', '/session'],
    ['GET', '/api/events'],
    ['POST', '/api/files.append?file=abcd&offset=0'],
    ...Object.keys(routes).map((name) => ['POST', `/api/${name}`]),
    ['GET', `/media/${ID}`],
    ['GET', '/'],
    ['GET', '/assets/index.js'],
  ] as [string, string][];

  /** Each is right but for one thing; `method` stands in for the route's own. */
  type Mix = { what: string; headers: string[]; method?: string };
  const mixesFor = (method: string): Mix[] => {
    const { port } = browser.host;
    const own = `Host: 127.0.0.1:${port}`;
    const keys = [`Cookie: ${browser.cookie}`, `Authorization: Bearer ${browser.token}`];
    const ours = `Origin: ${browser.origin}`;
    const mix = (...headers: string[]): Mix => ({
      what: headers.filter((line) => !keys.includes(line)).join(' | '),
      headers: [...headers, ...keys],
    });
    const right = [own, ours, ...keys];
    return [
      ...HOSTS.map((name) => mix(`Host: ${name.replace('PORT', String(port))}`, ours)),
      ...[mix(ours), mix(own, own, ours), mix(own, 'Host: evil.com', ours)],
      ...ORIGINS.map((name) => mix(own, `Origin: ${name.replace('PORT', String(port))}`)),
      ...[mix(own, ours, ours), mix(own, ours, 'Origin: null')],
      ...SITES.map((site) => mix(own, ours, `Sec-Fetch-Site: ${site}`)),
      mix(own, ours, 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: same-origin'),
      mix(own, ours, 'Expect: 100-continue'),
      ...(method === 'POST' ? [mix(own), mix(own, ours, 'Sec-Fetch-Site: none')] : []),
      ...METHODS.map((other) => ({ what: other, headers: right, method: other })),
    ];
  };

  it('is known to this test', () => {
    for (const { method, path: pattern } of httpRoutes)
      expect(
        paths.some(([m, url]) => m === method && pattern.test(url.split('?')[0] as string)),
      ).toBe(true);
  });

  it('refuses each of more than forty hostile mixes with an empty 403 and asks the app nothing', async () => {
    const before = browser.app.calls.length;
    for (const [method, url] of paths) {
      const mixes = mixesFor(method);
      expect(mixes.length).toBeGreaterThanOrEqual(40);
      const answers = await Promise.all(
        mixes.map(async ({ what, headers, method: other = method }) => {
          const body = other === 'POST' ? '{}' : '';
          const about = ['Content-Type: application/json', `Content-Length: ${body.length}`];
          const request = rawRequest(`${other} ${url}`, [...headers, ...about], body);
          return { what, ...(await sendRaw(browser.host.port, request)) };
        }),
      );
      for (const { what, status, body, head } of answers) {
        expect({ what, url, status, body }).toEqual({ what, url, status: 403, body: '' });
        expect(head).not.toMatch(/access-control-/i);
      }
    }
    expect(browser.app.calls).toHaveLength(before);
  }, 240_000);

  it('opens no route to whoever has the wrong key, or the right one in the wrong place', () => {
    const session = createSession();
    const cookie = `${cookieName(1)}=${session.cookie}`;
    const other = createSession();
    const strangers: [string, string][][] = [
      ...[[], [['Cookie', '']], [['Authorization', '']]],
      ...['Bearer', 'Bearer ', 'Basic', 'bearer'].map((kind) => [['Authorization', kind]]),
      [['Authorization', `Bearer ${other.token}`]],
      [['Authorization', `Bearer ${session.cookie}`]],
      [['Authorization', `Basic ${session.token}`]],
      [['Authorization', `Bearer ${session.token} `]],
      [['Authorization', `Bearer ${session.token},${session.token}`]],
      [['X-Authorization', `Bearer ${session.token}`]],
      [['Cookie', `${cookieName(1)}=${session.token}`]],
      [['Cookie', `${cookieName(1)}=${other.cookie}`]],
      [['Cookie', `${cookieName(2)}=${session.cookie}`]],
      [['Cookie', `${cookie}; ${cookie}`]],
      [['Cookie', `${cookie};${cookie}`]],
      [['Cookie2', cookie]],
    ] as [string, string][][];
    for (const [method, url] of paths.slice(1))
      for (const headers of strangers) {
        const facts = { method, url, rawHeaders: headers.flat() };
        expect(refuseStranger(facts, 1, session), `${url} ${JSON.stringify(headers)}`).toBe(401);
      }
    // A key in the address is none.
    const asked = { method: 'GET', url: `/api/events?token=${session.token}`, rawHeaders: [] };
    expect(refuseStranger(asked, 1, session)).toBe(401);
  });

  it('answers OPTIONS with an empty 403 and offers nothing to other origins', async () => {
    for (const [, url] of paths) {
      const headers = [`Host: 127.0.0.1:${browser.host.port}`, `Origin: ${browser.origin}`];
      const answer = await sendRaw(browser.host.port, rawRequest(`OPTIONS ${url}`, headers));
      expect([answer.status, answer.body]).toEqual([403, '']);
      expect(answer.head).not.toMatch(/access-control-|allow:/i);
    }
  });

  it('refuses whoever has no key with an empty 401', async () => {
    for (const [method, url] of paths) {
      const headers = [`Host: 127.0.0.1:${browser.host.port}`, `Origin: ${browser.origin}`];
      const answer = await sendRaw(browser.host.port, rawRequest(`${method} ${url}`, headers));
      expect({ url, status: answer.status, body: answer.body }).toEqual({
        url,
        status: 401,
        body: '',
      });
    }
  }, 240_000);

  it('does not take GET for POST: reading never acts', async () => {
    for (const name of Object.keys(routes)) {
      const answer = await browser.get(`/api/${name}`, {
        authorization: `Bearer ${browser.token}`,
      });
      expect(answer.status).toBe(404);
    }
    expect(browser.app.calls).toHaveLength(0);
  });

  it('sends the security headers with every answer', async () => {
    const answers = [
      await browser.get('/'),
      await browser.get('/gone.js'),
      await fetch(browser.origin),
      await browser.post('app.about', '{}'),
    ];
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});
