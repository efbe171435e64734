import { useEffect, useState } from 'react';
import type { Chat } from '../../main/contract';
import { useLongRequest } from '../ui/useLongRequest';

interface Voices {
  /** How many the running work began with; 0 while none runs. */
  total: number;
  start(): void;
  stop(): void;
}

/** Has the voice notes of a chat written down, until all are, it is stopped or the chat is left. */
export function useVoices({ id, voicesLeft }: Chat): Voices {
  const { running, start, stop } = useLongRequest('chats.transcribeVoices');
  const [total, setTotal] = useState(0);
  useEffect(() => stop, [stop]);
  return {
    total: running ? total : 0,
    start: () => {
      setTotal(voicesLeft);
      void start({ id });
    },
    stop,
  };
}
