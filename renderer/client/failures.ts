import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { AppError } from '../../main/contract/errors';

/** Hears of every question that failed and whose view does not say so itself. */
export function useFailures(cache: QueryClient, onFailure: (thrown: unknown) => void): void {
  useEffect(
    () =>
      cache.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const { error } = event.action;
        // Removed elsewhere while it was shown: its screen says so, once.
        const gone = error instanceof AppError && error.code === 'not-found';
        if (event.query.meta?.quiet || (gone && event.query.state.data !== undefined)) return;
        onFailure(error);
      }),
    [cache, onFailure],
  );
}
