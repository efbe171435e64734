import { useQueryClient } from '@tanstack/react-query';
import type { Marks } from '../../main/contract';
import { useClient } from '../client/context';
import { keyOf, useAsk } from '../client/queries';
import type { Side } from '../recordings/SideTabs';
import { useView } from '../recordings/view';

/** What is told of every row of a list, those far out of sight too; undefined until it is there. */
export function useMarks(side: Side): readonly Marks[] | undefined {
  const { order, filters } = useView();
  const isChats = side === 'chats';
  const recordings = useAsk(
    'recordings.marks',
    { order, ...filters.recordings },
    { enabled: !isChats },
  );
  const chats = useAsk('chats.marks', { order, ...filters.chats }, { enabled: isChats });
  return (isChats ? chats : recordings).data?.rows;
}

/** Gives the ids of a whole list in its order, for choosing many of it. */
export function useIdsOf(side: Side): () => Promise<readonly string[]> {
  const client = useClient();
  const cache = useQueryClient();
  const { order, filters } = useView();
  const name = side === 'chats' ? 'chats.marks' : 'recordings.marks';
  const input = { order, ...filters[side] };
  return async () => {
    const queryFn = () => client.request(name, input);
    const { rows } = await cache.fetchQuery({ queryKey: keyOf(name, input), queryFn });
    return rows.map(({ id }) => id);
  };
}
