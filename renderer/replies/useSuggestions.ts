import { useState } from 'react';
import type { AppError, Replies, ReplyTone, Suggestion } from '../../main/contract';
import { useAsk } from '../client/queries';

export interface Wish {
  chat: string;
  /** Id of an earlier message; null for the last one. */
  message: number | null;
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

/** Drafts for a message of a chat. Leaving the chat, or another wish, stops the work. */
export function useSuggestions({ chat, message, tone, hint }: Wish): Suggestions {
  const [first, setFirst] = useState<Suggestion | null>(null);
  const earlier = message === null ? {} : { message };
  const input = { chat, ...earlier, tone, ...(hint ? { hint } : {}) };
  const { data, error, refetch } = useAsk('replies.suggest', input, {
    quiet: true,
    onEvent: (event) => {
      if (event.name === 'reply.first') setFirst(event.data.suggestion);
    },
  });
  return { replies: data, first, error, again: () => void refetch() };
}
