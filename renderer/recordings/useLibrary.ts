import { useInfiniteQuery } from '@tanstack/react-query';
import type { Recording } from '../../main/contract';
import { useClient } from '../client/context';

/** The most that one call gives. */
const PAGE = 500;

export interface Library {
  /** Newest first, as far as they were asked for. */
  recordings: Recording[];
  total: number;
  more(): void;
}

/** The recordings of the library, page by page; undefined until the first page is there. */
export function useLibrary(): Library | undefined {
  const client = useClient();
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: ['recordings.list', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.request('recordings.list', { limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * PAGE < total ? pages.length * PAGE : undefined,
  });
  if (!data) return undefined;
  return {
    recordings: data.pages.flatMap(({ recordings }) => recordings),
    total: data.pages[0]?.total ?? 0,
    more: () => void fetchNextPage(),
  };
}
