/** What the thread shares with the search, the digest and the calendar around it: the place that is looked at. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Chat, RequestOf } from '../../main/contract';
import { useClient } from '../client/context';
import { useArrivals } from '../ui/route';
import { useToasts } from '../ui/toasts';

export interface ChatReading {
  chat: Chat;
  /** Where the thread should scroll; a new object asks again for the same place. Null: the end. */
  target: { index: number } | null;
  /** Position of the message in the light; -1 for none. */
  lit: number;
  /** Leads to a message by its id. */
  showMessage(id: number): void;
  /** Leads to the first message at or after a time on the wall clock. */
  showTime(at: number): void;
  showIndex(index: number): void;
  /** Id of the earlier message that drafts are for; null: the last one. */
  answering: number | null;
  answer(message: number | null): void;
}

const ReadingContext = createContext<ChatReading | null>(null);

interface Props {
  chat: Chat;
  /** The message asked for in the address, by id. */
  message: number | null;
  children: ReactNode;
}

/** Shares which message of the chat is looked at. */
export function ChatReadingProvider({ chat, message, children }: Props) {
  const client = useClient();
  const { fail } = useToasts();
  const [target, setTarget] = useState<ChatReading['target']>(null);
  const [answering, answer] = useState<number | null>(null);
  const { id } = chat;
  const showIndex = useCallback((index: number) => setTarget({ index }), []);
  const ask = useCallback(
    (where: Omit<RequestOf<'chats.position'>, 'id'>) =>
      void client
        .request('chats.position', { id, ...where })
        .then(({ index }) => setTarget({ index }), fail),
    [client, id, fail],
  );
  const showMessage = useCallback((wanted: number) => ask({ message: wanted }), [ask]);
  const showTime = useCallback((at: number) => ask({ at }), [ask]);
  const arrivals = useArrivals();
  // biome-ignore lint/correctness/useExhaustiveDependencies(arrivals): each one asks for the message again.
  useEffect(() => {
    if (message !== null) showMessage(message);
  }, [message, showMessage, arrivals]);
  const lit = target?.index ?? -1;
  const reading = useMemo(
    () => ({ chat, target, lit, showMessage, showTime, showIndex, answering, answer }),
    [chat, target, lit, showMessage, showTime, showIndex, answering],
  );
  return <ReadingContext.Provider value={reading}>{children}</ReadingContext.Provider>;
}

/** The chat that is read, and the ways to a place in it. */
export function useChatReading(): ChatReading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('useChatReading is used outside of ChatReadingProvider');
  return reading;
}
