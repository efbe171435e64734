import { useCallback, useRef, useState } from 'react';
import type { AppEvent, OutputOf, RequestOf, RouteName } from '../../main/contract';
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

/** A request that takes a while, tells how far it is, and can be stopped; it goes on where what asked for it is left. */
export function useLongRequest<N extends RouteName>(name: N): LongRequest<N> {
  const client = useClient();
  const { fail, forget } = useToasts();
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<LongProgress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = useCallback(() => controller.current?.abort(), []);
  const start = async (input: RequestOf<N>): Promise<OutputOf<N> | undefined> => {
    controller.current = new AbortController();
    setRunning(true);
    setProgress(null);
    forget();
    try {
      return await client.request(name, input, {
        signal: controller.current.signal,
        onEvent: ({ name, data }) => name === 'request.progress' && setProgress(data),
      });
    } catch (thrown) {
      fail(thrown);
    } finally {
      setRunning(false);
    }
    return undefined;
  };
  return { running, progress, start, stop };
}
