import type { UseQueryResult } from '@tanstack/react-query';
import type { AppError, OutputOf } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useDebounced } from './useDebounced';

/** Words are found in a blink; meaning takes a while in a large library, so that it waits for a longer pause. */
const TYPING_PAUSE_MS = 120;
const THINKING_PAUSE_MS = 400;

interface Search {
  /** What is looked for: what stands in the box, once no more was typed for a moment. */
  asked: string;
  answer: UseQueryResult<OutputOf<'search.query'>, AppError>;
}

/** By words at once, then also by meaning. What is typed on stops the search before; nothing typed finds nothing. */
export function useSearch(query: string, limit: number): Search {
  const asked = useDebounced(query, TYPING_PAUSE_MS);
  const settled = useDebounced(query, THINKING_PAUSE_MS, '');
  const words = useAsk(
    'search.query',
    { query: asked, limit, by: 'words' },
    { enabled: asked !== '', keepLast: true, quiet: true },
  );
  const both = useAsk(
    'search.query',
    { query: settled, limit },
    { enabled: settled !== '' && settled === asked, quiet: true },
  );
  return { asked, answer: settled === asked && both.data ? both : words };
}
