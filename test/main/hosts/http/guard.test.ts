import { describe, expect, it } from 'vitest';
import { cookieName, refuseOrigin, refuseStranger } from '../../../../main/hosts/http/guard';
import { createSession } from '../../../../main/hosts/http/session';

const PORT = 4321;
const HOST = `127.0.0.1:${PORT}`;

const facts = (method: string, url: string, headers: [string, string][]) => ({
  method,
  url,
  rawHeaders: headers.flat(),
});
const get = (...headers: [string, string][]) => facts('GET', '/', headers);
const post = (...headers: [string, string][]) =>
  facts('POST', '/api/app.about', [['Host', HOST], ...headers]);

describe('refuseOrigin()', () => {
  it.each([
    get(['Host', HOST]),
    get(['host', `localhost:${PORT}`]),
    get(['Host', HOST], ['Sec-Fetch-Site', 'none']),
    get(['Host', HOST], ['Sec-Fetch-Site', 'same-origin']),
    get(['Host', HOST], ['Origin', `http://${HOST}`]),
    post(['Origin', `http://${HOST}`]),
    post(['Origin', `http://${HOST}`], ['Sec-Fetch-Site', 'same-origin']),
  ])('lets our own page and a person through: %j', (request) => {
    expect(refuseOrigin(request, PORT)).toBeNull();
  });

  it.each([
    'evil.com',
    `evil.com:${PORT}`,
    `127.0.0.1.evil.com:${PORT}`,
    `localhost.evil.com:${PORT}`,
    `localhost.:${PORT}`,
    `127.0.0.1.:${PORT}`,
    '127.0.0.1',
    'localhost',
    '127.0.0.1:80',
    `127.0.0.1:${PORT}0`,
    `127.0.0.1:0${PORT}`,
    `0.0.0.0:${PORT}`,
    `2130706433:${PORT}`,
    `0x7f000001:${PORT}`,
    `0177.0.0.1:${PORT}`,
    `127.1:${PORT}`,
    `127.0.0.2:${PORT}`,
    `[::1]:${PORT}`,
    `[::ffff:127.0.0.1]:${PORT}`,
    `user@127.0.0.1:${PORT}`,
    `127.0.0.1:${PORT}@evil.com`,
    `127.0.0.1:${PORT}, evil.com`,
    `127.0.0.1:${PORT}/`,
    ` 127.0.0.1:${PORT}`,
    `LOCALHOST:${PORT}`,
    '',
  ])('refuses Host %j, by which a rebound name would come', (host) => {
    expect(refuseOrigin(get(['Host', host]), PORT)).toBe(403);
  });

  it('refuses a missing and a repeated Host', () => {
    expect(refuseOrigin(get(), PORT)).toBe(403);
    expect(refuseOrigin(get(['Host', HOST], ['Host', HOST]), PORT)).toBe(403);
    expect(refuseOrigin(get(['Host', HOST], ['HOST', 'evil.com']), PORT)).toBe(403);
  });

  it.each([
    'null',
    'http://evil.com',
    `https://${HOST}`,
    `http://${HOST}/`,
    `http://localhost:${PORT}`,
    'http://127.0.0.1',
    'http://127.0.0.1:5000',
    `http://${HOST}.evil.com`,
    'file://',
    'chrome-extension://abcdef',
    '',
  ])('refuses Origin %j on a read and on a write', (origin) => {
    expect(refuseOrigin(get(['Host', HOST], ['Origin', origin]), PORT)).toBe(403);
    expect(refuseOrigin(post(['Origin', origin]), PORT)).toBe(403);
  });

  it('refuses a write without an Origin, and two Origins', () => {
    expect(refuseOrigin(post(), PORT)).toBe(403);
    const own: [string, string] = ['Origin', `http://${HOST}`];
    expect(refuseOrigin(post(own, own), PORT)).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'SAME-ORIGIN', 'same-origin, none', ''])(
    'refuses Sec-Fetch-Site %j',
    (site) => {
      expect(refuseOrigin(get(['Host', HOST], ['Sec-Fetch-Site', site]), PORT)).toBe(403);
      const own: [string, string] = ['Origin', `http://${HOST}`];
      expect(refuseOrigin(post(own, ['Sec-Fetch-Site', site]), PORT)).toBe(403);
    },
  );

  it('refuses a write that a person typed, which no page of ours does', () => {
    const own: [string, string] = ['Origin', `http://${HOST}`];
    expect(refuseOrigin(post(own, ['Sec-Fetch-Site', 'none']), PORT)).toBe(403);
  });

  it.each(['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT', 'get'])(
    'refuses method %s',
    (method) => {
      expect(refuseOrigin(facts(method, '/', [['Host', HOST]]), PORT)).toBe(403);
    },
  );

  it.each([
    '',
    '*',
    'index.html',
    '//evil.com/',
    'http://evil.com/',
    `http://${HOST}/`,
    '/open/../index.html',
    '/open/./x',
    '/open/%2e%2e/index.html',
    '/assets/..',
    '/media/..%2f',
    '/\\evil.com',
    '/a b',
    '/a%00',
    '/ä',
  ])('refuses path %j: it could mean another place than it says', (url) => {
    expect(refuseOrigin(facts('GET', url, [['Host', HOST]]), PORT)).toBe(403);
  });
});

describe('refuseStranger()', () => {
  const session = createSession();
  const own = `${cookieName(PORT)}=${session.cookie}`;
  const ask = (url: string, ...headers: [string, string][]) =>
    refuseStranger(facts('GET', url, headers), PORT, session);

  it('opens the interface to the token and the page to the cookie', () => {
    expect(ask('/api/events', ['Authorization', `Bearer ${session.token}`])).toBeNull();
    expect(ask('/', ['Cookie', own])).toBeNull();
    expect(ask('/assets/a.js', ['Cookie', `other=1; ${own}; more=2`])).toBeNull();
    expect(ask(`/open/${'a'.repeat(43)}`)).toBeNull();
  });

  it('never takes one key for the other', () => {
    expect(ask('/api/events', ['Cookie', own])).toBe(401);
    expect(ask('/api/events', ['Authorization', `Bearer ${session.cookie}`])).toBe(401);
    expect(ask('/', ['Authorization', `Bearer ${session.token}`])).toBe(401);
    expect(ask('/', ['Cookie', `${cookieName(PORT)}=${session.token}`])).toBe(401);
  });

  it.each([
    [],
    [['Authorization', '']],
    [['Authorization', 'Bearer ']],
    [['Authorization', `Basic ${session.token}`]],
    [['Authorization', `bearer ${session.token}`]],
    [['Authorization', `Bearer ${session.token}x`]],
    [['Authorization', `Bearer ${session.token.slice(1)}`]],
    [['Authorization', `Bearer  ${session.token}`]],
    [
      ['Authorization', `Bearer ${session.token}`],
      ['Authorization', `Bearer ${session.token}`],
    ],
  ] as [string, string][][])('refuses a call with %j', (...headers) => {
    expect(ask('/api/events', ...headers)).toBe(401);
  });

  it.each([
    '',
    session.cookie,
    `nanodesk=${session.cookie}`,
    `${cookieName(PORT + 1)}=${session.cookie}`,
    `${own}; ${own}`,
    `x${own}`,
    `${own}x`,
  ])('refuses the page with cookie %j', (cookie) => {
    expect(ask('/', ['Cookie', cookie])).toBe(401);
  });

  it.each(['/open/', '/open/short', `/open/${'a'.repeat(44)}`, `/open/${'a'.repeat(43)}/x`])(
    'needs the cookie for %s, which is no link',
    (url) => {
      expect(ask(url)).toBe(401);
    },
  );
});
