/** The loopback app as a program of its own: opens the library, serves it, prints links, ends on Ctrl-C. */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { compose } from '../../compose';
import { inWords } from '../../contract';
import { openInBrowser } from './browser';
import { type HttpHost, startHttpHost } from './server';
import { createMediaTickets } from './tickets';

export interface ServeOptions {
  libraryFolder: string;
  /** Says where a library lies that was moved; undefined for one that was named. */
  pointer?: string | undefined;
  modelsFolder: string;
  version: string;
  /** 0: a free port. */
  port: number;
  /** Also opens the link in the person's browser. */
  open: boolean;
  /** Where the link goes: a sentence, or with `json` one document. */
  print(line: string): void;
  /** Where remarks and faults go. */
  note(line: string): void;
  json: boolean;
  /** Ends the serving. */
  signal: AbortSignal;
}

/** Serves until `signal`. Rejects with `AppError` where the library or the port cannot be opened. */
export async function serve(options: ServeOptions): Promise<void> {
  const { libraryFolder, pointer, modelsFolder, version, port, note, signal } = options;
  const tickets = createMediaTickets();
  const app = await compose({
    libraryFolder,
    pointer,
    modelsFolder,
    version,
    log: { info: () => {}, error: note },
    mediaUrl: tickets.issue,
    watchFolder: true,
  });
  if (app.readOnly) note(inWords(app.readOnly));
  try {
    const onFault = (thrown: unknown) => note(`The server failed: ${thrown}`);
    const pageFolder = path.join(__dirname, 'renderer');
    const host = await startHttpHost(app, { port, pageFolder, tickets, onFault });
    offerLinks(host, options);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await host.close();
  } finally {
    await app.close();
  }
}

/** A link works once; whoever needs another presses Enter. */
function offerLinks(host: HttpHost, { print, note, json, open, signal }: ServeOptions): void {
  const link = host.createLink();
  if (open) openInBrowser(link);
  if (json) {
    print(JSON.stringify({ link, port: host.port }));
    return;
  }
  print(`Nanodesk is open on this computer only: ${link}`);
  note('The link works once, within ten minutes. Enter: a new link. Ctrl-C: end.');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => print(host.createLink()));
  signal.addEventListener('abort', () => lines.close(), { once: true });
}
