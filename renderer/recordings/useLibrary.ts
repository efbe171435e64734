import type { OutputOf, Recording } from '../../main/contract';
import { type Listed, PAGE, useListed } from '../client/positions';
import { useAsk } from '../client/queries';
import type { InSight } from '../ui/useEntryRows';
import { useView } from './view';

const rowsOf = ({ recordings }: OutputOf<'recordings.list'>): Recording[] => recordings;

/** The recordings that the view lets through, in its order; undefined until the first are there. */
export function useLibrary(inSight: InSight | null = null): Listed<Recording> | undefined {
  const { order, filters } = useView();
  return useListed('recordings.list', { order, ...filters.recordings }, rowsOf, inSight);
}

/** The newest of all recordings, whatever the view lets through, and how many there are. */
export const useNewest = (): OutputOf<'recordings.list'> | undefined =>
  useAsk('recordings.list', { order: 'newest', limit: PAGE, offset: 0 }).data;
