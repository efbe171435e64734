import { useEffect, useRef, useState } from 'react';
import type { ReplyTone } from '../../main/contract';
import { useClient } from '../client/context';
import { useToasts } from '../ui/toasts';

interface Rewrite {
  rewrite(text: string, tone: ReplyTone): void;
  busy: boolean;
}

/** Says in another tone what was typed; leaving the chat stops it. */
export function useRewrite(chat: string, onDone: (text: string) => void): Rewrite {
  const client = useClient();
  const { fail } = useToasts();
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const rewrite = (text: string, tone: ReplyTone): void => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    client
      .request('replies.rewrite', { text, tone, chat }, { signal: controller.signal })
      .then((answer) => onDone(answer.text), fail)
      .finally(() => setBusy(false));
  };
  return { rewrite, busy };
}
