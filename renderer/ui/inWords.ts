import type { WireError } from '../../main/contract';

/** What went wrong, and what to do about it; empty where nothing did. */
export const inWords = (error: Pick<WireError, 'message' | 'hint'> | null): string =>
  [error?.message, error?.hint].filter(Boolean).join(' ');
