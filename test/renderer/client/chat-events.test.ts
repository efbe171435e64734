import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import type { Chat } from '../../../main/contract';
import { applyChat } from '../../../renderer/client/chat-events';
import { keyOf } from '../../../renderer/client/queries';

const chat = {
  ...{ id: 'maya0001', title: 'Maya', app: 'whatsapp', participants: [], me: 'Sam', messages: 12 },
  ...{ firstAt: 0, lastAt: 5, createdAt: 1, language: 'en', preview: 'Hi', voicesLeft: 2 },
  ...{ favourite: false, tags: [] },
} as Chat;
const page = keyOf('chats.messages', { id: chat.id, from: 0, limit: 100 });
const drafts = keyOf('replies.suggest', { chat: chat.id, tone: 'neutral' });
const style = keyOf('chats.style', { id: chat.id });
const otherPage = keyOf('chats.messages', { id: 'other001', from: 0, limit: 100 });
const all = { page, drafts, style, otherPage };

const list = keyOf('chats.list', { limit: 100, offset: 0 });

let cache: QueryClient;
beforeEach(() => {
  cache = new QueryClient();
  cache.setQueryData(keyOf('chats.get', { id: chat.id }), chat);
  cache.setQueryData(list, { chats: [chat], total: 1 });
  for (const key of Object.values(all)) cache.setQueryData(key, {});
});

/** Names of what will be asked for anew. */
const stale = (): string[] =>
  Object.entries(all)
    .filter(([, key]) => cache.getQueryState(key)?.isInvalidated)
    .map(([name]) => name);

it('asks for messages and drafts anew when messages came in', () => {
  applyChat(cache, { ...chat, messages: 13, lastAt: 6 });
  expect(stale()).toEqual(['page', 'drafts', 'style']);
  expect(cache.getQueryState(list)?.isInvalidated).toBe(true);
});

it('drafts nothing anew for a voice note that was written down', () => {
  applyChat(cache, { ...chat, voicesLeft: 1 });
  expect(stale()).toEqual(['page']);
});

it('drafts anew, and counts my manner anew, when I am somebody else', () => {
  applyChat(cache, { ...chat, me: 'Maya' });
  expect(stale()).toEqual(['drafts', 'style']);
});

it('shows a new name in place, in the list and in the chat', () => {
  applyChat(cache, { ...chat, title: 'Maya K.' });
  expect(stale()).toEqual([]);
  expect(cache.getQueryData(list)).toMatchObject({
    chats: [{ title: 'Maya K.' }],
  });
  expect(cache.getQueryData(keyOf('chats.get', { id: chat.id }))).toMatchObject({
    title: 'Maya K.',
  });
});
