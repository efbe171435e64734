/** The ways to reach the application. Each host adds one line; the contract's tests then run over all of them. */
import type { App } from '../../main/compose';
import type { AppEvent } from '../../main/contract';
import type { Result } from '../../main/dispatch';

export interface Transport {
  request(name: string, input: unknown): Promise<Result>;
  /** Hears events from now on. */
  subscribe(listener: (event: AppEvent) => void): void;
  close(): Promise<void>;
}

export interface TransportKind {
  name: string;
  /** Whether calls that name paths on disk may be made over it. */
  local: boolean;
  connect(app: App): Promise<Transport>;
}

const inProcess = (local: boolean) => async (app: App) => ({
  request: (name: string, input: unknown) => app.dispatch(name, input, { local }),
  subscribe: (listener: (event: AppEvent) => void) => void app.subscribe(listener),
  close: async () => {},
});

export const transports: TransportKind[] = [
  { name: 'the command line, in this process', local: true, connect: inProcess(true) },
  { name: 'a page, in this process', local: false, connect: inProcess(false) },
];
