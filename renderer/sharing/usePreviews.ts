import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RequestOf } from '../../main/contract';
import type { AppError } from '../../main/contract/errors';
import { useClient } from '../client/context';
import type { Previews } from './together';

type Kind = RequestOf<'sharing.preview'>['kind'];

/** What is private in each of several, looked for one after the other. What cannot be exported has none. */
export function usePreviews(
  kind: Kind,
  ids: readonly string[],
  hide: string[],
): UseQueryResult<Previews, AppError> {
  const client = useClient();
  return useQuery<Previews, AppError>({
    queryKey: ['sharing.together', kind, ids, hide],
    queryFn: async ({ signal }) => {
      const previews = new Map();
      for (const id of ids) {
        const preview = await client
          .request('sharing.preview', { kind, id, hide }, { signal })
          .catch(() => null);
        signal.throwIfAborted();
        if (preview) previews.set(id, preview);
      }
      return previews;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
