import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Recording } from '../../main/contract';
import { useClient } from '../client/context';
import { pagesOf } from '../client/pages';
import { useView } from './view';

/** The most that one call gives. */
const PAGE = 500;

export interface Library {
  /** In the order of the view, as far as they were asked for. */
  recordings: Recording[];
  total: number;
  more(): void;
}

/** The recordings that the view lets through, page by page; undefined until the first page is there. */
export function useLibrary(): Library | undefined {
  const client = useClient();
  const { order, filters } = useView();
  const wanted = { order, ...filters.recordings };
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: pagesOf(wanted),
    queryFn: ({ pageParam, signal }) =>
      client.request('recordings.list', { ...wanted, limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const { length } = distinct(pages);
      return length < total ? length : undefined;
    },
  });
  const recordings = useMemo(() => distinct(data?.pages ?? []), [data]);
  if (!data) return undefined;
  return {
    recordings,
    total: data.pages[0]?.total ?? 0,
    more: () => void fetchNextPage(),
  };
}

/** A recording that came in meanwhile moves the border between two pages: one may be told twice. */
function distinct(pages: readonly { recordings: Recording[] }[]): Recording[] {
  const all = pages.flatMap(({ recordings }) => recordings);
  return [...new Map(all.map((recording) => [recording.id, recording])).values()];
}
