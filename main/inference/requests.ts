/** The calls that wait for an answer of the inference process, and those that were given up but not yet confirmed. */
import { AppError } from '../contract';
import type { FromWorker, Part } from './protocol';

/** What is said about one call. */
export type Told = Exclude<FromWorker, { kind: 'alive' }>;
export type OnPart = (part: Part) => void;

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onPart?: OnPart;
}

export interface Requests {
  /** True while an answer or the confirmation of a stop is awaited. */
  readonly busy: boolean;
  open(onPart?: OnPart): { id: number; answer: Promise<unknown> };
  /** Hands a message to whoever waits for it; one that nobody waits for is dropped. */
  receive(message: Told): void;
  /** Rejects at once. `onStuck` is called where the process does not confirm in time. */
  giveUp(id: number, why: unknown, onStuck: () => void): void;
  failAll(error: AppError): void;
}

/** What a call rejects with that was stopped, or whose process was ended on purpose. */
export const cancelled = () => new AppError('cancelled', 'Stopped.');

/** `patienceMs`: a process that does not confirm a stop by then is stuck. */
export function createRequests(patienceMs: number): Requests {
  let nextId = 0;
  const waiting = new Map<number, Waiting>();
  const stopping = new Map<number, NodeJS.Timeout>();

  const forget = (id: number) => {
    waiting.delete(id);
    clearTimeout(stopping.get(id));
    stopping.delete(id);
  };
  return {
    get busy() {
      return waiting.size + stopping.size > 0;
    },
    open(onPart) {
      const id = nextId++;
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onPart });
      });
      return { id, answer };
    },
    receive(message) {
      const request = waiting.get(message.id);
      if (message.kind !== 'done' && message.kind !== 'failed') return request?.onPart?.(message);
      forget(message.id);
      if (message.kind === 'done') request?.resolve(message.output);
      else request?.reject(AppError.fromWire(message.error));
    },
    giveUp(id, why, onStuck) {
      const request = waiting.get(id);
      if (!request) return;
      waiting.delete(id);
      stopping.set(id, setTimeout(onStuck, patienceMs));
      request.reject(why);
    },
    failAll(error) {
      const failed = [...waiting.values()];
      for (const id of [...waiting.keys(), ...stopping.keys()]) forget(id);
      for (const { reject } of failed) reject(error);
    },
  };
}
