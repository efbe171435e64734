import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../../main/contract';
import { routes } from '../../../../main/contract';
import { httpRoutes } from '../../../../main/hosts/http/routes';
import { type HttpHost, startHttpHost } from '../../../../main/hosts/http/server';
import { createMediaTickets, type MediaTickets } from '../../../../main/hosts/http/tickets';
import { createFakeApp, type FakeApp } from '../../../helpers/fake-app';
import { rawRequest, sendRaw } from '../../../helpers/raw-http';

let pageFolder: string;
let app: FakeApp;
let tickets: MediaTickets;
let host: HttpHost;
let origin: string;
let cookie: string;
let token: string;

beforeAll(async () => {
  pageFolder = await mkdtemp(path.join(tmpdir(), 'nanodesk-http-'));
  await writeFile(path.join(pageFolder, 'index.html'), '<!doctype html><title>Nanodesk</title>');
  await writeFile(path.join(pageFolder, 'sound.ogg'), '0123456789');
});
afterAll(() => rm(pageFolder, { recursive: true }));

beforeEach(async () => {
  app = createFakeApp({ rec1: { path: path.join(pageFolder, 'sound.ogg'), mime: 'audio/ogg' } });
  tickets = createMediaTickets();
  host = await startHttpHost(app, { pageFolder, tickets });
  origin = `http://127.0.0.1:${host.port}`;
  ({ cookie, token } = await open(host.createLink()));
});
afterEach(() => host.close());

/** Walks the way of a browser: link, cookie, code, token. */
async function open(link: string) {
  const first = await fetch(link, { redirect: 'manual' });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const code = (first.headers.get('location') ?? '').split('#code=')[1];
  const second = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ code }),
  });
  const body = second.ok ? ((await second.json()) as { token: string }) : { token: '' };
  return { first, second, cookie, code, token: body.token };
}

const post = (route: string, body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  fetch(`${origin}/api/${route}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body,
  });
const get = (url: string, headers = {}) =>
  fetch(`${origin}${url}`, { headers: { cookie, ...headers } });

describe('the one-time link', () => {
  it('leads to the page once and leaves a cookie that scripts and other sites cannot use', async () => {
    const link = host.createLink();
    const { first, code } = await open(link);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe(`/#code=${code}`);
    expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(401);
  });

  it('gives a token for its code once, and only to the browser that has the cookie', async () => {
    const first = await fetch(host.createLink(), { redirect: 'manual' });
    const code = (first.headers.get('location') ?? '').split('#code=')[1];
    const redeem = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ code });
      const json = { 'content-type': 'application/json', origin, ...headers };
      return (await fetch(`${origin}/session`, { method: 'POST', headers: json, body })).status;
    };
    expect(await redeem({})).toBe(401);
    expect(await redeem({ cookie })).toBe(200);
    expect(await redeem({ cookie })).toBe(401);
  });

  it('never puts the token or the cookie into an address', async () => {
    const { first } = await open(host.createLink());
    expect(first.headers.get('location')).not.toContain(token);
    expect(first.headers.get('location')).not.toContain(cookie.split('=')[1]);
  });
});

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
    const own = `Host: 127.0.0.1:${host.port}`;
    const keys = [`Cookie: ${cookie}`, `Authorization: Bearer ${token}`];
    const ours = `Origin: ${origin}`;
    const hosts = ['evil.com', `evil.com:${host.port}`, `127.0.0.1.evil.com:${host.port}`];
    const more = [`localhost.:${host.port}`, `0.0.0.0:${host.port}`, `2130706433:${host.port}`];
    const origins = ['null', 'http://evil.com', `https://127.0.0.1:${host.port}`, 'file://', ''];
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
    const before = app.calls.length;
    for (const [method, url] of paths) {
      for (const [what, headers] of hostile()) {
        const body = method === 'POST' ? '{}' : '';
        const typed = [
          ...headers,
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
        ];
        const answer = await sendRaw(host.port, rawRequest(`${method} ${url}`, typed, body));
        expect({ what, url, status: answer.status, body: answer.body }).toEqual({
          what,
          url,
          status: 403,
          body: '',
        });
        expect(answer.head).not.toMatch(/access-control-/i);
      }
    }
    expect(app.calls).toHaveLength(before);
  });

  it('answers OPTIONS with an empty 403 and offers nothing to other origins', async () => {
    for (const [, url] of paths) {
      const headers = [`Host: 127.0.0.1:${host.port}`, `Origin: ${origin}`];
      const answer = await sendRaw(host.port, rawRequest(`OPTIONS ${url}`, headers));
      expect([answer.status, answer.body]).toEqual([403, '']);
      expect(answer.head).not.toMatch(/access-control-|allow:/i);
    }
  });

  it('refuses whoever has no key with an empty 401', async () => {
    for (const [method, url] of paths) {
      const headers = [`Host: 127.0.0.1:${host.port}`, `Origin: ${origin}`];
      const answer = await sendRaw(host.port, rawRequest(`${method} ${url}`, headers));
      expect({ url, status: answer.status, body: answer.body }).toEqual({
        url,
        status: 401,
        body: '',
      });
    }
  }, 240_000);

  it('does not take GET for POST: reading never acts', async () => {
    for (const name of Object.keys(routes)) {
      const answer = await get(`/api/${name}`, { authorization: `Bearer ${token}` });
      expect(answer.status).toBe(404);
    }
    expect(app.calls).toHaveLength(0);
  });

  it('sends the security headers with every answer', async () => {
    const answers = [
      await get('/'),
      await get('/gone.js'),
      await fetch(origin),
      await post('app.about', '{}'),
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

describe('calls', () => {
  it('carries a call and its answer, and marks it as not local', async () => {
    const answer = await post('recordings.get', JSON.stringify({ id: 'abcd' }));
    expect(await answer.json()).toEqual({ ok: true, data: { name: 'recordings.get' } });
    expect(app.calls[0]).toMatchObject({
      name: 'recordings.get',
      input: { id: 'abcd' },
      local: false,
    });
  });

  it('carries a piece of a file byte for byte', async () => {
    const data = Uint8Array.from({ length: 1 << 20 }, (_, i) => i % 251);
    const type = { 'content-type': 'application/octet-stream' };
    const answer = await post('files.append?file=abcd&offset=7', data, type);
    expect(answer.status).toBe(200);
    const input = app.calls[0]?.input as { file: string; offset: number; data: Uint8Array };
    expect([input.file, input.offset]).toEqual(['abcd', 7]);
    expect(createHash('md5').update(input.data).digest('hex')).toBe(
      createHash('md5').update(data).digest('hex'),
    );
  });

  it.each([
    ['application/json', 'text/plain', 415],
    ['application/json', 'application/x-www-form-urlencoded', 415],
    ['application/json', 'multipart/form-data', 415],
    ['application/json', 'application/json; charset=utf-16', 415],
    ['application/octet-stream', 'application/json', 415],
  ])('takes %s only, not %s', async (right, wrong, status) => {
    const route = right === 'application/json' ? 'app.about' : 'files.append?file=abcd&offset=0';
    expect((await post(route, '{}', { 'content-type': wrong })).status).toBe(status);
    expect(app.calls).toHaveLength(0);
  });

  it.each(['', '{', 'undefined', '{"a":1}x', "{'a':1}"])(
    'refuses %j, which is no JSON',
    async (body) => {
      expect((await post('app.about', body)).status).toBe(400);
      expect(app.calls).toHaveLength(0);
    },
  );

  it('refuses a body above 1 MiB, announced or not', async () => {
    const big = `"${'x'.repeat(1 << 20)}"`;
    expect((await post('app.about', big)).status).toBe(413);
    const headers = [
      `Host: 127.0.0.1:${host.port}`,
      `Origin: ${origin}`,
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ];
    const chunk = `100000\r\n${'1'.repeat(1 << 20)}\r\n1\r\n1\r\n0\r\n\r\n`;
    const answer = await sendRaw(host.port, rawRequest('POST /api/app.about', headers, chunk));
    expect([answer.status, answer.body]).toEqual([413, '']);
    expect(app.calls).toHaveLength(0);
  });

  it('answers a fault of the host with an empty 500 and reports it', async () => {
    const faults: unknown[] = [];
    const failing = { ...app, dispatch: () => Promise.reject(new Error('secret path /home/me')) };
    const other = await startHttpHost(failing, {
      pageFolder,
      tickets,
      onFault: (e) => faults.push(e),
    });
    const link = await fetch(other.createLink(), { redirect: 'manual' });
    const itsOrigin = `http://127.0.0.1:${other.port}`;
    const json = { 'content-type': 'application/json', origin: itsOrigin };
    const session = await fetch(`${itsOrigin}/session`, {
      method: 'POST',
      headers: { ...json, cookie: (link.headers.get('set-cookie') ?? '').split(';')[0] as string },
      body: JSON.stringify({ code: link.headers.get('location')?.split('=')[1] }),
    });
    const { token: key } = (await session.json()) as { token: string };
    const headers = { ...json, authorization: `Bearer ${key}` };
    const answer = await fetch(`${itsOrigin}/api/app.about`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(faults).toHaveLength(1);
    await other.close();
  });

  it('tells a call when its caller hangs up', async () => {
    const waiting = new Promise<AbortSignal>((resolve) => {
      app.dispatch = (_name, _input, { signal }) => {
        resolve(signal as AbortSignal);
        return new Promise(() => {});
      };
    });
    const caller = new AbortController();
    const headers = {
      'content-type': 'application/json',
      origin,
      authorization: `Bearer ${token}`,
    };
    const call = fetch(`${origin}/api/app.about`, {
      method: 'POST',
      headers,
      body: '{}',
      signal: caller.signal,
    }).catch(() => {});
    const signal = await waiting;
    expect(signal.aborted).toBe(false);
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
    caller.abort();
    await aborted;
    await call;
  });
});

describe('events', () => {
  it('arrive one a line while the page listens, and stop when it leaves', async () => {
    const reader = new AbortController();
    const answer = await fetch(`${origin}/api/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: reader.signal,
    });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const events: AppEvent[] = ['abcd', 'efgh'].map((id) => ({
      name: 'recording.removed',
      data: { id },
    }));
    for (const event of events) app.emit(event);
    let text = '';
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(piece).toString();
      if (text.split('\n').length > 2) break;
    }
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(events);
    reader.abort();
    while (app.listeners > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

describe('sound', () => {
  it('comes for a ticket and the cookie, whole or in part', async () => {
    const address = tickets.issue('rec1');
    const whole = await get(address);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
    expect(await whole.text()).toBe('0123456789');
    const part = await get(address, { range: 'bytes=3-5' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 3-5/10']);
    expect(await part.text()).toBe('345');
    expect((await get(address, { range: 'bytes=10-' })).status).toBe(416);
  });

  it('is refused without the cookie, and without a ticket', async () => {
    expect((await fetch(`${origin}${tickets.issue('rec1')}`)).status).toBe(401);
    expect((await get(`/media/${'a'.repeat(43)}`)).status).toBe(404);
    expect((await get(tickets.issue('gone'))).status).toBe(404);
  });
});

describe('the socket', () => {
  it('listens on 127.0.0.1 only', async () => {
    const hex = host.port.toString(16).toUpperCase().padStart(4, '0');
    const tables = await Promise.all(
      ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
    );
    const listening = tables
      .join('\n')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === '0A')
      .map(([, local]) => local);
    expect(listening).toEqual([`0100007F:${hex}`]);
  });

  it('hangs up on a client that never ends its headers', async () => {
    const text = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Slow: `;
    expect((await sendRaw(host.port, text)).status).toBe(408);
  });

  it('takes 64 connections and no more', async () => {
    const sockets = Array.from({ length: 80 }, () => connect(host.port, '127.0.0.1'));
    let closed = 0;
    await new Promise<void>((resolve) => {
      for (const socket of sockets) {
        socket.on('error', () => {});
        socket.once('close', () => ++closed === 16 && resolve());
      }
    });
    for (const socket of sockets) socket.destroy();
  });

  it('is closed with the app, open streams included', async () => {
    const stream = await fetch(`${origin}/api/events`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await host.close();
    await expect(stream.text()).rejects.toThrow();
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    await expect(
      startHttpHost(app, { pageFolder, tickets, port: host.port }),
    ).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(String(host.port)),
    });
  });
});
