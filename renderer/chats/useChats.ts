import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Chat } from '../../main/contract';
import { CHAT_PAGES } from '../client/chat-events';
import { useClient } from '../client/context';
import { useView } from '../recordings/view';

const PAGE = 200;

export interface Chats {
  /** In the order of the view, as far as they were asked for. */
  chats: Chat[];
  total: number;
  more(): void;
}

/** The chats that the view lets through, page by page; undefined until the first page is there. */
export function useChats(): Chats | undefined {
  const client = useClient();
  const { order, filters } = useView();
  const wanted = { order, ...filters.chats };
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: [...CHAT_PAGES, wanted],
    queryFn: ({ pageParam, signal }) =>
      client.request('chats.list', { ...wanted, limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const offset = pages.length * PAGE;
      return offset < total ? offset : undefined;
    },
  });
  const chats = useMemo(() => {
    const all = data?.pages.flatMap((page) => page.chats) ?? [];
    // A message that came in meanwhile moves the border between two pages: one chat may be told twice.
    return [...new Map(all.map((chat) => [chat.id, chat])).values()];
  }, [data]);
  if (!data) return undefined;
  return { chats, total: data.pages[0]?.total ?? 0, more: () => void fetchNextPage() };
}
