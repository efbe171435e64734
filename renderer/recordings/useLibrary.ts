import type { OutputOf, Recording } from '../../main/contract';
import { type Listed, useListed } from '../client/positions';
import type { InSight } from '../ui/useEntryRows';
import { useView } from './view';

const rowsOf = ({ recordings }: OutputOf<'recordings.list'>): Recording[] => recordings;

/** The recordings that the view lets through, in its order; undefined until the first are there. */
export function useLibrary(inSight: InSight | null = null): Listed<Recording> | undefined {
  const { order, filters } = useView();
  return useListed('recordings.list', { order, ...filters.recordings }, rowsOf, inSight);
}
