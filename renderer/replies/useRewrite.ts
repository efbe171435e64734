import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTone } from '../../main/contract';
import { useToasts } from '../ui/toasts';
import { useLongRequest } from '../ui/useLongRequest';

interface Rewrite {
  rewrite(text: string, tone: ReplyTone): void;
  busy: boolean;
}

/** Says in another tone what was typed, and tells what stays as it was; leaving the chat stops it. */
export function useRewrite(chat: string, onDone: (text: string) => void): Rewrite {
  const { t } = useTranslation();
  const { show } = useToasts();
  const { running, start, stop } = useLongRequest('replies.rewrite');
  useEffect(() => stop, [stop]);
  const rewrite = async (text: string, tone: ReplyTone): Promise<void> => {
    const said = await start({ text, tone, chat });
    if (!said) return;
    onDone(said.text);
    if (said.kept.length > 0)
      show({ kind: 'done', title: t('replies.kept'), body: said.kept.join(' ') });
  };
  return { rewrite: (...asked) => void rewrite(...asked), busy: running };
}
