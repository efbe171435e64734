/** One hook for asking and one for changing, typed by the contract. */
import {
  keepPreviousData,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AppError, AppEvent, OutputOf, RequestOf, RouteName } from '../../main/contract';
import { useClient } from './context';

/** Where an answer lies in the cache. */
export const keyOf = <N extends RouteName>(name: N, input: RequestOf<N>): [N, RequestOf<N>] => [
  name,
  input,
];

interface AskOptions {
  enabled?: boolean;
  /** Show the last answer while the next one is on its way, as in a search box. */
  keepLast?: boolean;
  /** The view itself says what went wrong; otherwise a message does. */
  quiet?: boolean;
  /** Asked for anew by each view that comes: no event tells that the answer would be another one. */
  fresh?: boolean;
  /** Hears the events about the request while it is answered. */
  onEvent?: (event: AppEvent) => void;
}

/** Asks and remembers: one request for all views that ask the same, renewed by events. */
export function useAsk<N extends RouteName>(
  name: N,
  input: RequestOf<N>,
  { enabled = true, keepLast = false, quiet = false, fresh = false, onEvent }: AskOptions = {},
): UseQueryResult<OutputOf<N>, AppError> {
  const client = useClient();
  return useQuery<OutputOf<N>, AppError>({
    queryKey: keyOf(name, input),
    queryFn: ({ signal }) => client.request(name, input, { signal, ...(onEvent && { onEvent }) }),
    enabled,
    meta: { quiet },
    ...(fresh && { gcTime: 0 }),
    placeholderData: keepLast ? (keepPreviousData as never) : undefined,
  });
}

/** What follows a change: `onError` in any case; the others where the view is still there and asked for nothing later. */
interface Then<N extends RouteName> {
  onSuccess?: (answer: OutputOf<N>) => void;
  onError?: (error: AppError) => void;
  onSettled?: () => void;
}

type Mutation<N extends RouteName> = UseMutationResult<OutputOf<N>, AppError, RequestOf<N>>;

type Change<N extends RouteName> = Omit<Mutation<N>, 'mutate'> & {
  mutate(input: RequestOf<N>, then?: Then<N>): void;
};

/** A call that changes something; what it changed comes back as an event. */
export function useChange<N extends RouteName>(name: N): Change<N> {
  const client = useClient();
  const change: Mutation<N> = useMutation<OutputOf<N>, AppError, RequestOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => client.request(name, input),
  });
  const { mutateAsync } = change;
  // The library's own `mutate` drops the error of a view that has gone, and of all but the last request.
  const mutate = useCallback(
    (input: RequestOf<N>, { onError, ...then }: Then<N> = {}) =>
      void mutateAsync(input, then).catch((error) => onError?.(error)),
    [mutateAsync],
  );
  return { ...change, mutate };
}

/** Whether a request of this kind has no answer yet. */
export const isChanging = (cache: QueryClient, name: RouteName): boolean =>
  cache.isMutating({ mutationKey: [name] }) > 0;
