/** What the core tells, as one JSON document per line for as long as the page listens. */
import type { ServerResponse } from 'node:http';
import type { App } from '../../compose';
import { securityHeaders } from '../page-headers';

/** A page that does not read is let go: it comes back and asks anew, rather than filling our memory. */
const MAX_WAITING_BYTES = 4 << 20;

/** Streams events until the reader leaves. */
export function streamEvents(app: App, response: ServerResponse): void {
  response.writeHead(200, { ...securityHeaders(), 'Content-Type': 'application/x-ndjson' });
  response.flushHeaders();
  const unsubscribe = app.subscribe((event) => {
    response.write(`${JSON.stringify(event)}\n`);
    if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
  });
  response.once('close', unsubscribe);
}
