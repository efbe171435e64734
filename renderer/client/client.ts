/** The one way from a view to the rest of Nanodesk: ask, listen, hand over a file. Knows no transport. */
import {
  AppError,
  type AppEvent,
  eventSchemas,
  type OutputOf,
  type RequestOf,
  type RouteName,
  routes,
} from '../../main/contract';
import type { Transport } from './transport';
import { uploadFile } from './upload';

export interface RequestOptions {
  signal?: AbortSignal;
  /** Hears the events about this very request, until it is answered. */
  onEvent?(event: AppEvent): void;
}

export interface Client {
  /** Asks; rejects with `AppError` only. */
  request<N extends RouteName>(
    name: N,
    input: RequestOf<N>,
    options?: RequestOptions,
  ): Promise<OutputOf<N>>;
  /** Hears every event from now on. Returns the function that stops it. */
  on(listener: (event: AppEvent) => void): () => void;
  /** Called when events may have been missed, so that what is shown should be asked for again. */
  onGap(listener: () => void): () => void;
  /** Told whether the host can be reached, each time that is known anew. */
  onReach(listener: (there: boolean) => void): () => void;
  /** Sends a file in pieces; `onProgress` hears 0..1. Resolves with the id for `recordings.import`. */
  upload(file: File, onProgress: (done: number) => void, signal: AbortSignal): Promise<string>;
}

/** Wraps a transport: what comes back is parsed by the contract, events included. */
export function createClient(transport: Transport): Client {
  const listeners = new Set<(event: AppEvent) => void>();
  const gapListeners = new Set<() => void>();
  const reachListeners = new Set<(there: boolean) => void>();
  transport.listen({
    event: (raw) => publish(raw, listeners),
    gap: () => gapListeners.forEach((listener) => void listener()),
    reached: (there) => reachListeners.forEach((listener) => void listener(there)),
  });
  const request: Client['request'] = async (name, input, { signal, onEvent } = {}) => {
    const id = crypto.randomUUID();
    const about = (event: AppEvent) => {
      if ('request' in event.data && event.data.request === id) onEvent?.(event);
    };
    const stop = subscribe(listeners, about);
    const result = await transport.request(name, input, signal, id).finally(stop);
    if (!result.ok) throw AppError.fromWire(result.error);
    return parseOutput(name, result.data);
  };
  return {
    request,
    on: (listener) => subscribe(listeners, listener),
    onGap: (listener) => subscribe(gapListeners, listener),
    onReach: (listener) => subscribe(reachListeners, listener),
    upload: (file, onProgress, signal) => uploadFile(request, file, onProgress, signal),
  };
}

function subscribe<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => set.delete(listener);
}

function parseOutput<N extends RouteName>(name: N, data: unknown): OutputOf<N> {
  const parsed = routes[name].output.safeParse(data);
  if (parsed.success) return parsed.data as OutputOf<N>;
  throw new AppError(
    'internal',
    `The answer to ${name} is not what was agreed.`,
    'The window and the program may be of different versions: restart Nanodesk.',
  );
}

function publish(raw: unknown, listeners: Set<(event: AppEvent) => void>): void {
  const event = parseEvent(raw);
  if (event) for (const listener of listeners) listener(event);
}

/** Null for anything that is no event of the contract: a newer host may send more than this window knows. */
export function parseEvent(raw: unknown): AppEvent | null {
  const { name, data } = (raw ?? {}) as { name?: unknown; data?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(eventSchemas, name)) return null;
  const parsed = eventSchemas[name as keyof typeof eventSchemas].safeParse(data);
  return parsed.success ? ({ name, data: parsed.data } as AppEvent) : null;
}
