/** route → own-key look-up → parse → handler → result. Knows no transport; every host calls this and nothing else. */
import type { z } from 'zod';
import {
  AppError,
  type AppEvent,
  type CallContext,
  type Handlers,
  type RouteName,
  routes,
  type WireError,
} from './contract';

export type Result = { ok: true; data: unknown } | { ok: false; error: WireError };

export interface Caller {
  /** True only for code in this process: the command line. */
  local: boolean;
  signal?: AbortSignal;
  /** A UUID: progress is then told to everybody as events that carry it. */
  request?: string;
  progress?: CallContext['progress'];
}

export type Dispatch = (name: string, input: unknown, caller: Caller) => Promise<Result>;

const fail = (error: AppError): Result => ({ ok: false, error: error.toWire() });

const isRoute = (name: string, local: boolean): name is RouteName =>
  Object.hasOwn(routes, name) && (local || !routes[name as RouteName].localOnly);

export interface Hears {
  /** Errors that are no `AppError`. */
  fault(thrown: unknown): void;
  /** How far a request is that has an id. */
  progress(told: ProgressEvent): void;
}

type ProgressEvent = Extract<AppEvent, { name: 'request.progress' }>['data'];

/** Makes the one function that hosts call. */
export function createDispatch(handlers: Handlers, hears: Hears): Dispatch {
  return async (name, input, { local, signal, request, progress }) => {
    if (!isRoute(name, local))
      return fail(new AppError('not-found', `There is no call ${name.slice(0, 60)}.`));
    const parsed = routes[name].input.safeParse(input);
    if (!parsed.success) return fail(new AppError('bad-input', describe(parsed.error)));
    const context: CallContext = {
      signal: signal ?? new AbortController().signal,
      request: request ?? null,
      progress: progress ?? tellerOf(request, hears),
    };
    try {
      const handler = handlers[name] as (input: unknown, context: CallContext) => Promise<unknown>;
      return { ok: true, data: await handler(parsed.data, context) };
    } catch (thrown) {
      const error = stopped(thrown, context.signal) ?? AppError.from(thrown);
      if (error.code === 'internal' && thrown !== error) hears.fault(thrown);
      return fail(error);
    }
  };
}

/** A page that stops a request gives no reason; what the handler then throws is the signal's own, and no fault. */
const stopped = (thrown: unknown, { aborted, reason }: AbortSignal): AppError | null =>
  aborted && thrown === reason && !(thrown instanceof AppError)
    ? new AppError('cancelled', 'Stopped.')
    : null;

/** An import reports thousands of times; nobody reads faster than this. */
const TOLD_EVERY_MS = 100;

function tellerOf(request: string | undefined, hears: Hears): CallContext['progress'] {
  if (request === undefined) return () => {};
  let last = 0;
  return (done, secondsLeft, step, part) => {
    const now = Date.now();
    if (now - last < TOLD_EVERY_MS && done < 1) return;
    last = now;
    hears.progress({ request, done, secondsLeft, step, ...(part && { part }) });
  };
}

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message))
    .join('; ');
