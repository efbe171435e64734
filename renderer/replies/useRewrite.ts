import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTone } from '../../main/contract';
import { useClient } from '../client/context';
import { useToasts } from '../ui/toasts';

interface Rewrite {
  rewrite(text: string, tone: ReplyTone): void;
  busy: boolean;
}

/** Says in another tone what was typed, and tells what stays as it was; leaving the chat stops it. */
export function useRewrite(chat: string, onDone: (text: string) => void): Rewrite {
  const client = useClient();
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const rewrite = (text: string, tone: ReplyTone): void => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    client
      .request('replies.rewrite', { text, tone, chat }, { signal: controller.signal })
      .then(({ text: said, kept }) => {
        onDone(said);
        if (kept.length > 0) show({ kind: 'done', title: t('replies.kept'), body: kept.join(' ') });
      }, fail)
      .finally(() => setBusy(false));
  };
  return { rewrite, busy };
}
