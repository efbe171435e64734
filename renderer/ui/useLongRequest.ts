import { useRef, useState } from 'react';
import type { OutputOf, RequestOf, RouteName } from '../../main/contract';
import { useClient } from '../client/context';
import { useToasts } from './toasts';

interface LongRequest<N extends RouteName> {
  /** 0..1; null while nothing is under way. */
  done: number | null;
  /** Resolves with undefined where it failed, which was told then, or was stopped. */
  start: (input: RequestOf<N>) => Promise<OutputOf<N> | undefined>;
  stop: () => void;
}

/** A request that takes a while, tells how far it is, and can be stopped. */
export function useLongRequest<N extends RouteName>(name: N): LongRequest<N> {
  const client = useClient();
  const { fail } = useToasts();
  const [done, setDone] = useState<number | null>(null);
  const controller = useRef<AbortController | null>(null);
  const start = async (input: RequestOf<N>): Promise<OutputOf<N> | undefined> => {
    controller.current = new AbortController();
    setDone(0);
    try {
      const { signal } = controller.current;
      return await client.request(name, input, {
        signal,
        onEvent: ({ name, data }) => name === 'request.progress' && setDone(data.done),
      });
    } catch (thrown) {
      fail(thrown);
    } finally {
      setDone(null);
    }
    return undefined;
  };
  return { done, start, stop: () => controller.current?.abort() };
}
