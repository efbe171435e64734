/** The line to the inference process: started on first use, started anew after a crash, ended when idle. */
import { AppError } from '../contract';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  type Configuration,
  calls,
  fromWorker,
  type ToWorker,
  type WorkerPort,
} from './protocol';
import { cancelled, createRequests, type OnPart, type Requests, type Told } from './requests';
import { createWatchdog, ticksOf } from './watchdog';

/** An operator of the model cannot be interrupted, but none takes as long as this. */
const STOP_PATIENCE_MS = 5_000;

export interface ConnectionOptions {
  spawn(): WorkerPort;
  configuration(): Configuration;
  /** Milliseconds without a request after which the process is ended, and its memory freed; null keeps it. */
  idleMs(): number | null;
  /** For tests: milliseconds between two looks for a sign of life. */
  lookMs?: number | undefined;
}

type Asked<N extends CallName> = [
  name: N,
  input: CallInput<N>,
  signal?: AbortSignal,
  onPart?: OnPart,
];
type Call = <N extends CallName>(...asked: Asked<N>) => Promise<CallOutput<N>>;

export interface Connection {
  /** Rejects with what the process answered, `cancelled` at once when stopped, `crashed` when it dies. */
  call: Call;
  /** Ends a process that rests where it should be another one by now, or rested for long enough. */
  review(): void;
  /** Of the process that runs now, or null. */
  processId(): number | null;
  close(): void;
}

const crashed = () =>
  new AppError(
    'crashed',
    'The process that runs the models ended unexpectedly.',
    'Try again; where it happens each time, close other programs to free memory.',
  );

const silent = () =>
  new AppError(
    'crashed',
    'The process that runs the models gave no sign of life and was ended.',
    'Try again; where it happens each time, start the computer anew.',
  );

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Makes a line that costs nothing until the first call. */
export function createConnection(options: ConnectionOptions): Connection {
  const requests = createRequests(STOP_PATIENCE_MS);
  let port: WorkerPort | null = null;
  let configuration: Configuration | null = null;
  /** Bytes that the process held after its last answer. */
  let memory = 0;
  let closed = false;

  const end = (error: AppError) => {
    const ended = port;
    port = null;
    rest.end();
    ended?.kill();
    requests.failAll(error);
  };
  const rest = createTimer(() => end(cancelled()));
  const restWhenIdle = () => {
    rest.end();
    if (requests.busy || !port) return;
    if (memory > (configuration?.memoryLimit || Number.POSITIVE_INFINITY)) end(cancelled());
    else rest.begin(options.idleMs());
  };
  // Other threads, another model that writes, another limit: with a new process, as soon as nothing runs.
  const endIfChanged = () => {
    if (!requests.busy && !isSame(configuration, options.configuration())) end(cancelled());
  };
  const start = (): WorkerPort => {
    configuration = options.configuration();
    const started = startWorker(options, configuration, requests, {
      tell: (message) => {
        if (started !== port) return;
        if (message.kind === 'done') memory = message.memory;
        requests.receive(message);
        restWhenIdle();
      },
      gone: (error) => void (started === port && end(error)),
    });
    return started;
  };
  const callOnce: Call = async (...asked) => {
    if (closed || asked[2]?.aborted) throw cancelled();
    endIfChanged();
    rest.end();
    port ??= start();
    return ask(port, requests, () => end(crashed()), asked);
  };

  return {
    call: makingRoom(callOnce, () => {
      if (!requests.busy) end(cancelled());
      return !port;
    }),
    review() {
      endIfChanged();
      restWhenIdle();
    },
    processId: () => port?.pid ?? null,
    close() {
      closed = true;
      end(cancelled());
    },
  };
}

interface Listener {
  tell(message: Told): void;
  gone(error: AppError): void;
}

function startWorker(
  { spawn, lookMs }: ConnectionOptions,
  configuration: Configuration,
  requests: Requests,
  heard: Listener,
): WorkerPort {
  const port = spawn();
  const watchdog = createWatchdog({
    isBusy: () => requests.busy,
    ticks: () => ticksOf(port.pid),
    onSilent: () => heard.gone(silent()),
    lookMs,
  });
  port.onMessage((message) => {
    watchdog.heard();
    const { data } = fromWorker.safeParse(message);
    // A process that lost its memory says so itself, and is of no use from then on.
    if (data?.kind === 'failed' && data.error.code === 'crashed')
      heard.gone(AppError.fromWire(data.error));
    else if (data && data.kind !== 'alive') heard.tell(data);
  });
  port.onExit(() => {
    watchdog.end();
    heard.gone(crashed());
  });
  port.postMessage({ kind: 'configure', ...configuration } satisfies ToWorker);
  return port;
}

/**
 * Sends a call and waits for its answer; `onStuck` is called where a stop is not confirmed in time. Where a part cannot be
 * taken in, such as on a full disk, the call is stopped and rejects with the reason.
 */
async function ask<N extends CallName>(
  port: WorkerPort,
  requests: Requests,
  onStuck: () => void,
  [name, input, signal, onPart]: Asked<N>,
): Promise<CallOutput<N>> {
  const { id, answer } = requests.open((part) => {
    try {
      onPart?.(part);
    } catch (thrown) {
      giveUp(thrown);
    }
  });
  const giveUp = (why: unknown) => {
    requests.giveUp(id, why, onStuck);
    port.postMessage({ kind: 'stop', id } satisfies ToWorker);
  };
  const stop = () => giveUp(cancelled());
  signal?.addEventListener('abort', stop, { once: true });
  port.postMessage({ kind: 'call', id, call: name, input } satisfies ToWorker);
  try {
    return calls[name].output.parse(await answer) as CallOutput<N>;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** A timer that may never come, and keeps no process alive. */
function createTimer(onEnd: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(ms: number | null) {
      if (ms !== null) timer = setTimeout(onEnd, ms).unref();
    },
    end: () => clearTimeout(timer),
  };
}

/** Calls once more where models that rest were in the way; only the end of their process gives back all their memory. */
const makingRoom =
  (call: Call, clear: () => boolean): Call =>
  async (...asked) => {
    try {
      return await call(...asked);
    } catch (thrown) {
      const isFull = thrown instanceof AppError && thrown.code === 'busy';
      if (!isFull || !clear()) throw thrown;
      return call(...asked);
    }
  };
