import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent, PromiseEntry, PromiseState } from '../../main/contract';
import { useClient } from '../client/context';
import { useAsk, useChange } from '../client/queries';
import { useToasts } from '../ui/toasts';

const PAGE = 100;

export interface PromisePages {
  promises: PromiseEntry[];
  total: number;
  more(): void;
}

/** Promises of one state, page by page; undefined until the first page is there. */
export function usePromises(state: PromiseState): PromisePages | undefined {
  const client = useClient();
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: ['promises.list', 'pages', state],
    queryFn: ({ pageParam, signal }) =>
      client.request('promises.list', { state, limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const told = pages.reduce((sum, { promises }) => sum + promises.length, 0);
      return told < total ? told : undefined;
    },
  });
  if (!data) return undefined;
  const all = data.pages.flatMap(({ promises }) => promises);
  return {
    // One that was decided on meanwhile moves the border between two pages: another may be told twice.
    promises: [...new Map(all.map((promise) => [promise.id, promise])).values()],
    total: data.pages[0]?.total ?? 0,
    more: () => void fetchNextPage(),
  };
}

/** How many suggestions wait for a decision. */
export function useSuggestionCount(): number {
  return (
    useAsk('promises.list', { state: 'suggested', limit: 1 }, { quiet: true }).data?.total ?? 0
  );
}

interface Reading {
  /** Share, 0..1. */
  done: number;
  secondsLeft: number | null;
}

/** Reads what is not read yet while it is looked at: how far that is, null while nothing is left to read. */
export function useReadingOn(): Reading | null {
  const client = useClient();
  const { fail } = useToasts();
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const onEvent = ({ name, data }: AppEvent): void => {
      if (name === 'request.progress') setReading(data);
    };
    client
      .request('promises.read', {}, { signal: leaving.signal, onEvent })
      .catch(fail)
      .finally(() => leaving.signal.aborted || setReading(null));
    return () => leaving.abort();
  }, [client, fail]);
  return reading;
}

/** Decides on a promise; every decision can be taken back from the message about it. */
export function useDecide(): (promise: PromiseEntry, state: PromiseState) => void {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const mark = useChange('promises.mark');
  return ({ id, text, state: before }, state) => {
    const undo = (): void => mark.mutate({ id, state: before }, { onError: fail });
    const told = (): void =>
      show({
        kind: 'done',
        title: t(`promises.marked.${state}`),
        body: text,
        action: { label: t('toast.undo'), run: undo },
      });
    mark.mutate({ id, state }, { onSuccess: told, onError: fail });
  };
}
