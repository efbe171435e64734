import { useCallback, useState, useSyncExternalStore } from 'react';
import type { AppEvent, OutputOf, RequestOf, RouteName } from '../../main/contract';
import type { Client } from '../client/client';
import { useClient } from '../client/context';
import { useToasts } from './toasts';

/** How far a request is that takes a while. */
export type LongProgress = Extract<AppEvent, { name: 'request.progress' }>['data'];

export interface LongRequest<N extends RouteName> {
  running: boolean;
  /** How far it is; null until something is known. */
  progress: LongProgress | null;
  /** Resolves with undefined where it failed, which was told then, or was stopped. */
  start: (input: RequestOf<N>) => Promise<OutputOf<N> | undefined>;
  /** The same function all the time. */
  stop: () => void;
}

interface Run {
  controller: AbortController;
  progress: LongProgress | null;
}

interface Runs {
  get(key: unknown): Run | null;
  /** Null: it has ended. */
  set(key: unknown, run: Run | null): void;
  subscribe(onChange: () => void): () => void;
}

const runsOfClients = new WeakMap<Client, Runs>();

/** What runs in this window. It lies outside of the views: who comes back to one sees how far it is. */
function runsOf(client: Client): Runs {
  const known = runsOfClients.get(client);
  if (known) return known;
  const runs = new Map<unknown, Run>();
  const listeners = new Set<() => void>();
  const made: Runs = {
    get: (key) => runs.get(key) ?? null,
    set(key, run) {
      if (run) runs.set(key, run);
      else runs.delete(key);
      for (const listener of listeners) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  runsOfClients.set(client, made);
  return made;
}

/**
 * A request that takes a while, tells how far it is, and can be stopped; it goes on where what asked for it is left. With
 * `of`, such as the id of a recording, the view that comes back to it knows of it.
 */
export function useLongRequest<N extends RouteName>(name: N, of?: string): LongRequest<N> {
  const client = useClient();
  const { fail, forget } = useToasts();
  const [own] = useState(() => Symbol(name));
  const key = of === undefined ? own : `${name} ${of}`;
  const runs = runsOf(client);
  const run = useSyncExternalStore(runs.subscribe, () => runs.get(key));
  const stop = useCallback(() => runs.get(key)?.controller.abort(), [runs, key]);
  const start = async (input: RequestOf<N>): Promise<OutputOf<N> | undefined> => {
    const controller = new AbortController();
    const { signal } = controller;
    runs.set(key, { controller, progress: null });
    forget();
    const onEvent = ({ name, data }: AppEvent): void => {
      if (name === 'request.progress') runs.set(key, { controller, progress: data });
    };
    try {
      return await client.request(name, input, { signal, onEvent });
    } catch (thrown) {
      fail(thrown);
    } finally {
      runs.set(key, null);
    }
    return undefined;
  };
  return { running: run !== null, progress: run?.progress ?? null, start, stop };
}
