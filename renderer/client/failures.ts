import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Hears of every question that failed and whose view does not say so itself. */
export function useFailures(cache: QueryClient, onFailure: (thrown: unknown) => void): void {
  useEffect(
    () =>
      cache.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (!event.query.meta?.quiet) onFailure(event.action.error);
      }),
    [cache, onFailure],
  );
}
