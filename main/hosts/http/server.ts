/** The loopback host: 127.0.0.1 only, guarded before routed, closed with the app. Knows no route's meaning. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '../../compose';
import { AppError } from '../../contract';
import { Refusal } from './body';
import { refuseOrigin, refuseStranger } from './guard';
import { httpRoutes, type RouteContext } from './routes';
import { refuse } from './send';
import { createSession } from './session';
import { createThrottle } from './throttle';
import type { MediaTickets } from './tickets';

export interface HttpOptions {
  /** 0 or left out: a free port. */
  port?: number;
  pageFolder: string;
  /** The same that `compose` makes media addresses with. */
  tickets: MediaTickets;
  /** Hears of errors that no route expected. */
  onFault?(thrown: unknown): void;
}

export interface HttpHost {
  port: number;
  /** A new link that opens the app in a browser once, within ten minutes. */
  createLink(): string;
  close(): Promise<void>;
}

const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
  // The guard answers these itself, with 403 like every other strange host.
  requireHostHeader: false,
};
const MAX_CONNECTIONS = 64;

/** Serves `app` to browsers on this computer. Rejects with `AppError` where the port is taken. */
export async function startHttpHost(app: App, options: HttpOptions): Promise<HttpHost> {
  const session = createSession();
  const server = createServer(LIMITS);
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listen(server, options.port ?? 0);
  const context = { app, session, port, tickets: options.tickets, pageFolder: options.pageFolder };
  const answer = createAnswerer(context, options.onFault ?? (() => {}));
  server.on('request', answer);
  server.on('checkContinue', (_request, response) => refuse(response, 403));
  return {
    port,
    createLink: () => `http://127.0.0.1:${port}/open/${session.createCode('link')}`,
    close: () => close(server),
  };
}

/** Guard, key, route, in this order; every refusal looks the same from outside. */
function createAnswerer(context: RouteContext, onFault: (thrown: unknown) => void) {
  const throttle = createThrottle();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const status =
        refuseOrigin(request, context.port) ??
        refuseStranger(request, context.port, context.session);
      if (status !== null) throw new Refusal(status);
      await route(request, response, context);
    } catch (thrown) {
      // A caller that hangs up while it sends is no fault of ours.
      if (!(thrown instanceof Refusal) && request.errored !== thrown) onFault(thrown);
      const status = thrown instanceof Refusal ? thrown.status : 500;
      if (status === 401) await delay(throttle());
      refuse(response, status);
    }
  };
}

async function route(request: IncomingMessage, response: ServerResponse, context: RouteContext) {
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${context.port}`);
  for (const { method, path, handle } of httpRoutes) {
    const match = method === request.method && path.exec(url.pathname);
    if (match) return handle({ ...context, request, response, url, name: match[1] ?? '' });
  }
  throw new Refusal(404);
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'it is in use' : error.message;
      const hint = 'Choose another one, or leave --port out for a free one.';
      reject(new AppError('busy', `Port ${port} cannot be opened: ${why}.`, hint));
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
