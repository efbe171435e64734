/** A hub on this computer: the API's shapes, a redirect for large files as the real one has, and faults to choose from. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Offer } from '../../main/contract';

export const tinyDecoder = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../fixtures/tiny-decoder',
);
export const COMMIT = 'c0ffee'.padEnd(40, '0');
export const LARGEST = 'onnx/model.onnx_data';

export const tinyOffer: Offer = {
  id: 'tiny-decoder',
  title: 'Tiny decoder',
  repo: 'nanodesk/tiny-decoder',
  graphs: ['onnx/model_q4.onnx', 'onnx/model.onnx'],
  licence: { name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  parameters: '50 k',
  bytes: 250_000,
  memoryBytes: 60_000_000,
  languages: ['en'],
};

export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
}

/** Answers a request itself and returns true, or lets the hub answer. `visit` counts requests of this path, from 1. */
export type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  at: { path: string; visit: number; file: Buffer | undefined },
) => boolean;

export interface TestHub {
  base: string;
  files: Map<string, Buffer>;
  /** Every request, in order. */
  asked: Asked[];
  fault: Fault | null;
  /** Changes what the list says. */
  tree: (entries: object[]) => unknown;
  etag: (name: string) => string;
  commit: string;
  /** Over every connection so far. */
  bytesRead(): number;
  close(): Promise<void>;
}

const namesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile());

const hash = (kind: string, ...parts: (string | Buffer)[]): string =>
  parts.reduce((sum, part) => sum.update(part), createHash(kind)).digest('hex');

/** Files from 100 kB on are large ones (LFS), as on the hub from 10 MB. */
function entryOf(name: string, bytes: Buffer): object {
  const oid = hash('sha1', `blob ${bytes.length}\0`, bytes);
  const lfs = { oid: hash('sha256', bytes), size: bytes.length, pointerSize: 134 };
  const large = bytes.length >= 100_000;
  return { type: 'file', path: name, size: bytes.length, oid, ...(large ? { lfs } : {}) };
}

/** Starts it with the files of a folder; it ends with the test. */
export async function startHub(folder = tinyDecoder): Promise<TestHub> {
  const files = new Map(namesIn(folder).map((n) => [n, readFileSync(path.join(folder, n))]));
  const visits = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, hub.base);
    hub.asked.push({ path: pathname, headers: request.headers });
    visits.set(pathname, (visits.get(pathname) ?? 0) + 1);
    const name = /^\/(?:nanodesk\/tiny-decoder\/resolve\/\w+|lfs)\/(.+)$/.exec(pathname)?.[1];
    const file = name === undefined ? undefined : hub.files.get(name);
    const at = { path: pathname, visit: visits.get(pathname)!, file };
    if (hub.fault?.(request, response, at)) return;
    answer(hub, request, response, { pathname, name, file });
  });
  const callers: Socket[] = [];
  server.on('connection', (caller) => callers.push(caller));
  const hub: TestHub = {
    base: '',
    files,
    asked: [],
    fault: null,
    tree: (entries) => entries,
    etag: (name) => `"${hash('sha256', hub.files.get(name)!)}"`,
    commit: COMMIT,
    bytesRead: () => callers.reduce((sum, caller) => sum + caller.bytesRead, 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hub.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(hub.close);
  return hub;
}

interface Wanted {
  pathname: string;
  name: string | undefined;
  file: Buffer | undefined;
}

function answer(
  hub: TestHub,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, name, file }: Wanted,
): void {
  const api = '/api/models/nanodesk/tiny-decoder';
  if (pathname === `${api}/revision/main`) json(response, { id: 'x', sha: hub.commit });
  else if (pathname === `${api}/tree/${hub.commit}`) {
    const folders = [{ type: 'directory', path: 'onnx', size: 0, oid: '0'.repeat(40) }];
    const entries = [...hub.files].map(([at, bytes]) => entryOf(at, bytes));
    json(response, hub.tree([...folders, ...entries]));
  } else if (file === undefined || name === undefined) response.writeHead(404).end();
  else if (file.length >= 100_000 && !pathname.startsWith('/lfs/'))
    response.writeHead(302, { Location: `${hub.base}/lfs/${name}?sig=1` }).end();
  else sendFile(request, response, file, hub.etag(name));
}

const json = (response: ServerResponse, body: unknown): void =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

/** With ranges, as RFC 9110 has them. */
export function sendFile(
  { headers }: IncomingMessage,
  response: ServerResponse,
  file: Buffer,
  etag: string,
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const whole = from === 0 || headers['if-range'] !== etag;
  const body = whole ? file : file.subarray(from);
  const range = `bytes ${from}-${file.length - 1}/${file.length}`;
  response.writeHead(whole ? 200 : 206, {
    ETag: etag,
    'Content-Length': body.length,
    ...(whole ? {} : { 'Content-Range': range }),
  });
  response.end(body);
}

/** Sends the beginning of a file and then cuts the connection. */
export function cutAfter(
  response: ServerResponse,
  file: Buffer,
  bytes: number,
  etag: string,
  from = 0,
): true {
  const status = from === 0 ? 200 : 206;
  const range = `bytes ${from}-${file.length - 1}/${file.length}`;
  response.writeHead(status, {
    ETag: etag,
    'Content-Length': file.length - from,
    ...(from === 0 ? {} : { 'Content-Range': range }),
  });
  response.flushHeaders();
  response.write(file.subarray(from, from + bytes));
  // Later: a client drops what it has not read when the connection breaks.
  setTimeout(() => response.destroy(), 30);
  return true;
}
