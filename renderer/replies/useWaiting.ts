import type { Chat } from '../../main/contract';
import { PAGE } from '../client/positions';
import { useAsk } from '../client/queries';
import { type Waiting, waitingFor } from './waiting';

/** Why no drafts are asked for; null when they are, undefined until the end of the chat is there. */
export function useWaiting(chat: Chat): Waiting | null | undefined {
  // The page that the thread opens with, so that it is asked for once.
  const from = Math.floor(Math.max(0, chat.messages - 1) / PAGE) * PAGE;
  const { data } = useAsk('chats.messages', { id: chat.id, from, limit: PAGE });
  return data && waitingFor(chat, data.messages);
}
