import type { Marks } from '../../main/contract';
import type { Side } from '../recordings/SideTabs';
import { useSelection } from './selection';
import { useMarks } from './useMarks';

/** The chosen rows that are in the list still; what is not known of them yet is taken for none. */
export function useChosen(side: Side): readonly Marks[] {
  const { ids } = useSelection();
  const all = useMarks(side);
  return all
    ? all.filter(({ id }) => ids.has(id))
    : [...ids].map((id) => ({ id, favourite: false, tags: [] }));
}
