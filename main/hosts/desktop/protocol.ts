/** The page's own scheme: registered before `ready`, answered from the page's folder and the library. */
import { Readable } from 'node:stream';
import { type Protocol, protocol } from 'electron';
import type { App } from '../../compose';
import { type Answer, answerMedia, answerPage, emptyAnswer } from '../answer';
import { readSchemeRequest, SCHEME } from './policy';

export interface ProtocolParts {
  /** Folder of the built page. */
  pageFolder: string;
  /** Media wait for the app; the page itself does not. */
  app: Promise<App>;
}

/** Must run before Electron is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers the scheme in one session. Release 22 knows streams only; later ones `handle` only. */
export function serveScheme(target: Protocol, parts: ProtocolParts): void {
  if (typeof target.handle === 'function') {
    target.handle(SCHEME, async ({ method, url, headers }) =>
      toResponse(await answer(parts, method, url, headers.get('range') ?? undefined)),
    );
    return;
  }
  target.registerStreamProtocol(SCHEME, async ({ method, url, headers }, callback) => {
    const { status, headers: sent, body } = await answer(parts, method, url, rangeOf(headers));
    const data = Buffer.isBuffer(body) || body === null ? Readable.from([body ?? '']) : body;
    callback({ statusCode: status, headers: sent, data });
  });
}

/** Whatever fails, the page gets an answer: an open request would keep it waiting for ever. */
const answer = (parts: ProtocolParts, method: string, url: string, range?: string) =>
  find(parts, method, url, range).catch(() => emptyAnswer(500));

async function find(parts: ProtocolParts, method: string, url: string, range?: string) {
  const asked = readSchemeRequest(method, url);
  if (asked.kind === 'refused') return emptyAnswer(403);
  if (asked.kind === 'page') return answerPage(parts.pageFolder, asked.path);
  const app = await parts.app;
  return answerMedia(app.mediaPath(asked.medium), range);
}

const rangeOf = (headers: Record<string, string>): string | undefined =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'range')?.[1];

const toResponse = ({ status, headers, body }: Answer): Response => {
  const stream = body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : body;
  return new Response(stream, { status, headers });
};
