/** Puts answers on the wire, each with the security headers. */
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { type Answer, emptyAnswer } from '../answer';
import { securityHeaders } from '../page-headers';

/** Sends a file or an empty answer; a reader that hangs up closes the file. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  if (body === null || Buffer.isBuffer(body)) response.end(body ?? undefined);
  else pipeline(body, response, () => {});
}

/** Sends JSON with status 200: whether the call went well stands inside. */
export function sendJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  const headers = {
    ...securityHeaders(),
    'Content-Type': 'application/json',
    'Content-Length': String(body.byteLength),
  };
  response.writeHead(200, headers);
  response.end(body);
}

/** Refuses with an empty body and hangs up, so that what follows on the wire is not read. */
export function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else {
    response.setHeader('Connection', 'close');
    sendAnswer(response, emptyAnswer(status));
  }
}
