import { useQueries } from '@tanstack/react-query';
import type { Chat, Message } from '../../main/contract';
import { useClient } from '../client/context';
import { keyOf } from '../client/queries';
import { messageAt, PAGE, pagesAround } from './pages';

/** Gives the message at a position; undefined until it is there. */
export type MessageAt = (index: number) => Message | undefined;

/**
 * The messages in sight (`from`..`to`) and around them. What is scrolled past before it came is not asked for any more.
 */
export function useMessages({ id, messages }: Chat, from: number, to: number): MessageAt {
  const client = useClient();
  const wanted = pagesAround(from, to, messages);
  const answers = useQueries({
    queries: wanted.map((page) => {
      const input = { id, from: page * PAGE, limit: PAGE };
      return {
        queryKey: keyOf('chats.messages', input),
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          client.request('chats.messages', input, { signal }),
      };
    }),
  });
  const pages = new Map(wanted.map((page, i) => [page, answers[i]?.data?.messages ?? []]));
  return (index) => messageAt(pages, index);
}
