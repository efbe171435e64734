/** Bodies and addresses that were cut, swapped and lied about, on every route of the loopback host. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serveFakeApp } from '../../../helpers/http-host';
import { rawRequest, sendRaw } from '../../../helpers/raw-http';
import { spoiltOf } from '../../../helpers/spoil';

const RUNS = { seed: 20261126, numRuns: Number(process.env.NANODESK_MUTATIONS ?? 200) };
const browser = serveFakeApp();

const bytesOf = (text: string) => ({ name: text, bytes: Buffer.from(text) });
const BODIES = [
  '{"id":"abcdefgh","title":"The launch"}',
  '{"code":"abc"}',
  '[[[[{"a":[1e999,null,true]}]]]]',
  '{"__proto__":{"local":true},"constructor":{"prototype":{"local":true}}}',
].map(bytesOf);

/** What may be said to a caller who has both keys; 401 only where the body holds one. */
const CLEAR = [200, 400, 401, 403, 404, 413, 415];

it('spoilt bodies are answered clearly by every route that takes one', async () => {
  const routes = ['/session', '/api/recordings.rename', '/api/files.append?file=abcd&offset=0'];
  const types = ['application/json', 'application/octet-stream', 'text/plain', ''];
  const body = fc.oneof(spoiltOf(BODIES), fc.constantFrom(...BODIES));
  const places = fc.tuple(body, fc.constantFrom(...routes), fc.constantFrom(...types));
  const property = fc.asyncProperty(places, async ([{ bytes }, route, type]) => {
    // Each wrong code is held against whoever guesses; those that hold none are as clear and cost no second.
    const url = route === '/session' && type === 'application/json' ? '/api/app.about' : route;
    const keys = { cookie: browser.cookie, authorization: `Bearer ${browser.token}` };
    const headers = { ...keys, origin: browser.origin, 'content-type': type };
    const answer = await fetch(browser.origin + url, {
      method: 'POST',
      body: Uint8Array.from(bytes),
      headers,
    });
    expect(CLEAR).toContain(answer.status);
    if (answer.status !== 200) expect(await answer.text()).toBe('');
  });
  await fc.assert(property, RUNS);
  expect(browser.app.calls.every(({ local }) => local === false)).toBe(true);
});

it('spoilt first lines and headers never bring a fault, and the host answers the next one', async () => {
  const { port } = browser.host;
  const known = ['GET / HTTP/1.1', 'GET /media/aaaa HTTP/1.1', 'POST /api/app.about HTTP/1.1'];
  const heads = known.map((line) => {
    const own = [`Host: 127.0.0.1:${port}`, `Origin: ${browser.origin}`, 'Content-Length: 0'];
    const keys = [`Cookie: ${browser.cookie}`, `Authorization: Bearer ${browser.token}`];
    return bytesOf([line, ...own, ...keys, 'Connection: close', '', ''].join('\r\n'));
  });
  const property = fc.asyncProperty(spoiltOf(heads), async ({ bytes }) => {
    const text = `${Buffer.from(bytes).toString('latin1')}\r\n\r\n`;
    const { status } = await sendRaw(port, text, { hangUp: true });
    // 0 where nothing came back: what was sent was no whole request.
    expect([0, ...CLEAR, 206, 416, 431]).toContain(status);
  });
  await fc.assert(property, RUNS);
  const fine = [`Host: 127.0.0.1:${port}`, `Cookie: ${browser.cookie}`];
  expect((await sendRaw(port, rawRequest('GET /', fine))).status).toBe(200);
}, 300_000);
