import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../../main/contract';
import { startHttpHost } from '../../../../main/hosts/http/server';
import { openSession, serveFakeApp } from '../../../helpers/http-host';
import { rawRequest, sendRaw } from '../../../helpers/raw-http';

const browser = serveFakeApp();

describe('calls', () => {
  it('carries a call and its answer, and marks it as not local', async () => {
    const answer = await browser.post('recordings.get', JSON.stringify({ id: 'abcd' }));
    expect(await answer.json()).toEqual({ ok: true, data: { name: 'recordings.get' } });
    expect(browser.app.calls[0]).toMatchObject({
      name: 'recordings.get',
      input: { id: 'abcd' },
      local: false,
    });
  });

  it('carries a piece of a file byte for byte', async () => {
    const data = Uint8Array.from({ length: 1 << 20 }, (_, i) => i % 251);
    const type = { 'content-type': 'application/octet-stream' };
    const answer = await browser.post('files.append?file=abcd&offset=7', data, { headers: type });
    expect(answer.status).toBe(200);
    const input = browser.app.calls[0]?.input as { file: string; offset: number; data: Uint8Array };
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
    expect((await browser.post(route, '{}', { headers: { 'content-type': wrong } })).status).toBe(
      status,
    );
    expect(browser.app.calls).toHaveLength(0);
  });

  it.each(['', '{', 'undefined', '{"a":1}x', "{'a':1}"])(
    'refuses %j, which is no JSON',
    async (body) => {
      expect((await browser.post('app.about', body)).status).toBe(400);
      expect(browser.app.calls).toHaveLength(0);
    },
  );

  it('refuses a body above 1 MiB, announced or not', async () => {
    const big = `"${'x'.repeat(1 << 20)}"`;
    expect((await browser.post('app.about', big)).status).toBe(413);
    const headers = [
      `Host: 127.0.0.1:${browser.host.port}`,
      `Origin: ${browser.origin}`,
      `Authorization: Bearer ${browser.token}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ];
    const chunk = `100000\r\n${'1'.repeat(1 << 20)}\r\n1\r\n1\r\n0\r\n\r\n`;
    const answer = await sendRaw(
      browser.host.port,
      rawRequest('POST /api/app.about', headers, chunk),
    );
    expect([answer.status, answer.body]).toEqual([413, '']);
    expect(browser.app.calls).toHaveLength(0);
  });

  it('answers a fault of the host with an empty 500 and reports it', async () => {
    const faults: unknown[] = [];
    const failing = {
      ...browser.app,
      dispatch: () => Promise.reject(new Error('secret path /home/me')),
    };
    const other = await startHttpHost(failing, {
      pageFolder: browser.pageFolder,
      tickets: browser.tickets,
      onFault: (e) => faults.push(e),
    });
    const itsOrigin = `http://127.0.0.1:${other.port}`;
    const { token } = await openSession(itsOrigin, other.createLink());
    const json = { 'content-type': 'application/json', origin: itsOrigin };
    const headers = { ...json, authorization: `Bearer ${token}` };
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
      browser.app.dispatch = (_name, _input, { signal }) => {
        resolve(signal as AbortSignal);
        return new Promise(() => {});
      };
    });
    const caller = new AbortController();
    const call = browser.post('app.about', '{}', { signal: caller.signal }).catch(() => {});
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
    const answer = await browser.listen(reader.signal);
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const events: AppEvent[] = ['abcd', 'efgh'].map((id) => ({
      name: 'recording.removed',
      data: { id },
    }));
    for (const event of events) browser.app.emit(event);
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
    while (browser.app.listeners > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

describe('the socket', () => {
  it('listens on 127.0.0.1 only', async () => {
    const hex = browser.host.port.toString(16).toUpperCase().padStart(4, '0');
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
    const text = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${browser.host.port}\r\nX-Slow: `;
    expect((await sendRaw(browser.host.port, text)).status).toBe(408);
  });

  it('takes 64 connections and no more', async () => {
    const sockets = Array.from({ length: 80 }, () => connect(browser.host.port, '127.0.0.1'));
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
    const stream = await browser.listen();
    await browser.host.close();
    await expect(stream.text()).rejects.toThrow();
    await expect(fetch(browser.origin)).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    await expect(
      startHttpHost(browser.app, {
        pageFolder: browser.pageFolder,
        tickets: browser.tickets,
        port: browser.host.port,
      }),
    ).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(String(browser.host.port)),
    });
  });
});
