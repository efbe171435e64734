import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { DATABASE } from '../../../main/store/parts';
import { checkWords } from '../../../main/store/word-index';
import { aChat, aMedium, aMessage, letters, NINE, withChat } from '../../helpers/chats';
import { openLibrary, temporaryFolder } from '../../helpers/library';

const textsIn = (store: Store, chat: string): string[] =>
  store.chats.messages(chat, 0, 1000).map(({ text }) => text);

/** Every position once, from 0 on. */
function expectDense(store: Store, chat: string): void {
  const messages = store.chats.messages(chat, 0, 1000);
  expect(messages.map(({ index }) => index)).toEqual(messages.map((_, i) => i));
  expect(store.chats.get(chat)!.messages).toBe(messages.length);
}

describe('merging', () => {
  it('keeps every field, and counts what lists show', async () => {
    const { store, id } = await withChat(
      aMessage(0, null, 'Anna created the group', { kind: 'system' }),
      aMessage(1, 'Anna', 'Hello'),
      aMessage(2, 'Ben', 'Hi', { edited: true, key: 'b', replyToKey: 'a' }),
      aMedium(3, 'Anna', 'image', 'IMG-1.jpg'),
    );
    const [system, hello, hi, image] = store.chats.messages(id, 0, 9);
    expect(system).toMatchObject({ index: 0, sender: null, kind: 'system', replyTo: null });
    expect(hello).toMatchObject({ index: 1, at: NINE + 60_000, sender: 'Anna', edited: false });
    expect(hi).toMatchObject({ edited: true, replyTo: null });
    expect(image!.media).toEqual({
      kind: 'image',
      name: 'IMG-1.jpg',
      stored: false,
      transcript: null,
    });
    expect(store.chats.get(id)).toMatchObject({
      participants: [
        { name: 'Anna', messages: 2 },
        { name: 'Ben', messages: 1 },
      ],
      messages: 4,
      firstAt: NINE,
      lastAt: NINE + 180_000,
      preview: 'IMG-1.jpg',
    });
  });

  it('adds only what is new, and the same again adds nothing', async () => {
    const { store, id } = await withChat(...letters(1, 2, 3));
    expect(store.chats.merge(id, letters(1, 2, 3))).toBe(0);
    expect(store.chats.merge(id, letters(2, 3, 4, 5))).toBe(2);
    expect(textsIn(store, id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
  });

  it('puts older and interleaved messages in their place, and ids stay', async () => {
    const { store, id } = await withChat(...letters(3, 5, 7));
    const before = new Map(store.chats.messages(id, 0, 9).map((m) => [m.text, m.id]));
    expect(store.chats.merge(id, letters(1, 2, 3, 4, 5, 6, 7, 8))).toBe(5);
    expect(textsIn(store, id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']);
    expectDense(store, id);
    for (const message of store.chats.messages(id, 0, 9))
      if (before.has(message.text)) expect(message.id).toBe(before.get(message.text));
    // Two that share no message, in turn.
    expect(store.chats.merge(id, [...letters(0), ...letters(9)])).toBe(2);
    expect(textsIn(store, id).at(0)).toBe('m0');
    expect(textsIn(store, id).at(-1)).toBe('m9');
    expectDense(store, id);
  });

  it('keeps the order of the export within one minute', async () => {
    const { store, id } = await withChat(aMessage(1, 'Anna', 'first'), aMessage(1, 'Ben', 'third'));
    const again = [
      aMessage(1, 'Anna', 'first'),
      aMessage(1, 'Ben', 'second'),
      aMessage(1, 'Ben', 'third'),
    ];
    expect(store.chats.merge(id, again)).toBe(1);
    expect(textsIn(store, id)).toEqual(['first', 'second', 'third']);
  });

  it('knows a message again from a phone that writes no seconds', async () => {
    const { store, id } = await withChat(aMessage(1.7, 'Anna', 'ok'), aMessage(1.9, 'Anna', 'ok'));
    const again = [aMessage(1, 'Anna', 'ok'), aMessage(1, 'Anna', 'ok'), aMessage(1, 'Ben', 'ok')];
    expect(store.chats.merge(id, again)).toBe(1);
    expect(store.chats.get(id)!.messages).toBe(3);
  });

  it('keeps equal messages as often as they were written', async () => {
    const { store, id } = await withChat(aMessage(1, 'Anna', 'ok'));
    const three = [1, 1, 1].map((minute) => aMessage(minute, 'Anna', 'ok'));
    const merge = store.chats.beginMerge(id);
    // In slices, as an import hands them over.
    expect(three.map((message) => merge.add([message]))).toEqual([0, 1, 1]);
    expect(merge.finish()).toBe(0);
    expect(store.chats.merge(id, three)).toBe(0);
    expect(textsIn(store, id)).toEqual(['ok', 'ok', 'ok']);
  });

  it('knows messages by the key of the export: an edited one is renewed, an answer finds its question', async () => {
    const { store, id } = await withChat(
      aMessage(1, 'Anna', 'At sevn?', { key: '10' }),
      aMessage(2, 'Ben', 'Yes', { key: '11', replyToKey: '10' }),
    );
    const [question, answer] = store.chats.messages(id, 0, 9);
    expect(answer!.replyTo).toBe(question!.id);
    const edited = aMessage(1, 'Anna', 'At seven?', { key: '10', edited: true });
    expect(store.chats.merge(id, [edited])).toBe(0);
    expect(store.chats.message(question!.id)).toMatchObject({ text: 'At seven?', edited: true });
    expect(store.chats.search(id, '"seven"', 9)).toHaveLength(1);
    expect(store.chats.search(id, '"sevn"', 9)).toEqual([]);
  });

  it('takes over the name of a medium that an export without media left out', async () => {
    const { store, id } = await withChat(aMedium(1, 'Anna', 'image', ''));
    expect(store.chats.merge(id, [aMedium(1, 'Anna', 'image', 'IMG-1.jpg')])).toBe(0);
    expect(store.chats.messages(id, 0, 1)[0]!.media).toMatchObject({ name: 'IMG-1.jpg' });
  });

  it('keeps names and texts that are hard on objects and on SQL', async () => {
    const odd = ['__proto__', "O'Neil; DROP TABLE chats", '정민 👩‍👩‍👧', 'constructor'];
    const { store, id } = await withChat(...odd.map((name, i) => aMessage(i, name, name)));
    expect(textsIn(store, id)).toEqual(odd);
    expect(
      store.chats
        .get(id)!
        .participants.map(({ name }) => name)
        .sort(),
    ).toEqual(odd.sort());
  });
});

describe('which chat it is', () => {
  it('is told by the export, else by title and common messages', async () => {
    const { store, id } = await withChat(...letters(1, 2, 3));
    expect(store.chats.matching(aChat(), letters(3, 4))).toBe(id);
    expect(store.chats.matching(aChat(), letters(4, 5))).toBeNull();
    expect(store.chats.matching(aChat({ title: 'Renamed' }), letters(3, 4))).toBeNull();
    store.chats.merge(id, letters(4, 5));
    expect(store.chats.matching(aChat({ title: 'Renamed' }), letters(1, 2, 3, 4, 6))).toBe(id);
    const keyed = store.chats.add(aChat({ app: 'telegram', key: '77' }));
    expect(store.chats.matching(aChat({ app: 'telegram', key: '77' }), [])).toBe(keyed.id);
    expect(store.chats.matching(aChat({ app: 'telegram', key: '78' }), letters(1))).toBeNull();
  });

  it('is not told by a common greeting where there are no times', async () => {
    const untimed = (...texts: string[]) =>
      texts.map((text) => aMessage(0, 'Anna', text, { at: null }));
    const { store } = await withChat(...untimed('Hi', 'How was the exam?', 'Call me'));
    expect(store.chats.matching(aChat(), untimed('Hi', 'Dinner?', 'At eight', 'Bye'))).toBeNull();
    expect(store.chats.matching(aChat(), untimed('Hi', 'How was the exam?', 'Bye'))).not.toBeNull();
  });
});

describe('reading', () => {
  it('finds moments, stretches, and what stood before', async () => {
    const { store, id } = await withChat(...letters(1, 2, 3, 10));
    expect(store.chats.indexAt(id, 0)).toBe(0);
    expect(store.chats.indexAt(id, NINE + 4 * 60_000)).toBe(3);
    expect(store.chats.indexAt(id, NINE + 999 * 60_000)).toBe(3);
    expect(store.chats.before(id, 3, 2).map(({ text }) => text)).toEqual(['m2', 'm3']);
    expect(store.chats.before(id, 1, 9).map(({ text }) => text)).toEqual(['m1']);
    expect(store.chats.messages(id, 3, 100)).toHaveLength(1);
  });

  it('lists the latest chat first, and finds chats by title and people', async () => {
    const { store, id } = await withChat(aMessage(1, 'Zoë', 'Hi'));
    const later = store.chats.add(aChat({ title: 'Work' })).id;
    store.chats.merge(later, [aMessage(5, '김민수', '안녕')]);
    const found = (query: string) =>
      store.chats.list({ query, limit: 9, offset: 0 }).chats.map((chat) => chat.id);
    expect(found('')).toEqual([later, id]);
    expect(found('zoë week')).toEqual([id]);
    expect(found('민수')).toEqual([later]);
    expect(found('nobody')).toEqual([]);
  });

  it('gathers what I answered, but not where I asked to forget', async () => {
    const { store, id } = await withChat(
      aMessage(1, 'Anna', 'Coming?'),
      aMessage(2, 'Ben', 'Sure'),
      aMessage(3, 'Ben', 'At eight'),
    );
    expect(store.chats.ownReplies(9)).toEqual([]);
    store.chats.setMe(id, 'Ben');
    expect(store.chats.ownReplies(9)).toEqual([{ to: 'Coming?', reply: 'Sure', chat: id }]);
    store.chats.forgetStyle(id, true);
    expect(store.chats.ownReplies(9)).toEqual([]);
  });

  it('finds Korean inside words, beginnings of others, and nothing of other chats', async () => {
    const { store, id } = await withChat(
      aMessage(1, 'Anna', '내일회의에서 봐요'),
      aMessage(2, 'Ben', 'The projector is broken'),
    );
    const other = store.chats.add(aChat({ title: 'Other' })).id;
    store.chats.merge(other, [aMessage(1, 'Anna', 'projector elsewhere')]);
    expect(store.chats.search(id, '"회 의"', 9)).toHaveLength(1);
    expect(store.chats.search(id, '"proj"*', 9).map(({ index }) => index)).toEqual([1]);
    expect(store.search.words('"projector"', 'message', 9)).toHaveLength(2);
  });
});

it('pages through 200,000 messages by the index, wherever it looks', {
  timeout: 240_000,
}, async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const { id } = store.chats.add(aChat());
  const merge = store.chats.beginMerge(id);
  for (let from = 0; from < 200_000; from += 2000)
    merge.add(letters(...Array.from({ length: 2000 }, (_, i) => from + i)));
  for (const from of [0, 123_456, 199_990]) {
    const page = store.chats.messages(id, from, 100);
    expect(page.map(({ text }) => text)).toEqual(page.map((_, i) => `m${from + i}`));
    expect(page).toHaveLength(Math.min(100, 200_000 - from));
  }
  expect(store.chats.indexAt(id, NINE + 150_000 * 60_000)).toBe(150_000);
  expect(store.chats.search(id, '"m77777"', 9).map(({ index }) => index)).toEqual([77_777]);

  const db = new Database(path.join(folder, DATABASE));
  const plan = (sql: string) =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('; ');
  const page = 'WHERE m.chat = 1 AND m.position >= 5 AND m.position < 9 ORDER BY m.position';
  expect(plan(`SELECT * FROM messages m ${page}`)).toMatch(
    /^SEARCH m USING INDEX messages_by_position[^;]*$/,
  );
  expect(
    plan('SELECT 1 FROM messages WHERE chat = 1 AND at >= 5 ORDER BY at, position LIMIT 1'),
  ).toMatch(/^SEARCH messages USING COVERING INDEX messages_by_time[^;]*$/);
  checkWords(db);
  db.close();
});
