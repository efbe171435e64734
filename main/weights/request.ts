/** The one module of Nanodesk that reaches out to the network: GET, nothing of the person in it, known hosts only. */
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { AppError } from '../contract';
import { HUB, mayVisit } from './hosts';

export type { IncomingMessage } from 'node:http';

export interface HubOptions {
  /** Left out: the hub. Tests name a server on this computer. */
  base?: string;
  /** Without a byte for so long, a connection is taken for broken. Default 30 s. */
  stallMs?: number;
  /** Waited before a further try, times the number of tries. Default 1 s. */
  retryMs?: number;
}

/** The connection broke, or the server asks for patience: worth another try. */
export class Broken extends Error {}

/** What a connection broke with: in words of ours, as the system calls it, or as it describes it. */
export function brokenBy(thrown: unknown): Broken {
  if (thrown instanceof Broken) return thrown;
  const { code, message } = thrown as { code?: string; message?: string };
  return new Broken(code || message || 'no reason is given');
}

/** Of this process, the only sender in it. */
const sent = { bytes: 0, requests: 0 };

/** What was handed to connections since the process started, before encryption. */
export const sentSoFar = (): typeof sent => ({ ...sent });

const MOST_REDIRECTS = 5;
const STALL_MS = 30_000;
const HEADERS = { 'User-Agent': 'nanodesk', 'Accept-Encoding': 'identity' };

/**
 * Opens an address of the hub and follows redirects among its own hosts. Resolves with a response of status 200 or 206,
 * or 416 where a range was asked for. Rejects with `Broken`, or an `AppError` where another try would not help.
 */
export async function open(
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  { base = HUB, stallMs = STALL_MS }: HubOptions,
): Promise<IncomingMessage> {
  let url = new URL(path, base);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!mayVisit(url, base)) throw strangeHost(url);
    const response = await get(url, { ...HEADERS, ...headers }, signal, stallMs);
    const { statusCode = 0 } = response;
    const { location } = response.headers;
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      response.destroy();
      url = parse(location, url);
      continue;
    }
    if (statusCode === 200 || statusCode === 206 || statusCode === 416) return response;
    response.destroy();
    throw refusal(statusCode, url);
  }
  throw new AppError('network', `${hostOf(base)} redirects without an end.`, 'Try again later.');
}

function get(
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
  stallMs: number,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Only a test's server on this computer is asked without TLS: see mayVisit.
    const { request } = url.protocol === 'https:' ? https : http;
    let answer: IncomingMessage | null = null;
    const asked = request(url, { method: 'GET', headers, signal, agent: false }, (response) => {
      answer = response;
      resolve(response);
    });
    asked.once('finish', () => count(asked.socket?.bytesWritten));
    asked.setTimeout(stallMs, () => {
      const broken = new Broken(`no answer for ${stallMs / 1000} s`);
      answer?.destroy(broken);
      asked.destroy(broken);
    });
    asked.on('error', (error) => reject(brokenBy(error)));
    asked.end();
  });
}

function count(bytes = 0): void {
  sent.bytes += bytes;
  sent.requests += 1;
}

function parse(location: string, from: URL): URL {
  try {
    return new URL(location, from);
  } catch {
    throw new AppError('network', `${from.host} redirects to what is no address.`);
  }
}

const hostOf = (base: string): string => new URL(base).host;

const strangeHost = (url: URL): AppError =>
  new AppError(
    'network',
    `The hub redirects to ${url.protocol}//${url.host}, which is not one of its own hosts.`,
    'Nothing was fetched from there. Try again later, from another network.',
  );

function refusal(status: number, { host }: URL): Error {
  if (status === 401 || status === 403)
    return new AppError(
      'forbidden',
      `${host} does not give this model to everybody (status ${status}).`,
      'Fetch its files with your own account, then: nanodesk models add FOLDER.',
    );
  if (status === 404 || status === 410)
    return new AppError('not-found', `${host} has no such file (any more).`, 'Choose another.');
  if (status === 408 || status === 429 || status >= 500)
    return new Broken(`${host} answers with status ${status}`);
  return new AppError('network', `${host} answers with status ${status}.`, 'Try again later.');
}

/** Runs `attempt` until it succeeds; gives up after three failures in a row without `progress` between them. */
export async function persist<T>(
  attempt: () => Promise<T>,
  progress: () => number,
  signal: AbortSignal,
  { base = HUB, retryMs = 1000 }: HubOptions,
): Promise<T> {
  let [tries, reached] = [0, progress()];
  for (;;) {
    try {
      return await attempt();
    } catch (thrown) {
      if (signal.aborted) throw new AppError('cancelled', 'Stopped.');
      if (!(thrown instanceof Broken)) throw thrown;
      if (progress() > reached) tries = 0;
      reached = progress();
      tries += 1;
      if (tries === 3) throw unreachable(base, thrown);
      await pause(retryMs * tries, signal);
    }
  }
}

const unreachable = (base: string, { message }: Error): AppError =>
  new AppError(
    'network',
    `${hostOf(base)} cannot be reached, or the connection breaks (${message}).`,
    'Check the connection, then start the download again: it goes on where it was.',
  );

/** Ends early when stopped. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
