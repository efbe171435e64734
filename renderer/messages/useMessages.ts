import type { Chat, Message } from '../../main/contract';
import { PAGE, pagesAround, type RowAt, rowsIn, type Stretch, usePages } from '../client/positions';

/** The messages in sight and around them. */
export function useMessages({ id, messages }: Chat, inSight: Stretch): RowAt<Message> {
  const wanted = pagesAround(inSight, messages);
  const inputs = wanted.map((page) => ({ id, from: page * PAGE, limit: PAGE }));
  const answers = usePages('chats.messages', inputs);
  return rowsIn(
    wanted,
    answers.map((answer) => answer?.messages),
  );
}
