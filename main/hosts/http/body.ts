/** Reads the body of a request, never more than a limit, and only of the type that its route takes. */
import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 1 << 20;

/** Ends a request with a status and an empty body. */
export class Refusal extends Error {
  constructor(readonly status: 400 | 401 | 403 | 404 | 413 | 415) {
    super(`refused with ${status}`);
  }
}

/** The whole body. Throws 415 for another type, 413 above 1 MiB. */
export async function readBody(request: IncomingMessage, type: string): Promise<Buffer> {
  if (request.headers['content-type'] !== type) throw new Refusal(415);
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw new Refusal(413);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.byteLength;
    if (bytes > MAX_BODY_BYTES) throw new Refusal(413);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The body as JSON. Throws 400 where it is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, 'application/json');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal(400);
  }
}
