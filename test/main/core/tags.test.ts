import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../../main/contract';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { whatsApp } from '../../helpers/chats';
import { filesWith } from '../../helpers/library';

const importChat = async (app: TestApp) => {
  const text = whatsApp(['Anna', 'Shall we meet at the harbour?'], ['Ben', 'Yes.']);
  return (await app.call('chats.importText', { text })).chats[0]!.chat.id;
};
const tagsOf = async (app: TestApp, id: string) => (await app.call('recordings.get', { id })).tags;

describe('tags', () => {
  it('are put on recordings and chats, and kept apart without regard to case', async () => {
    const app = await openApp();
    const [id, chat] = [await importText(app, 'a.txt', 'Words.'), await importChat(app)];
    await app.call('tags.change', { ids: [id, chat], add: ['Work', '봄 행사', 'work'] });
    expect(await tagsOf(app, id)).toEqual(['Work', '봄 행사']);
    expect((await app.call('chats.get', { id: chat })).tags).toEqual(['Work', '봄 행사']);
    await app.call('tags.change', { ids: [id], add: ['"; DROP TABLE tags --'], remove: ['WORK'] });
    expect(await tagsOf(app, id)).toEqual(['"; DROP TABLE tags --', '봄 행사']);
    const { tags } = await app.call('tags.list', {});
    expect(tags).toContainEqual({ name: 'Work', recordings: 0, chats: 1 });
    await app.event('tags.changed');
  });

  it('come by name, a number in it by its value', async () => {
    const app = await openApp();
    const id = await importText(app, 'a.txt', 'Words.');
    const inOrder = ['épée', 'Sprint 2', 'sprint 10', '봄 행사'];
    await app.call('tags.change', { ids: [id], add: [...inOrder].reverse() });
    expect(await tagsOf(app, id)).toEqual(inOrder);
    expect((await app.call('tags.list', {})).tags.map(({ name }) => name)).toEqual(inOrder);
  });

  it('are renamed and removed everywhere; two of one name become one', async () => {
    const app = await openApp();
    const [a, b] = [await importText(app, 'a.txt', 'One.'), await importText(app, 'b.txt', 'Two.')];
    await app.call('tags.change', { ids: [a, b], add: ['work'] });
    await app.call('tags.change', { ids: [b], add: ['job'] });
    await app.call('tags.rename', { from: 'Work', to: 'Job' });
    expect([await tagsOf(app, a), await tagsOf(app, b)]).toEqual([['Job'], ['Job']]);
    await app.call('tags.rename', { from: 'job', to: 'JOB' });
    expect(await tagsOf(app, a)).toEqual(['JOB']);
    await app.call('tags.remove', { name: 'job' });
    expect((await app.call('tags.list', {})).tags).toEqual([]);
    expect(await tagsOf(app, b)).toEqual([]);
  });

  it('change all that is named or nothing', async () => {
    const app = await openApp();
    const id = await importText(app, 'a.txt', 'One.');
    const changing = app.call('tags.change', { ids: [id, 'abcdefgh'], add: ['work'] });
    await expect(changing).rejects.toMatchObject({ code: 'not-found' });
    expect(await tagsOf(app, id)).toEqual([]);
  });

  it('wait in the bin, and go for good with the last that carries them', async () => {
    const app = await openApp();
    const [id, chat] = [await importText(app, 'a.txt', 'Words.'), await importChat(app)];
    await app.call('tags.change', { ids: [id, chat], add: ['canaryzebra'] });
    await app.call('favourites.set', { ids: [id], favourite: true });
    await app.call('recordings.remove', { id });
    await app.call('chats.remove', { id: chat });
    expect((await app.call('tags.list', {})).tags).toEqual([]);
    await app.call('bin.restore', { ids: [id] });
    const back = await app.call('recordings.get', { id });
    expect(back).toMatchObject({ tags: ['canaryzebra'], favourite: true });
    await app.call('recordings.remove', { id });
    await app.call('bin.empty', {});
    await app.close();
    expect(filesWith(app.folder, 'canaryzeb')).toEqual([]);
  });
});

describe('lists', () => {
  it('are kept to favourites, a tag, a kind, a language, and what has no summary', async () => {
    const app = await openApp();
    const id = await importText(app, 'Boat.txt', 'We decided to sell the boat on Friday.');
    const other = await importText(app, 'Other.txt', 'The lamp is on the table over there.');
    const chat = await importChat(app);
    await app.call('tags.change', { ids: [id, chat], add: ['Sea'] });
    await app.call('favourites.set', { ids: [id, chat], favourite: true });
    const listed = async (filter: RequestOf<'recordings.list'>) =>
      (await app.call('recordings.list', filter)).recordings.map((one) => one.id).sort();
    expect(await listed({ favourite: true })).toEqual([id]);
    expect(await listed({ tag: 'SEA' })).toEqual([id]);
    expect(await listed({ tag: 'nothing' })).toEqual([]);
    expect(await listed({ kind: 'transcript' })).toEqual([id, other].sort());
    expect(await listed({ kind: 'audio' })).toEqual([]);
    expect(await listed({ language: 'ko' })).toEqual([]);
    expect(await listed({ unsummarized: true })).toEqual([]);
    for (const { id: summary } of (await app.call('summaries.list', { recording: other }))
      .summaries)
      await app.call('summaries.remove', { id: summary });
    expect(await listed({ unsummarized: true })).toEqual([other]);
    expect(await listed({ query: 'boat', tag: 'sea', favourite: true })).toEqual([id]);
    expect(await listed({ query: 'lamp', tag: 'sea' })).toEqual([]);
    const chats = async (filter: RequestOf<'chats.list'>) =>
      (await app.call('chats.list', filter)).total;
    expect(await chats({ tag: 'sea', favourite: true, app: 'whatsapp' })).toBe(1);
    expect(await chats({ tag: 'lamp' })).toBe(0);
    expect(await chats({ app: 'signal' })).toBe(0);
  });

  it('are in the order that is asked for', async () => {
    const app = await openApp();
    const long = ['WEBVTT', '', '00:01.000 --> 00:09.000', 'A long one.'];
    await importText(app, 'beta.vtt', ...long);
    await importText(app, 'Alpha.txt', 'Short.');
    await importText(app, 'gamma.txt', 'Shorter.');
    const titles = async (order: RequestOf<'recordings.list'>['order']) =>
      (await app.call('recordings.list', { order })).recordings.map(({ title }) => title);
    expect(await titles('newest')).toEqual(['gamma', 'Alpha', 'beta']);
    expect(await titles('oldest')).toEqual(['beta', 'Alpha', 'gamma']);
    expect(await titles('name')).toEqual(['Alpha', 'beta', 'gamma']);
    expect((await titles('longest'))[0]).toBe('beta');
  });

  it('order chats by their last message, their length and their name', async () => {
    const app = await openApp();
    for (const [title, count] of [
      ['Chat 10', 2],
      ['Chat 9', 3],
    ] as const) {
      const lines = Array.from({ length: count }, (_, i) => `Anna ${title}: message ${i}`);
      await app.call('chats.importText', { text: lines.join('\n'), title });
    }
    const titles = async (order: RequestOf<'chats.list'>['order']) =>
      (await app.call('chats.list', { order })).chats.map(({ title }) => title);
    expect(await titles('name')).toEqual(['Chat 9', 'Chat 10']);
    expect(await titles('longest')).toEqual(['Chat 9', 'Chat 10']);
    expect([...(await titles('oldest'))].sort()).toEqual(['Chat 10', 'Chat 9']);
  });
});
