/** Transport inside the Electron window: three functions that the preload exposes. */
import {
  broken,
  cancelled,
  type EventSink,
  type Result,
  result,
  type Transport,
} from './transport';

/** What the preload puts on `window`. */
export interface Bridge {
  /** `id` is a UUID, new for each request. */
  request(id: string, name: string, input: unknown): Promise<unknown>;
  /** Stops the work of a request. */
  abort(id: string): Promise<unknown>;
  on(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    nanodesk?: Bridge;
  }
}

/** Talks to the main process. A stop is answered here at once, and stops the work there. */
export function ipcTransport(bridge: Bridge): Transport {
  return {
    request: async (name, input, signal, id = crypto.randomUUID()) => {
      if (signal?.aborted) return cancelled;
      const answer = bridge.request(id, name, input).then(parse, unreachable);
      return signal ? untilAborted(answer, signal, () => bridge.abort(id)) : answer;
    },
    listen: ({ event }: EventSink) => void bridge.on(event),
  };
}

function parse(raw: unknown): Result {
  const parsed = result.safeParse(raw);
  return parsed.success
    ? parsed.data
    : broken('The answer could not be understood.', 'Restart Nanodesk.');
}

const unreachable = (): Result =>
  broken('The window lost its connection to Nanodesk.', 'Close the window and open it again.');

/** The answer, or `cancelled` as soon as the signal fires. */
async function untilAborted(
  answer: Promise<Result>,
  signal: AbortSignal,
  stop: () => Promise<unknown>,
): Promise<Result> {
  let onAbort = (): void => {};
  const aborted = new Promise<Result>((resolve) => {
    onAbort = () => {
      // Whether the stop arrived or not: whoever stopped has had the answer.
      stop().catch(() => {});
      resolve(cancelled);
    };
    signal.addEventListener('abort', onAbort);
  });
  const first = await Promise.race([answer, aborted]);
  // One signal may serve the thousand pieces of a file.
  signal.removeEventListener('abort', onAbort);
  return first;
}
