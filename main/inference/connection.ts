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
import { cancelled, createRequests, type OnPart } from './requests';

/** An operator of the model cannot be interrupted, but none takes as long as this. */
const STOP_PATIENCE_MS = 5_000;

export interface ConnectionOptions {
  spawn(): WorkerPort;
  configuration(): Configuration;
  /** Milliseconds without a request after which the process is ended, and its memory freed. */
  idleMs: number;
}

export interface Connection {
  /** Rejects with what the process answered, `cancelled` at once when stopped, `crashed` when it dies. */
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    signal?: AbortSignal,
    onPart?: OnPart,
  ): Promise<CallOutput<N>>;
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

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Makes a line that costs nothing until the first call. */
export function createConnection(options: ConnectionOptions): Connection {
  const requests = createRequests(STOP_PATIENCE_MS);
  let port: WorkerPort | null = null;
  let configuration: Configuration | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const end = (error: AppError) => {
    const ended = port;
    port = null;
    clearTimeout(idle);
    ended?.kill();
    requests.failAll(error);
  };
  const restWhenIdle = () => {
    clearTimeout(idle);
    if (requests.busy || !port) return;
    idle = setTimeout(() => end(cancelled()), options.idleMs);
    idle.unref();
  };
  const start = (): WorkerPort => {
    const started = options.spawn();
    started.onMessage((message) => {
      const parsed = fromWorker.safeParse(message);
      if (started !== port || !parsed.success) return;
      requests.receive(parsed.data);
      restWhenIdle();
    });
    started.onExit(() => {
      if (started === port) end(crashed());
    });
    configuration = options.configuration();
    started.postMessage({ kind: 'configure', ...configuration } satisfies ToWorker);
    return started;
  };

  return {
    async call(name, input, signal, onPart) {
      if (closed || signal?.aborted) throw cancelled();
      // Other threads, or another model that writes: with a new process, as soon as nothing runs.
      if (!requests.busy && !isSame(configuration, options.configuration())) end(cancelled());
      clearTimeout(idle);
      port ??= start();
      const { id, answer } = requests.open(onPart);
      const stop = () => {
        port?.postMessage({ kind: 'stop', id } satisfies ToWorker);
        requests.giveUp(id, () => end(crashed()));
      };
      signal?.addEventListener('abort', stop, { once: true });
      port.postMessage({ kind: 'call', id, call: name, input } satisfies ToWorker);
      try {
        return calls[name].output.parse(await answer) as CallOutput<typeof name>;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    processId: () => port?.pid ?? null,
    close() {
      closed = true;
      end(cancelled());
    },
  };
}
