/** Every route of the loopback host. The guard has passed before one of them is called. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../../compose';
import { requestId } from '../../contract';
import { answerMedia, answerPage } from '../answer';
import { securityHeaders } from '../page-headers';
import { Refusal, readBody, readJson } from './body';
import { streamEvents } from './events';
import { cookieName, OPEN_LINK } from './guard';
import { sendAnswer, sendJson } from './send';
import type { Session } from './session';
import type { MediaTickets } from './tickets';

export interface RouteContext {
  app: App;
  session: Session;
  tickets: MediaTickets;
  /** Folder of the built page. */
  pageFolder: string;
  port: number;
}

export interface Exchange extends RouteContext {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The part of the path in parentheses. */
  name: string;
}

export interface HttpRoute {
  method: 'GET' | 'POST';
  path: RegExp;
  handle(exchange: Exchange): Promise<void>;
}

/** The first route whose method and path fit. */
export const httpRoutes: HttpRoute[] = [
  { method: 'GET', path: OPEN_LINK, handle: openLink },
  { method: 'POST', path: /^\/session$/, handle: createToken },
  { method: 'GET', path: /^\/api\/events$/, handle: events },
  { method: 'POST', path: /^\/api\/(files|captures)\.append$/, handle: appendPiece },
  { method: 'POST', path: /^\/api\/([a-zA-Z.]{1,60})$/, handle: call },
  { method: 'GET', path: /^\/media\/([\w-]{43})$/, handle: media },
  { method: 'GET', path: /^(\/.*)$/, handle: page },
];

/** The one-time link: gives the browser its cookie and the page a code; changes nothing that is stored. */
async function openLink({ response, session, name, port }: Exchange): Promise<void> {
  if (!session.redeem('link', name)) throw new Refusal(401);
  response.writeHead(303, {
    ...securityHeaders(),
    'Set-Cookie': `${cookieName(port)}=${session.cookie}; HttpOnly; SameSite=Strict; Path=/`,
    Location: `/#code=${session.createCode('page')}`,
    'Content-Length': '0',
  });
  response.end();
}

/** The page hands in its code and gets the token, which stays out of every address. */
async function createToken({ request, response, session }: Exchange): Promise<void> {
  const body = (await readJson(request)) as { code?: unknown } | null;
  const code = typeof body?.code === 'string' ? body.code : '';
  if (!session.redeem('page', code)) throw new Refusal(401);
  sendJson(response, { token: session.token });
}

async function call(exchange: Exchange): Promise<void> {
  await dispatchTo(exchange, exchange.name, await readJson(exchange.request));
}

/** A piece of a file or of a capture comes as bytes: base64 in JSON would cost a third more. */
async function appendPiece(exchange: Exchange): Promise<void> {
  const { request, url, name } = exchange;
  const data = await readBody(request, 'application/octet-stream');
  const of = name === 'files' ? 'file' : 'capture';
  const offset = Number(url.searchParams.get('offset') ?? Number.NaN);
  await dispatchTo(exchange, `${name}.append`, {
    [of]: url.searchParams.get(of) ?? '',
    offset,
    data,
  });
}

/** A caller that hangs up stops what it asked for. */
async function dispatchTo(exchange: Exchange, name: string, input: unknown) {
  const { app, response } = exchange;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const caller = { local: false, signal: gone.signal, ...namedRequest(exchange) };
  const result = await app.dispatch(name, input, caller);
  sendJson(response, result);
}

/** What the page calls the request; one without a name, or with another than a UUID, hears no events about it. */
function namedRequest({ request: { headers } }: Exchange): { request?: string } {
  const { success, data } = requestId.safeParse(headers['x-request-id']);
  return success ? { request: data } : {};
}

async function events({ app, response }: Exchange): Promise<void> {
  streamEvents(app, response);
}

async function media({ app, request, response, tickets, name }: Exchange): Promise<void> {
  const medium = tickets.redeem(name);
  if (medium === null) throw new Refusal(404);
  sendAnswer(response, await answerMedia(app.mediaPath(medium), request.headers.range));
}

async function page({ response, pageFolder, name }: Exchange): Promise<void> {
  sendAnswer(response, await answerPage(pageFolder, name));
}
