import { useChats } from '../chats/useChats';
import type { Side } from '../recordings/SideTabs';
import { useLibrary } from '../recordings/useLibrary';
import { useSelection } from './selection';

export interface Chosen {
  id: string;
  title: string;
  favourite: boolean;
  tags: readonly string[];
}

/** The chosen rows that are in the list still. */
export function useChosen(side: Side): Chosen[] {
  const { ids } = useSelection();
  const library = useLibrary();
  const chats = useChats();
  const all: readonly Chosen[] = (side === 'recordings' ? library?.recordings : chats?.chats) ?? [];
  return all.filter(({ id }) => ids.has(id));
}
