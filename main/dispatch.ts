/** route → own-key look-up → parse → handler → result. Knows no transport; every host calls this and nothing else. */
import type { z } from 'zod';
import {
  AppError,
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
  progress?: CallContext['progress'];
}

export type Dispatch = (name: string, input: unknown, caller: Caller) => Promise<Result>;

const fail = (error: AppError): Result => ({ ok: false, error: error.toWire() });

const isRoute = (name: string, local: boolean): name is RouteName =>
  Object.hasOwn(routes, name) && (local || !routes[name as RouteName].localOnly);

/** Makes the one function that hosts call. `onFault` hears of errors that are no `AppError`. */
export function createDispatch(handlers: Handlers, onFault: (thrown: unknown) => void): Dispatch {
  return async (name, input, { local, signal, progress }) => {
    if (!isRoute(name, local))
      return fail(new AppError('not-found', `There is no call ${name.slice(0, 60)}.`));
    const parsed = routes[name].input.safeParse(input);
    if (!parsed.success) return fail(new AppError('bad-input', describe(parsed.error)));
    const context: CallContext = {
      signal: signal ?? new AbortController().signal,
      progress: progress ?? (() => {}),
    };
    try {
      const handler = handlers[name] as (input: unknown, context: CallContext) => Promise<unknown>;
      return { ok: true, data: await handler(parsed.data, context) };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) onFault(thrown);
      return fail(AppError.from(thrown));
    }
  };
}

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message))
    .join('; ');
