/** One hook for asking and one for changing, typed by the contract. */
import {
  keepPreviousData,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
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
  /** Hears the events about the request while it is answered. */
  onEvent?: (event: AppEvent) => void;
}

/** Asks and remembers: one request for all views that ask the same, renewed by events. */
export function useAsk<N extends RouteName>(
  name: N,
  input: RequestOf<N>,
  { enabled = true, keepLast = false, quiet = false, onEvent }: AskOptions = {},
): UseQueryResult<OutputOf<N>, AppError> {
  const client = useClient();
  return useQuery<OutputOf<N>, AppError>({
    queryKey: keyOf(name, input),
    queryFn: ({ signal }) => client.request(name, input, { signal, ...(onEvent && { onEvent }) }),
    enabled,
    meta: { quiet },
    placeholderData: keepLast ? (keepPreviousData as never) : undefined,
  });
}

/** A call that changes something; what it changed comes back as an event. */
export function useChange<N extends RouteName>(
  name: N,
): UseMutationResult<OutputOf<N>, AppError, RequestOf<N>> {
  const client = useClient();
  return useMutation<OutputOf<N>, AppError, RequestOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => client.request(name, input),
  });
}

/** Whether a request of this kind has no answer yet. */
export const isChanging = (cache: QueryClient, name: RouteName): boolean =>
  cache.isMutating({ mutationKey: [name] }) > 0;
