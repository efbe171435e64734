/** What the cache does when a chat has changed or gone. */
import type { QueryClient } from '@tanstack/react-query';
import type { Chat, OutputOf } from '../../main/contract';
import { keyOf } from './queries';
import { refresh } from './refresh';

type Page = OutputOf<'chats.list'>;

/** Asked about one chat by its id; each answer depends on what stands in the chat. */
const OF_MESSAGES = [
  'chats.messages',
  'chats.search',
  'chats.position',
  'chats.catchUp',
  'chats.summarize',
  'chats.style',
];
/** Depends on who I am there as well. */
const OF_ME = ['chats.style', 'chats.catchUp'];

/** Puts a changed chat where it is shown, and asks anew for what depends on it. */
export function applyChat(cache: QueryClient, changed: Chat): void {
  const key = keyOf('chats.get', { id: changed.id });
  const before = cache.getQueryData<Chat>(key);
  cache.setQueryData(key, changed);
  putInList(cache, changed);
  refresh(cache, 'search.query', 'ask.question');
  const grew = before?.messages !== changed.messages || before.lastAt !== changed.lastAt;
  const writtenDown = before?.voicesLeft !== changed.voicesLeft;
  if (grew) refreshOf(cache, changed.id, OF_MESSAGES);
  else if (writtenDown)
    refreshOf(cache, changed.id, ['chats.messages', 'chats.search', 'chats.summarize']);
  if (before?.me !== changed.me) refreshOf(cache, changed.id, OF_ME);
  if (grew || before?.me !== changed.me) refreshOf(cache, changed.id, ['replies.suggest']);
}

/** Takes a chat out of the list; where it is open, the answer will be that it is gone. */
export function applyChatRemoval(cache: QueryClient, id: string): void {
  const queryKey = keyOf('chats.get', { id });
  cache.removeQueries({ queryKey, type: 'inactive' });
  void cache.invalidateQueries({ queryKey });
  refresh(cache, 'chats.list', 'chats.marks', 'search.query', 'promises.list');
}

/** A chat that is known keeps its place; a new one, or one that stands elsewhere by time or name, needs the lists anew. */
function putInList(cache: QueryClient, changed: Chat): void {
  const lists = cache.getQueriesData<Page>({ queryKey: ['chats.list'] });
  const known = lists.flatMap(([, page]) => page?.chats ?? []).find(({ id }) => id === changed.id);
  if (known?.lastAt !== changed.lastAt || known.title !== changed.title)
    refresh(cache, 'chats.list', 'chats.marks');
  if (known?.lastAt !== changed.lastAt) return;
  cache.setQueriesData<Page>(
    { queryKey: ['chats.list'] },
    (page) =>
      page && {
        ...page,
        chats: page.chats.map((other) => (other.id === changed.id ? changed : other)),
      },
  );
}

/** Answers about one chat: their input names it as `id` or as `chat`. */
function refreshOf(cache: QueryClient, chat: string, names: readonly string[]): void {
  void cache.invalidateQueries({
    predicate: ({ queryKey: [name, input] }) => {
      const asked = input as { id?: string; chat?: string } | undefined;
      return names.includes(name as string) && (asked?.id === chat || asked?.chat === chat);
    },
  });
}
