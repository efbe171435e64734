/** The loopback host over a fake app, new for each test of a file, and a browser that has a session with it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type HttpHost, startHttpHost } from '../../main/hosts/http/server';
import { createMediaTickets, type MediaTickets } from '../../main/hosts/http/tickets';
import { createFakeApp, type FakeApp } from './fake-app';

/** Walks the way of a browser: link, cookie, code, token. */
export async function openSession(origin: string, link: string) {
  const first = await fetch(link, { redirect: 'manual' });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0]!;
  const code = (first.headers.get('location') ?? '').split('#code=')[1];
  const second = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ code }),
  });
  const { token } = (second.ok ? await second.json() : { token: '' }) as { token: string };
  return { first, cookie, code, token };
}

export class Browser {
  pageFolder!: string;
  app!: FakeApp;
  tickets!: MediaTickets;
  host!: HttpHost;
  cookie!: string;
  token!: string;

  get origin(): string {
    return `http://127.0.0.1:${this.host.port}`;
  }

  async start(): Promise<void> {
    const sound = { path: path.join(this.pageFolder, 'sound.ogg'), mime: 'audio/ogg' };
    const picture = { ...sound, mime: 'image/png' };
    this.app = createFakeApp({ rec1: sound, 'message-7': picture });
    this.tickets = createMediaTickets();
    const { pageFolder, tickets } = this;
    this.host = await startHttpHost(this.app, { pageFolder, tickets });
    Object.assign(this, await openSession(this.origin, this.host.createLink()));
  }

  /** Calls the app as the page does. */
  post(route: string, body: string | Uint8Array<ArrayBuffer>, more: RequestInit = {}) {
    const keys = { origin: this.origin, authorization: `Bearer ${this.token}` };
    const headers = { 'content-type': 'application/json', ...keys, ...more.headers };
    return fetch(`${this.origin}/api/${route}`, { method: 'POST', body, ...more, headers });
  }

  get(url: string, headers: Record<string, string> = {}) {
    return fetch(this.origin + url, { headers: { cookie: this.cookie, ...headers } });
  }

  /** The stream of events. */
  listen(signal?: AbortSignal) {
    const headers = { authorization: `Bearer ${this.token}` };
    return fetch(`${this.origin}/api/events`, { headers, signal: signal ?? null });
  }
}

/** To be called once in a test file, outside its tests. */
export function serveFakeApp(): Browser {
  const browser = new Browser();
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-http-'));
    await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Nanodesk</title>');
    await writeFile(path.join(folder, 'sound.ogg'), '0123456789');
    browser.pageFolder = folder;
  });
  afterAll(() => rm(browser.pageFolder, { recursive: true }));
  beforeEach(() => browser.start());
  afterEach(() => browser.host.close());
  return browser;
}
