/** Events over HTTP: one JSON document a line, for as long as the connection lives, and again after it broke. */
import type { EventSink } from './transport';

export interface LineSource {
  send: typeof fetch;
  authorization: string;
  onUnauthorized(): void;
  /** Milliseconds to wait before try number `n`, from 1; tests make it short. */
  delay?: (attempt: number) => number;
}

const backOff = (attempt: number): number => Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 5));

/**
 * Listens until the host refuses the token. The sink is told after every break that events may be missing, and at every
 * try whether the host was reached.
 */
export async function listenToLines(source: LineSource, sink: EventSink): Promise<void> {
  const delay = source.delay ?? backOff;
  for (let attempt = 0, seen = false; ; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, delay(attempt)));
    let open = false;
    const outcome = await connect(
      source,
      () => {
        if (seen) sink.gap();
        sink.reached(true);
        seen = open = true;
        attempt = 0;
      },
      sink,
    );
    if (outcome === 'unauthorized') return source.onUnauthorized();
    if (!open) sink.reached(false);
  }
}

async function connect(
  { send, authorization }: LineSource,
  onOpen: () => void,
  sink: EventSink,
): Promise<'ended' | 'unauthorized'> {
  try {
    const response = await send('/api/events', { headers: { authorization } });
    if (response.status === 401) return 'unauthorized';
    if (!response.ok || !response.body) return 'ended';
    onOpen();
    await readLines(response.body, (line) => sink.event(parseJson(line)));
  } catch {
    // A broken connection is the ordinary way for this stream to end.
  }
  return 'ended';
}

/** Calls `onLine` for every complete line; a line may arrive in several pieces. */
export async function readLines(
  body: ReadableStream<Uint8Array>,
  onLine: (line: string) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line.trim()) onLine(line);
    if (done) return;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
