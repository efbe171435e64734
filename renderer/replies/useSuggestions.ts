import { useEffect, useState } from 'react';
import type { AppError, Replies, ReplyTone, Suggestion } from '../../main/contract';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';

export interface Wish {
  chat: string;
  tone: ReplyTone;
  /** What the reply should say; empty for none. */
  hint: string;
}

export interface Suggestions {
  /** Undefined while they are drafted. */
  replies: Replies | undefined;
  /** The first one, as soon as it is there. */
  first: Suggestion | null;
  error: AppError | null;
  again(): void;
}

/** Drafts for the last message of a chat. Leaving the chat, or another wish, stops the work. */
export function useSuggestions({ chat, tone, hint }: Wish): Suggestions {
  const client = useClient();
  const [first, setFirst] = useState<Suggestion | null>(null);
  useEffect(
    () =>
      client.on((event) => {
        if (event.name !== 'reply.first' || event.data.chat !== chat) return;
        // A request that was stopped may still tell of a draft in another tone.
        if (event.data.suggestion.tone === tone) setFirst(event.data.suggestion);
      }),
    [client, chat, tone],
  );
  const input = { chat, tone, ...(hint ? { hint } : {}) };
  const { data, error, refetch } = useAsk('replies.suggest', input, { quiet: true });
  return { replies: data, first, error, again: () => void refetch() };
}
