/** The ways to reach the application. Each host adds one line; the contract's tests then run over all of them. */
import { vi } from 'vitest';
import type { App } from '../../main/compose';
import type { AppEvent, ErrorCode, RouteName } from '../../main/contract';
import type { Result } from '../../main/dispatch';
import { startHttpHost } from '../../main/hosts/http/server';
import { createMediaTickets } from '../../main/hosts/http/tickets';
import { httpTransport } from '../../renderer/client/http';
import { ipcTransport } from '../../renderer/client/ipc';
import type { Transport as PageTransport } from '../../renderer/client/transport';
import { createFakeElectron } from './fake-electron';
import { temporaryFolder } from './library';

export interface Transport {
  request(name: string, input: unknown, signal?: AbortSignal, id?: string): Promise<Result>;
  /** Hears events once it has resolved. */
  subscribe(listener: (event: AppEvent) => void): Promise<void>;
  close(): Promise<void>;
}

export interface TransportKind {
  name: string;
  /** Whether calls that name paths on disk may be made over it. */
  local: boolean;
  /** What answers a name that no call can have, such as none: dispatch, or the host before it. */
  oddName: ErrorCode;
  connect(app: App): Promise<Transport>;
}

const inProcess = (local: boolean) => async (app: App) => ({
  request: (name: string, input: unknown, signal?: AbortSignal, request?: string) =>
    app.dispatch(name, input, { local, ...(signal && { signal }), ...(request && { request }) }),
  subscribe: async (listener: (event: AppEvent) => void) => void app.subscribe(listener),
  close: async () => {},
});

/** The page's own end of a line; `tells` says whether the line tells that it stands. */
const overPage = ({ request, listen }: PageTransport, tells: boolean) => ({
  request: (name: string, input: unknown, signal?: AbortSignal, id?: string) =>
    request(name as RouteName, input, signal, id),
  subscribe: (listener: (event: AppEvent) => void) =>
    new Promise<void>((resolve) => {
      const event = (raw: unknown) => listener(raw as AppEvent);
      listen({ event, gap: () => {}, reached: () => resolve() });
      if (!tells) resolve();
    }),
});

/** The loopback host on a free port, and the page's client with the token that the link gives. */
async function overHttp(app: App): Promise<Transport> {
  const tickets = createMediaTickets();
  const host = await startHttpHost(app, { pageFolder: temporaryFolder(), tickets });
  const origin = `http://127.0.0.1:${host.port}`;
  let open = true;
  // A refused token ends the client's listening, which would try again for ever.
  const send = async (url: unknown, init: RequestInit = {}) =>
    open
      ? fetch(`${origin}${url}`, { ...init, headers: { ...init.headers, origin } })
      : new Response(null, { status: 401 });
  const token = await signIn(host.createLink(), origin);
  const page = httpTransport({ token, onUnauthorized: () => {}, fetch: send as typeof fetch });
  const close = () => {
    open = false;
    return host.close();
  };
  return { ...overPage(page, true), close };
}

/** Walks the way of a browser: link, cookie, code, token. */
async function signIn(link: string, origin: string): Promise<string> {
  const { headers } = await fetch(link, { redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const code = headers.get('location')?.split('#code=')[1];
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ code }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** The window's main process and preload, joined as Electron does, and the page's client. */
async function overIpc(app: App): Promise<Transport> {
  const electron = createFakeElectron();
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  const { forwardEvents, serveRequests } = await import('../../main/hosts/desktop/ipc');
  await import('../../main/hosts/desktop/preload');
  serveRequests(Promise.resolve(app));
  forwardEvents(app);
  return { ...overPage(ipcTransport(electron.bridge()), false), close: async () => {} };
}

export const transports: TransportKind[] = [
  {
    name: 'the command line, in this process',
    local: true,
    oddName: 'not-found',
    connect: inProcess(true),
  },
  {
    name: 'a page, in this process',
    local: false,
    oddName: 'not-found',
    connect: inProcess(false),
  },
  { name: 'http', local: false, oddName: 'internal', connect: overHttp },
  { name: 'ipc', local: false, oddName: 'not-found', connect: overIpc },
];
