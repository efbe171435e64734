import { useEffect, useRef, useState } from 'react';
import type { Chat } from '../../main/contract';
import { useClient } from '../client/context';
import { useToasts } from '../ui/toasts';

interface Voices {
  /** How many the running work began with; 0 while none runs. */
  total: number;
  start(): void;
  stop(): void;
}

/** Has the voice notes of a chat written down, until all are, it is stopped or the chat is left. */
export function useVoices({ id, voicesLeft }: Chat): Voices {
  const client = useClient();
  const { fail } = useToasts();
  const [total, setTotal] = useState(0);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );
  const start = (): void => {
    const controller = new AbortController();
    running.current = controller;
    setTotal(voicesLeft);
    client
      .request('chats.transcribeVoices', { id }, { signal: controller.signal })
      .catch(fail)
      .finally(() => running.current === controller && setTotal(0));
  };
  return { total, start, stop };
}
