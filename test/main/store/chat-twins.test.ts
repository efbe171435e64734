/** Messages that were edited or deleted between two exports of one chat. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { aMedium, aMessage, letters, withChat } from '../../helpers/chats';

describe('messages that changed between two exports', () => {
  const gone = (minutes: number, sender: string) =>
    aMessage(minutes, sender, '', { kind: 'deleted' });
  const edited = (minutes: number, sender: string, text: string) =>
    aMessage(minutes, sender, text, { edited: true });
  type Seen = [text: string, mark: string];
  const seen = (store: Store, chat: string): Seen[] =>
    store.chats
      .messages(chat, 0, 99)
      .map(({ text, kind, deletedLater, earlier }) => [
        text,
        [kind === 'deleted' ? 'deleted' : '', deletedLater ? 'later' : '', earlier ?? '']
          .filter(Boolean)
          .join(' '),
      ]);

  const before = [
    aMessage(1, 'Anna', 'hello'),
    aMessage(1, 'Anna', 'oops'),
    aMessage(1, 'Anna', 'at sevn'),
    aMessage(2, 'Ben', 'fine'),
  ];
  const after = [
    aMessage(1, 'Anna', 'hello'),
    gone(1, 'Anna'),
    edited(1, 'Anna', 'at seven'),
    aMessage(2, 'Ben', 'fine'),
  ];
  const both: Seen[] = [
    ['hello', ''],
    ['oops', 'later'],
    ['at seven', 'at sevn'],
    ['fine', ''],
  ];

  it.each([
    { order: 'the older first', exports: [before, after, before, after] },
    { order: 'the newer first', exports: [after, before, after, before] },
  ])('stand there once, with what they said before: $order', async ({ exports }) => {
    const { store, id } = await withChat(...exports[0]!);
    for (const more of exports.slice(1)) {
      expect(store.chats.merge(id, more)).toBe(0);
      expect(seen(store, id)).toEqual(both);
    }
    expect(store.chats.search(id, '"oops"', 9)).toHaveLength(1);
    expect(store.chats.search(id, '"seven"', 9)).toHaveLength(1);
    expect(store.chats.search(id, '"sevn"', 9)).toEqual([]);
    const places = store.chats.messages(id, 0, 99).map(({ index }) => index);
    expect(places).toEqual([0, 1, 2, 3]);
  });

  it('are known at the end of a chat, before what is new, and by phones that write no seconds', async () => {
    const { store, id } = await withChat(...letters(1), aMessage(2.3, 'Anna', 'oops'));
    expect(store.chats.merge(id, [...letters(1), gone(2, 'Anna'), ...letters(2, 3)])).toBe(2);
    expect(seen(store, id)).toEqual([
      ['m1', ''],
      ['oops', 'later'],
      ['m2', ''],
      ['m3', ''],
    ]);
    const seconds = await withChat(...letters(1), gone(2, 'Anna'));
    expect(
      seconds.store.chats.merge(seconds.id, [...letters(1), aMessage(2.5, 'Anna', 'oops')]),
    ).toBe(0);
    expect(seen(seconds.store, seconds.id).at(-1)).toEqual(['oops', 'later']);
  });

  it('are not mixed up with other messages of the same minute and person', async () => {
    const { store, id } = await withChat(aMessage(1, 'Anna', 'one'), aMessage(1, 'Anna', 'two'));
    const more = [
      aMessage(1, 'Anna', 'one'),
      gone(1, 'Anna'),
      aMessage(1, 'Anna', 'two'),
      edited(1, 'Anna', 'three'),
    ];
    expect(store.chats.merge(id, more)).toBe(2);
    expect(seen(store, id)).toEqual([
      ['one', ''],
      ['', 'deleted'],
      ['two', ''],
      ['three', ''],
    ]);
    // Neither was edited or deleted: they are two.
    const other = await withChat(aMessage(1, 'Anna', 'one'));
    expect(other.store.chats.merge(other.id, [aMessage(1, 'Anna', 'other')])).toBe(1);
  });

  it('are marked by the key of the export, whatever their minute', async () => {
    const text = aMessage(1, 'Anna', 'oops', { key: '7' });
    const deleted = aMessage(1, 'Anna', '', { key: '7', kind: 'deleted' });
    for (const exports of [
      [text, deleted],
      [deleted, text],
    ]) {
      const { store, id } = await withChat(exports[0]!);
      expect(store.chats.merge(id, [exports[1]!])).toBe(0);
      expect(seen(store, id)).toEqual([['oops', 'later']]);
    }
  });

  it('bring back the medium that was deleted', async () => {
    const { store, id } = await withChat(...letters(1), gone(2, 'Anna'));
    store.chats.merge(id, [...letters(1), aMedium(2, 'Anna', 'image', 'IMG-1.jpg')]);
    expect(store.chats.messages(id, 1, 1)[0]).toMatchObject({
      kind: 'media',
      deletedLater: true,
      media: { name: 'IMG-1.jpg' },
    });
  });
});
