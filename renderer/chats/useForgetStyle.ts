import { useQueryClient } from '@tanstack/react-query';
import { keyOf, useChange } from '../client/queries';
import { useToasts } from '../ui/toasts';
import { useChatReading } from './ChatReading';

/** Forgets how I write in the open chat, or learns it anew; drafts are made again after it. */
export function useForgetStyle(): (forget: boolean) => void {
  const cache = useQueryClient();
  const { chat } = useChatReading();
  const { fail } = useToasts();
  const { mutate } = useChange('chats.forgetStyle');
  return (forget) =>
    mutate(
      { id: chat.id, forget },
      {
        onSuccess: (card) => {
          cache.setQueryData(keyOf('chats.style', { id: chat.id }), card);
          void cache.invalidateQueries({ queryKey: ['replies.suggest'] });
        },
        onError: fail,
      },
    );
}
