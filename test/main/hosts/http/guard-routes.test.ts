import { describe, expect, it } from 'vitest';
import { routes } from '../../../../main/contract';
import { httpRoutes } from '../../../../main/hosts/http/routes';
import { serveFakeApp } from '../../../helpers/http-host';
import { rawRequest, sendRaw } from '../../../helpers/raw-http';

const browser = serveFakeApp();

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

  /** Each is right but for one thing. */
  const hostile = (): [string, string[]][] => {
    const own = `Host: 127.0.0.1:${browser.host.port}`;
    const keys = [`Cookie: ${browser.cookie}`, `Authorization: Bearer ${browser.token}`];
    const ours = `Origin: ${browser.origin}`;
    const hosts = [
      'evil.com',
      `evil.com:${browser.host.port}`,
      `127.0.0.1.evil.com:${browser.host.port}`,
    ];
    const more = [
      `localhost.:${browser.host.port}`,
      `0.0.0.0:${browser.host.port}`,
      `2130706433:${browser.host.port}`,
    ];
    const origins = [
      'null',
      'http://evil.com',
      `https://127.0.0.1:${browser.host.port}`,
      'file://',
      '',
    ];
    const sites = ['cross-site', 'same-site', 'junk'];
    return [
      ...[...hosts, ...more].map((name): [string, string[]] => [
        `Host ${name}`,
        [`Host: ${name}`, ours, ...keys],
      ]),
      ['no Host', [ours, ...keys]],
      ['two Hosts', [own, own, ours, ...keys]],
      ...origins.map((name): [string, string[]] => [
        `Origin ${name}`,
        [own, `Origin: ${name}`, ...keys],
      ]),
      ['two Origins', [own, ours, ours, ...keys]],
      ...sites.map((site): [string, string[]] => [
        `Sec-Fetch-Site ${site}`,
        [own, ours, `Sec-Fetch-Site: ${site}`, ...keys],
      ]),
      ['Expect', [own, ours, ...keys, 'Expect: 100-continue']],
    ];
  };

  it('is known to this test', () => {
    for (const { method, path: pattern } of httpRoutes)
      expect(
        paths.some(([m, url]) => m === method && pattern.test(url.split('?')[0] as string)),
      ).toBe(true);
  });

  it('refuses each hostile mix with an empty 403 and asks the app nothing', async () => {
    const before = browser.app.calls.length;
    for (const [method, url] of paths) {
      for (const [what, headers] of hostile()) {
        const body = method === 'POST' ? '{}' : '';
        const typed = [
          ...headers,
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
        ];
        const answer = await sendRaw(
          browser.host.port,
          rawRequest(`${method} ${url}`, typed, body),
        );
        expect({ what, url, status: answer.status, body: answer.body }).toEqual({
          what,
          url,
          status: 403,
          body: '',
        });
        expect(answer.head).not.toMatch(/access-control-/i);
      }
    }
    expect(browser.app.calls).toHaveLength(before);
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
