import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { DATABASE } from '../../../main/store/parts';
import { aChat, aMedium, aMessage } from '../../helpers/chats';
import { openLibrary, removeForGood } from '../../helpers/library';

const KNOWS = () => true;
const { signal } = new AbortController();
const vector = (at: number) => Float32Array.from({ length: 4 }, (_, i) => (i === at ? 1 : 0));

/** A chat of so many messages in English. */
function talk(store: Store, messages: number, title = 'Weekend') {
  const { id } = store.chats.add(aChat({ title }));
  store.chats.merge(
    id,
    Array.from({ length: messages }, (_, i) => aMessage(i * 2, 'Anna', `word ${i}`)),
  );
  store.chats.learn(id, { language: 'en' });
  return id;
}

/** Gives vectors to all that wants one; the names of the blocks in the order of work. */
function embedAll(store: Store): string[] {
  const done: string[] = [];
  for (;;) {
    const next = store.search.unembeddedMessages('m', KNOWS);
    if (!next) return done;
    done.push(String(next.block));
    const passages = Math.ceil(store.chats.messages(next.chat, next.block * 96, 96).length / 6);
    const vectors = Array.from({ length: passages }, (_, i) => (i === 1 ? null : vector(i % 4)));
    store.search.setMessageVectors({ ...next, model: 'm' }, vectors);
  }
}

const near = (store: Store, more = {}) =>
  store.search.nearestMessages(
    { model: 'm', vector: vector(2), minimum: 0.5, limit: 9, ...more },
    signal,
  );

it('are wanted for each block of a chat whose language is known, the latest first', async () => {
  const store = await openLibrary();
  talk(store, 200);
  const other = store.chats.add(aChat({ title: 'No language' }));
  store.chats.merge(other.id, [aMessage(1, 'Ben', 'Hm')]);
  expect(store.search.unembeddedMessages('m', () => false)).toBeNull();
  expect(embedAll(store)).toEqual(['2', '1', '0']);
  expect(store.search.hasPassages('m')).toBe(true);
  expect(store.search.hasPassages('n')).toBe(false);
});

it('lead to their messages, and keep to a chat where asked', async () => {
  const store = await openLibrary();
  const [one, two] = [talk(store, 20, 'One'), talk(store, 20, 'Two')];
  embedAll(store);
  const hits = await near(store);
  expect(hits.map(({ chat }) => chat).sort()).toEqual([one, two].sort());
  expect(hits[0]).toMatchObject({ from: 12, similarity: 1 });
  expect(hits[0]!.text).toBe('word 12 word 13 word 14 word 15 word 16 word 17');
  expect(hits[0]!.messages).toHaveLength(6);
  expect((await near(store, { chat: two })).map(({ title }) => title)).toEqual(['Two']);
  const cosines = store.search.messageSimilarities(one, 'm', vector(2));
  expect([...cosines!]).toEqual([
    [0, 0],
    [6, 0],
    [12, 1],
    [18, 0],
  ]);
});

it.each<[string, (store: Store, chat: string) => void]>([
  ['one more message', (store, chat) => store.chats.merge(chat, [aMessage(999, 'Ben', 'more')])],
  [
    'a message in between, which moves all that follow',
    (store, chat) =>
      store.chats.merge(chat, [aMessage(1, 'Ben', 'between'), aMessage(2, 'Anna', 'word 1')]),
  ],
])('are made anew after %s', async (_, change) => {
  const store = await openLibrary();
  const chat = talk(store, 20);
  embedAll(store);
  change(store, chat);
  expect(await near(store)).toEqual([]);
  expect(embedAll(store)).toEqual(['0']);
});

it('are made anew after a voice note was written down', async () => {
  const store = await openLibrary();
  const { id } = store.chats.add(aChat());
  store.chats.merge(id, [aMedium(1, 'Anna', 'voice', 'a.opus')]);
  store.chats.learn(id, { language: 'en' });
  expect(embedAll(store)).toEqual(['0']);
  store.chats.setVoiceText(store.chats.messages(id, 0, 1)[0]!.id, 'We meet at nine.');
  expect(embedAll(store)).toEqual(['0']);
});

it('are out of sight in the bin, and gone with the chat', async () => {
  const store = await openLibrary();
  const chat = talk(store, 20);
  embedAll(store);
  store.bin.put(chat, Date.now());
  expect(await near(store)).toEqual([]);
  expect(store.search.messageSimilarities(chat, 'm', vector(2))).toBeNull();
  await removeForGood(store, chat);
  const db = new Database(`${store.folder}/${DATABASE}`, { readonly: true });
  expect(db.prepare('SELECT count(*) FROM message_passages').pluck().get()).toBe(0);
  db.close();
});
