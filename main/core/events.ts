/** What happened, told to whoever listens: hosts pass it on to windows and pages. */
import type { AppEvent, EventName } from '../contract';
import type { Log } from './ports';

export type Listener = (event: AppEvent) => void;
type DataOf<N extends EventName> = Extract<AppEvent, { name: N }>['data'];

export interface Events {
  emit<N extends EventName>(name: N, data: DataOf<N>): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void;
}

/** One listener that throws is logged and does not keep the others from hearing. */
export function createEvents(log: Log): Events {
  const listeners = new Set<Listener>();
  return {
    emit(name, data) {
      for (const listener of listeners) {
        try {
          listener({ name, data } as AppEvent);
        } catch (thrown) {
          log.error(`A listener to ${name} failed: ${String(thrown)}`);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
