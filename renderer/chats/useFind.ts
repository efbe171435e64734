import { useState } from 'react';
import type { OutputOf } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useDebounced } from '../search/useDebounced';
import { useChatReading } from './ChatReading';

const TYPING_PAUSE_MS = 150;

export interface Find {
  query: string;
  setQuery(query: string): void;
  /** Latest message first. */
  hits: OutputOf<'chats.search'>['hits'];
  /** Position of the hit that is shown; -1 before one was chosen. */
  at: number;
  /** Whether an answer to what was typed is there. */
  asked: boolean;
  choose(at: number): void;
  /** +1 goes to the hit before in time, -1 to the one after; round and round. */
  step(by: 1 | -1): void;
}

/** Search within the chat that is open, and the hit that is shown. */
export function useFind(): Find {
  const { chat, showIndex } = useChatReading();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const words = useDebounced(query.trim(), TYPING_PAUSE_MS);
  const { data } = useAsk(
    'chats.search',
    { id: chat.id, query: words, limit: 500 },
    { enabled: words.length > 0, keepLast: true },
  );
  const hits = words ? (data?.hits ?? []) : [];
  const choose = (next: number): void => {
    const hit = hits[next];
    if (!hit) return;
    setAt(next);
    showIndex(hit.index);
  };
  return {
    query,
    setQuery: (typed) => {
      setQuery(typed);
      setAt(-1);
    },
    hits,
    at,
    asked: words.length > 0 && data !== undefined,
    choose,
    step: (by) => choose((at < 0 ? 0 : at + by + hits.length) % Math.max(1, hits.length)),
  };
}
