import { useRef, useState } from 'react';

/** What stands in the box of each chat, so that looking into another one loses nothing. */
const kept = new Map<string, string>();

export interface Draft {
  text: string;
  /** As it is typed. */
  type(text: string): void;
  /** Puts other words in place of what is there. */
  fill(text: string): void;
  /** Brings back what was typed by hand before it was replaced; null where nothing was. */
  undo: (() => void) | null;
}

/** The reply that is being written in a chat. */
export function useDraft(chat: string): Draft {
  const [text, setText] = useState(kept.get(chat) ?? '');
  const [replaced, setReplaced] = useState<string | null>(null);
  const byHand = useRef(text !== '');
  /** Other words may come long after they were asked for: what is replaced is what stands there then. */
  const latest = useRef(text);
  const put = (next: string): void => {
    latest.current = next;
    kept.set(chat, next);
    setText(next);
  };
  const type = (next: string): void => {
    byHand.current = next.trim() !== '';
    setReplaced(null);
    put(next);
  };
  const fill = (next: string): void => {
    if (byHand.current && latest.current !== next) setReplaced(latest.current);
    byHand.current = false;
    put(next);
  };
  return { text, type, fill, undo: replaced === null ? null : () => type(replaced) };
}
