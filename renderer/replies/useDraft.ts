import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../ui/toasts';

/** What stands in the box of each chat, so that looking into another one loses nothing. */
const kept = new Map<string, string>();

export interface Draft {
  text: string;
  /** As it is typed. */
  type(text: string): void;
  /** Puts other words in place of what is there; what was typed by hand can be had back. */
  fill(text: string): void;
}

/** The reply that is being written in a chat. */
export function useDraft(chat: string): Draft {
  const { t } = useTranslation();
  const { show } = useToasts();
  const [text, setText] = useState(kept.get(chat) ?? '');
  const typed = useRef(text !== '');
  const put = (next: string): void => {
    kept.set(chat, next);
    setText(next);
  };
  const type = (next: string): void => {
    typed.current = next.trim() !== '';
    put(next);
  };
  const fill = (next: string): void => {
    const before = text;
    const byHand = typed.current;
    typed.current = false;
    put(next);
    if (!byHand || before === next) return;
    const undo = { label: t('toast.undo'), run: () => type(before) };
    show({ kind: 'done', title: t('replies.replaced'), action: undo });
  };
  return { text, type, fill };
}
