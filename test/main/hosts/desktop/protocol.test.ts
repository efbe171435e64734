import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFakeApp } from '../../../helpers/fake-app';

interface Got {
  status: number;
  type: string | undefined;
  text: string;
}
type Ask = (url: string, headers?: Record<string, string>) => Promise<Got>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-protocol-'));
  await writeFile(path.join(folder, 'index.html'), '<title>Nanodesk</title>');
  await writeFile(path.join(folder, 'sound.ogg'), '0123456789');
});
afterAll(() => rm(folder, { recursive: true }));

const serve = async (target: Partial<Protocol>): Promise<void> => {
  vi.doMock('electron', () => ({ protocol: {} }));
  const { serveScheme } = await import('../../../../main/hosts/desktop/protocol');
  const sound = { path: path.join(folder, 'sound.ogg'), mime: 'audio/ogg' };
  const app = createFakeApp({ rec1: sound, 'message-7': { ...sound, mime: 'image/png' } });
  serveScheme(target as Protocol, { pageFolder: folder, app: Promise.resolve(app) });
};

/** As the current Electron asks: a Request in, a Response out. */
async function current(): Promise<Ask> {
  let handler: (request: Request) => Promise<Response> = () => Promise.reject();
  await serve({
    handle: (_scheme, given) => {
      handler = given as typeof handler;
    },
  });
  return async (url, headers = {}) => {
    const request = { method: 'GET', url, headers: new Headers(headers) } as Request;
    const {
      status,
      headers: sent,
      text,
    } = await handler(request).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    return { status, type: sent.get('content-type') ?? undefined, text };
  };
}

/** As Electron 22 asks: a stream into a callback. */
async function release22(): Promise<Ask> {
  type Handler = Parameters<Protocol['registerStreamProtocol']>[1];
  let handler: Handler = () => {};
  await serve({
    registerStreamProtocol: (_scheme, given) => {
      handler = given;
      return true;
    },
  });
  return (url, headers = {}) =>
    new Promise((resolve) => {
      const request = { method: 'GET', url, headers, referrer: '' } as Parameters<Handler>[0];
      handler(request, async (response) => {
        const sent = response as Electron.ProtocolResponse;
        let text = '';
        for await (const piece of sent.data as unknown as Readable) text += piece;
        const type = sent.headers?.['Content-Type'] as string | undefined;
        resolve({ status: sent.statusCode as number, type, text });
      });
    });
}

describe.each([
  ['the current Electron', current],
  ['Electron 22', release22],
])('the scheme in %s', (_name, connect) => {
  it('serves the page and nothing outside it', async () => {
    const ask = await connect();
    const page = await ask('nanodesk://app/');
    expect(page).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '<title>Nanodesk</title>',
    });
    expect(await ask('nanodesk://app/gone.js')).toMatchObject({ status: 404, text: '' });
    expect(await ask('nanodesk://evil/')).toMatchObject({ status: 403, text: '' });
  });

  it('serves sound whole and in parts, whatever case the header has', async () => {
    const ask = await connect();
    const address = 'nanodesk://app/media/rec1';
    expect(await ask(address)).toEqual({ status: 200, type: 'audio/ogg', text: '0123456789' });
    expect(await ask(address, { Range: 'bytes=2-4' })).toMatchObject({ status: 206, text: '234' });
    expect(await ask(address, { range: 'bytes=8-' })).toMatchObject({ status: 206, text: '89' });
    const picture = 'nanodesk://app/media/message-7';
    expect(await ask(picture)).toMatchObject({ status: 200, type: 'image/png' });
    expect(await ask('nanodesk://app/media/gone')).toMatchObject({ status: 404, text: '' });
  });
});
