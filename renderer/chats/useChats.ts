import type { Chat, OutputOf } from '../../main/contract';
import { type Listed, useListed } from '../client/positions';
import { useView } from '../recordings/view';
import type { InSight } from '../ui/useEntryRows';

const rowsOf = ({ chats }: OutputOf<'chats.list'>): Chat[] => chats;

/** The chats that the view lets through, in its order; undefined until the first are there. */
export function useChats(inSight: InSight | null = null): Listed<Chat> | undefined {
  const { order, filters } = useView();
  return useListed('chats.list', { order, ...filters.chats }, rowsOf, inSight);
}
