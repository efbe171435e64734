import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { hideChat } from '../../../main/store/chat-removal';
import { DATABASE } from '../../../main/store/parts';
import { checkWords } from '../../../main/store/word-index';
import { aChat, aMedium, aMessage, bytesOf } from '../../helpers/chats';
import { filesBelow, filesWith, openLibrary, temporaryFolder } from '../../helpers/library';

async function addChat(store: Store, title: string, names: Record<string, string>) {
  const { id } = store.chats.add(aChat({ title }));
  const messages = Object.keys(names).map((name, i) =>
    aMedium(i, 'Anna', name.endsWith('.opus') ? 'voice' : 'image', name),
  );
  store.chats.merge(id, messages);
  for (const [name, text] of Object.entries(names))
    await store.chats.keepMedia({ chat: id, name }, bytesOf(text));
  const ids = store.chats.messages(id, 0, 99).map((message) => message.id);
  return { id, ids };
}

const mediaIn = (folder: string) =>
  existsSync(path.join(folder, 'media')) ? filesBelow(path.join(folder, 'media')) : [];

describe('media', () => {
  it('lie under the hash of their bytes, once, and only their owner may read them', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const { ids } = await addChat(store, 'One', { 'a.jpg': 'same', 'b.jpg': 'same', 'c.jpg': 'x' });
    expect(mediaIn(folder)).toHaveLength(2);
    for (const file of mediaIn(folder)) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(path.basename(file)).toMatch(/^[0-9a-f]{64}\.jpg$/);
    }
    expect(statSync(path.join(folder, 'media')).mode & 0o777).toBe(0o700);
    expect(filesBelow(path.join(folder, 'inbox'))).toEqual([]);
    expect(store.chats.media(ids[0]!)).toMatchObject({
      path: store.chats.media(ids[1]!)!.path,
      mime: 'image/jpeg',
      media: { name: 'a.jpg', stored: true },
    });
  });

  it('are not kept where no message names them, nor where their bytes end in an error', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const { id, ids } = await addChat(store, 'One', {});
    await store.chats.keepMedia({ chat: id, name: '../../evil.jpg' }, bytesOf('x'));
    store.chats.merge(id, [aMedium(1, 'Anna', 'image', 'a.jpg')]);
    async function* broken() {
      yield* bytesOf('half');
      throw new Error('The zip ends here.');
    }
    await expect(store.chats.keepMedia({ chat: id, name: 'a.jpg' }, broken())).rejects.toThrow();
    expect(mediaIn(folder)).toEqual([]);
    expect(filesBelow(path.join(folder, 'inbox'))).toEqual([]);
    expect(ids).toEqual([]);
    expect(store.chats.messages(id, 0, 9)[0]!.media!.stored).toBe(false);
  });

  it('take a type from their name only where a page may show it', async () => {
    const store = await openLibrary();
    const names = { 'a.svg': 'x', 'b.html': 'x', 'c.JPG': 'x', 'd.opus': 'x', 'e.mp4': 'x' };
    const { ids } = await addChat(store, 'One', names);
    expect(ids.map((id) => store.chats.media(id)!.mime)).toEqual([
      'application/octet-stream',
      'application/octet-stream',
      'image/jpeg',
      'audio/ogg',
      'video/mp4',
    ]);
  });
});

describe('voice notes', () => {
  it('wait until they are written down, and are then found by what they say', async () => {
    const store = await openLibrary();
    const { id, ids } = await addChat(store, 'One', { 'a.opus': '1', 'b.opus': '2', 'c.jpg': '3' });
    expect(store.chats.get(id)!.voicesLeft).toBe(2);
    expect(store.chats.voicesLeft(id).map(({ message }) => message)).toEqual(ids.slice(0, 2));
    expect(store.chats.chatWithVoices()).toBe(id);
    store.chats.setVoiceText(ids[0]!, 'Bring the umbrella.');
    store.chats.setVoiceProblem(ids[1]!, 'It is damaged.');
    expect(store.chats.get(id)!.voicesLeft).toBe(0);
    expect(store.chats.chatWithVoices()).toBeNull();
    expect(store.chats.message(ids[1]!)!.media).toMatchObject({ problem: 'It is damaged.' });
    expect(store.chats.search(id, '"umbrella"', 9).map((found) => found.id)).toEqual([ids[0]]);
    expect(store.search.words('"umbrella"', 'message', 9)).toMatchObject([
      { message: ids[0], text: expect.stringContaining('umbrella') },
    ]);
    store.chats.setVoiceText(ids[0]!, 'Bring the parasol.');
    expect(store.chats.search(id, '"umbrella"', 9)).toEqual([]);
  });
});

describe('removal', () => {
  const WORD = 'canaryzebra';

  it('leaves no trace in the database, its log or any file, and nothing of others goes', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const kept = await addChat(store, 'Kept', { 'same.jpg': 'shared bytes' });
    store.chats.merge(
      kept.id,
      Array.from({ length: 500 }, (_, i) => aMessage(i, 'Cleo', `neighbour ${i}`)),
    );
    const gone = await addChat(store, `${WORD} title`, {
      [`${WORD}.opus`]: `${WORD} sound`,
      'same.jpg': 'shared bytes',
    });
    store.chats.merge(
      gone.id,
      // More than one slice of the removal.
      Array.from({ length: 2500 }, (_, i) => aMessage(i, WORD, `${WORD} says ${WORD}${i}`)),
    );
    store.chats.setVoiceText(gone.ids[0]!, `${WORD} spoken`);
    store.chats.setMe(gone.id, WORD);
    mkdirSync(path.join(folder, 'backups'));
    writeFileSync(path.join(folder, 'backups', 'before-migration.sqlite'), WORD);
    expect(filesWith(folder, WORD).length).toBeGreaterThan(1);

    await store.chats.remove(gone.id);

    // Without its last letters it would be a signpost inside the index.
    expect(filesWith(folder, WORD.slice(0, -2))).toEqual([]);
    expect(store.chats.get(gone.id)).toBeNull();
    expect(store.search.words(`"${WORD}"*`, 'message', 9)).toEqual([]);
    expect(store.search.words('"neighbour"', 'message', 999)).toHaveLength(500);
    expect(existsSync(store.chats.media(kept.ids[0]!)!.path)).toBe(true);
    expect(mediaIn(folder)).toHaveLength(1);
    store.close();
    expect(filesWith(folder, 'canary')).toEqual([]);
  });

  it('goes on at the next start where the process died, and the chat is out of sight meanwhile', async () => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    const { id, ids } = await addChat(store, 'One', { 'a.jpg': WORD });
    store.chats.merge(
      id,
      Array.from({ length: 1500 }, (_, i) => aMessage(i, 'Anna', `${WORD}${i}`)),
    );
    const db = new Database(path.join(folder, DATABASE));
    hideChat(db, 1);
    db.close();
    expect(store.chats.get(id)).toBeNull();
    expect(store.chats.message(ids[0]!)).toBeNull();
    expect(store.search.words(`"${WORD}"*`, 'message', 9)).toEqual([]);
    expect(
      store.chats.matching(aChat({ title: 'One' }), [aMessage(1, 'Anna', `${WORD}1`)]),
    ).toBeNull();
    store.close();
    const reopened = await openLibrary(folder);
    reopened.close();
    expect(mediaIn(folder)).toEqual([]);
    expect(filesWith(folder, WORD)).toEqual([]);
    const after = new Database(path.join(folder, DATABASE));
    expect(after.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(0);
    expect(after.prepare('SELECT count(*) FROM chats').pluck().get()).toBe(0);
    checkWords(after);
    after.close();
  });
});
