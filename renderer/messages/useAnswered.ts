import { useQueryClient } from '@tanstack/react-query';
import type { Message, OutputOf } from '../../main/contract';
import { useChatReading } from '../chats/ChatReading';
import { useAsk } from '../client/queries';

interface Answered {
  /** Undefined while it is looked for. */
  answered: Message | undefined;
  isGone: boolean;
}

/** The message that another one answers: from a page that is there already, else asked for by its id. */
export function useAnswered(id: number): Answered {
  const { chat } = useChatReading();
  const near = useNear(chat.id, id);
  const { data: position, error } = useAsk(
    'chats.position',
    { id: chat.id, message: id },
    { enabled: !near, quiet: true },
  );
  const { data: found } = useAsk(
    'chats.messages',
    { id: chat.id, from: position?.index ?? 0, limit: 1 },
    { enabled: !near && position !== undefined, quiet: true },
  );
  const answered = near ?? found?.messages.find((message) => message.id === id);
  return { answered, isGone: !answered && (!!error || !!found) };
}

function useNear(chat: string, id: number): Message | undefined {
  const cache = useQueryClient();
  const pages = cache.getQueriesData<OutputOf<'chats.messages'>>({
    queryKey: ['chats.messages'],
    predicate: ({ queryKey }) => (queryKey[1] as { id: string }).id === chat,
  });
  for (const [, page] of pages) {
    const found = page?.messages.find((message) => message.id === id);
    if (found) return found;
  }
  return undefined;
}
