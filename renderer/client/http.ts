/** Transport in a browser: JSON over loopback, with the token of this session. */
import type { RouteName } from '../../main/contract';
import { listenToLines } from './lines';
import { broken, cancelled, type Result, result, type Transport } from './transport';

export interface HttpOptions {
  token: string;
  /** Told once when the host no longer knows the token. */
  onUnauthorized(): void;
  fetch?: typeof fetch;
}

interface Call {
  url: string;
  init: RequestInit;
}

/** `POST /api/<route>`; pieces of a file go as raw bytes; events come from `GET /api/events`. */
export function httpTransport(options: HttpOptions): Transport {
  const send = options.fetch ?? fetch.bind(globalThis);
  const authorization = `Bearer ${options.token}`;
  return {
    request: async (name, input, signal, id = crypto.randomUUID()) => {
      const { url, init } = callFor(name, input);
      const headers = { ...init.headers, 'x-request-id': id, authorization };
      try {
        const response = await send(url, { ...init, headers, signal });
        if (response.status === 401) options.onUnauthorized();
        return await readResult(response);
      } catch {
        return signal?.aborted ? cancelled : unreachable;
      }
    },
    listen: (sink) => listenToLines({ send, authorization, ...options }, sink),
  };
}

const unreachable = broken(
  'Nanodesk does not answer.',
  'See whether the program that showed the link is still running.',
);

function callFor(name: RouteName, input: unknown): Call {
  if (name === 'files.append' || name === 'captures.append')
    return appendCall(name, input as AppendInput);
  const headers = { 'content-type': 'application/json' };
  return { url: `/api/${name}`, init: { method: 'POST', headers, body: JSON.stringify(input) } };
}

interface AppendInput {
  /** The piece belongs to one of these. */
  file?: string;
  capture?: string;
  offset: number;
  data: Uint8Array<ArrayBuffer>;
}

function appendCall(name: RouteName, { data, offset, ...of }: AppendInput): Call {
  const query = new URLSearchParams({ ...of, offset: String(offset) });
  const headers = { 'content-type': 'application/octet-stream' };
  return { url: `/api/${name}?${query}`, init: { method: 'POST', headers, body: data } };
}

const tooLong = broken(
  'This is too long to be sent at once.',
  'Save it as a file, and import that.',
);

async function readResult(response: Response): Promise<Result> {
  const parsed = result.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  if (response.status === 413) return tooLong;
  return broken(
    `Nanodesk answered with status ${response.status} and nothing that can be read.`,
    'Reload the page, or open a new link.',
  );
}
