/** What a transport must be able to do. Two real ones (ipc, http) and a fake one implement it. */
import { z } from 'zod';
import type { RouteName, WireError } from '../../main/contract';
import { wireError } from '../../main/contract/errors';

// A page under our policy may not evaluate text: zod must not even try.
z.config({ jitless: true });

export type Result = { ok: true; data: unknown } | { ok: false; error: WireError };

export interface EventSink {
  event(raw: unknown): void;
  /** Events may have been missed. */
  gap(): void;
  /** Whether the host is there; told at every try where a connection can break. */
  reached(there: boolean): void;
}

export interface Transport {
  /** `id` is a UUID, new for each request, that events about it carry. */
  request(name: RouteName, input: unknown, signal?: AbortSignal, id?: string): Promise<Result>;
  /** Called once, by the client. */
  listen(sink: EventSink): void;
}

export const result = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: wireError }),
]);

/** What a stopped request answers, over any transport. */
export const cancelled: Result = {
  ok: false,
  error: { code: 'cancelled', message: 'Stopped.' },
};

/** A failure of the transport itself, in the words of the contract. */
export const broken = (message: string, hint: string): Result => ({
  ok: false,
  error: { code: 'internal', message, hint },
});
