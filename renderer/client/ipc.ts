/** Transport inside the Electron window: two functions that the preload exposes. */
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
  request(name: string, input: unknown): Promise<unknown>;
  on(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    nanodesk?: Bridge;
  }
}

/** Talks to the main process. A stop is answered here at once; the work itself is stopped through `jobs.stop`. */
export function ipcTransport(bridge: Bridge): Transport {
  return {
    request: (name, input, signal) => {
      const answer = bridge.request(name, input).then(parse, unreachable);
      return signal ? Promise.race([answer, whenAborted(signal)]) : answer;
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

function whenAborted(signal: AbortSignal): Promise<Result> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(cancelled);
    signal.addEventListener('abort', () => resolve(cancelled), { once: true });
  });
}
