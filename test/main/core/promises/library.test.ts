import { describe, expect, it } from 'vitest';
import { importText, openApp, type TestApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { createFakeInference } from '../../../helpers/fake-inference';
import { filesWith } from '../../../helpers/library';

const list = async (app: TestApp, state?: 'suggested' | 'confirmed' | 'done' | 'dismissed') => {
  await app.call('promises.read', {});
  return (await app.call('promises.list', { state })).promises;
};
const importChat = (app: TestApp, ...lines: [string, string][]) =>
  app.call('chats.importText', { text: whatsApp(...lines) });
const SAID = [
  'Anna: Thomas will sign the contract by Friday.',
  'Thomas: I will send the list tomorrow.',
];

describe('promises of a recording', () => {
  it('are suggested with their passage, owner and day, and nothing is confirmed by itself', async () => {
    const app = await openApp();
    const id = await importText(app, 'planning.txt', ...SAID);
    const found = await list(app);
    expect(found.map(({ state }) => state)).toEqual(['suggested', 'suggested']);
    expect(found.map(({ quote }) => quote).sort()).toEqual([
      'I will send the list tomorrow.',
      'Thomas will sign the contract by Friday.',
    ]);
    for (const { owner, source } of found)
      expect({ owner, ...source }).toMatchObject({ owner: 'Thomas', kind: 'recording', id });
    const tomorrow = found.find(({ due }) => due === 'tomorrow');
    expect(tomorrow?.dueDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('keep what a person decided when a line is corrected, and bring nothing back', async () => {
    const app = await openApp();
    const id = await importText(app, 'planning.txt', ...SAID);
    const [one, other] = await list(app);
    await app.call('promises.mark', { id: one!.id, state: 'dismissed' });
    await app.call('promises.mark', { id: other!.id, state: 'confirmed' });
    await app.call('promises.edit', { id: other!.id, text: 'Mine now', dueDate: null });
    const transcript = (await app.call('transcripts.get', { recording: id }))!;
    for (const { id: segment, text } of transcript.segments)
      await app.call('transcripts.edit', {
        transcript: transcript.id,
        segment,
        text: text.replace('the ', 'the whole '),
      });
    expect(await list(app, 'suggested')).toEqual([]);
    expect((await list(app, 'dismissed')).map(({ quote }) => quote)).toEqual([
      one!.quote.replace('the ', 'the whole '),
    ]);
    expect(await list(app, 'confirmed')).toMatchObject([{ text: 'Mine now', dueDate: null }]);
  });

  it('follow the speaker whom a person names, where only the day was changed', async () => {
    const app = await openApp();
    const recording = await importText(app, 'call.txt', ...SAID);
    const tomorrow = (await list(app)).find(({ due }) => due === 'tomorrow')!;
    const { id, text, owner } = tomorrow;
    await app.call('promises.edit', { id, text, owner, dueDate: '2031-01-05' });
    const transcript = (await app.call('transcripts.get', { recording }))!.id;
    await app.call('speakers.rename', { transcript, from: 'Thomas', to: 'Tom' });
    expect((await list(app)).find((one) => one.id === id)).toMatchObject({
      owner: 'Tom',
      dueDate: '2031-01-05',
    });
  });

  it('stay in the words that a person gave them, also when they are said no more', async () => {
    const app = await openApp();
    const recording = await importText(app, 'call.txt', ...SAID);
    const [one, other] = await list(app);
    await app.call('promises.edit', { id: one!.id, text: 'Mine' });
    await app.call('promises.edit', { id: other!.id, text: other!.text });
    const transcript = (await app.call('transcripts.get', { recording }))!;
    for (const { id: segment } of transcript.segments)
      await app.call('transcripts.edit', { transcript: transcript.id, segment, text: 'Nothing.' });
    expect((await list(app)).map(({ text }) => text)).toEqual(['Mine']);
  });

  it('go with the recording, without a trace', async () => {
    const app = await openApp();
    const id = await importText(
      app,
      'planning.txt',
      'Ann: I will buy zanzibaric lanterns tomorrow.',
    );
    const [one] = await list(app);
    await app.call('promises.mark', { id: one!.id, state: 'confirmed' });
    await app.call('promises.edit', { id: one!.id, text: 'Quetzal feathers' });
    await app.call('recordings.remove', { id });
    expect(await list(app)).toEqual([]);
    await app.call('bin.empty', {});
    await app.close();
    for (const word of ['zanzibaric', 'Quetzal']) expect(filesWith(app.folder, word)).toEqual([]);
  });
});

describe('promises of a chat', () => {
  const LINES: [string, string][] = [
    ['Anna', 'Can you send me the contract?'],
    ['Ben', 'Sure'],
    ['Ben', 'I will bring the boat tomorrow.'],
  ];

  it('know who I am, and can be listed by it', async () => {
    const app = await openApp();
    const [imported] = (await importChat(app, ...LINES)).chats;
    const chat = imported!.chat.id;
    expect((await list(app)).map(({ mine }) => mine)).toEqual([null, null]);
    await app.call('chats.setMe', { id: chat, me: 'Ben' });
    expect((await app.call('promises.list', { mine: true })).total).toBe(2);
    expect((await app.call('promises.list', { mine: false })).total).toBe(0);
    await app.call('chats.setMe', { id: chat, me: 'Anna' });
    expect((await app.call('promises.list', { mine: false, chat })).total).toBe(2);
    expect((await app.call('promises.list', { dueTo: '2025-11-21' })).promises).toMatchObject([
      { owner: 'Ben', to: 'Anna', dueDate: '2025-11-21' },
    ]);
  });

  it('neither double nor come back when the chat is imported again', async () => {
    const app = await openApp();
    await importChat(app, ...LINES);
    const [one, other] = await list(app);
    await app.call('promises.mark', { id: one!.id, state: 'dismissed' });
    await app.call('promises.mark', { id: other!.id, state: 'done' });
    await importChat(app, ...LINES, ['Anna', 'Thanks, I will send you the money on Friday']);
    const states = (await list(app)).map(({ state, owner }) => [state, owner]);
    expect(states.sort()).toEqual([
      ['dismissed', 'Ben'],
      ['done', 'Ben'],
      ['suggested', 'Anna'],
    ]);
  });

  it('hear an answer that comes with a later import', async () => {
    const app = await openApp();
    const asked: [string, string] = ['Anna', 'Can you send me the contract?'];
    await importChat(app, asked, ['Anna', 'Hello?'], ['Anna', 'It is the one from May']);
    expect(await list(app)).toEqual([]);
    await importChat(
      app,
      asked,
      ['Anna', 'Hello?'],
      ['Anna', 'It is the one from May'],
      ['Ben', 'Sure'],
    );
    expect(await list(app)).toMatchObject([{ owner: 'Ben', quote: asked[1] }]);
  });

  it('are there once where a later export brings messages between others', async () => {
    const app = await openApp();
    const all: [string, string][] = Array.from({ length: 9 }, (_, i) => [
      i % 2 ? 'Ben' : 'Anna',
      i === 3 || i === 6 ? `I will send you parcel ${i} tomorrow` : `line ${i}`,
    ]);
    const lines = whatsApp(...all).split('\n');
    await app.call('chats.importText', {
      text: lines.filter((line) => !line.includes('parcel')).join('\n'),
    });
    expect(await list(app)).toEqual([]);
    await importChat(app, ...all);
    expect((await list(app)).map(({ quote }) => quote).sort()).toEqual([
      'I will send you parcel 3 tomorrow',
      'I will send you parcel 6 tomorrow',
    ]);
  });

  it('are owed to nobody in particular once a third person turns up', async () => {
    const app = await openApp();
    const lines: [string, string][] = [...LINES, ['Anna', 'hm'], ['Ben', 'hm'], ['Anna', 'so']];
    await importChat(app, ...lines);
    expect((await list(app)).map(({ to }) => to)).toEqual(['Anna', 'Anna']);
    const more = Array.from({ length: 6 }, (_, i): [string, string] => ['Eve', `hello ${i}`]);
    await importChat(app, ...lines, ...more);
    expect(await list(app)).toMatchObject([{ owner: 'Ben', to: null, quote: LINES[2]![1] }]);
  });

  it('go with the chat, without a trace', async () => {
    const app = await openApp();
    const text = 'I will bring the zanzibaric boat tomorrow.';
    const [imported] = (await importChat(app, ['Ben', text], ['Anna', 'ok'])).chats;
    expect(await list(app)).toHaveLength(1);
    await app.call('chats.remove', { id: imported!.chat.id });
    expect(await list(app)).toEqual([]);
    await app.call('bin.empty', {});
    await app.close();
    expect(filesWith(app.folder, 'zanzibaric')).toEqual([]);
  });
});

describe('reading', () => {
  it('goes on by itself where search by meaning has failed', async () => {
    const inference = createFakeInference();
    let tell = (_: unknown) => {};
    const failure = new Promise((resolve) => {
      tell = resolve;
    });
    const app = await openApp({ inference, log: { info: () => {}, error: tell } });
    const recording = await importText(app, 'planning.txt', ...SAID);
    const { id: transcript } = (await app.call('transcripts.get', { recording }))!;
    inference.failures.embed = new Error('no such model');
    await app.call('transcripts.edit', { transcript, segment: 0, text: 'Nothing of that.' });
    expect(await failure).toContain('Upkeep');
    await importChat(app, ['Ben', 'I will bring the boat tomorrow.'], ['Anna', 'ok']);
    await expect.poll(async () => (await app.call('promises.list', {})).unread.messages).toBe(0);
  });

  it('goes on after a stop where it was, with every promise once', async () => {
    const app = await openApp({ runJobs: false });
    const lines = Array.from({ length: 1500 }, (_, i): [string, string] => [
      i % 2 ? 'Ben' : 'Anna',
      i % 100 === 1 ? `I will send you parcel ${i} tomorrow` : `line ${i}`,
    ]);
    await importChat(app, ...lines);
    const stop = new AbortController();
    const stopped = app.dispatch(
      'promises.read',
      {},
      {
        local: true,
        signal: stop.signal,
        progress: () => stop.abort(),
      },
    );
    await stopped;
    const { unread, total } = await app.call('promises.list', {});
    expect(unread.messages).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(15);
    expect(await app.call('promises.read', {})).toEqual({ recordings: 0, messages: 0 });
    expect((await app.call('promises.list', {})).total).toBe(15);
  });
});

describe('export', () => {
  it('holds what was confirmed and nothing that is only suggested', async () => {
    const app = await openApp();
    await importText(app, 'planning.txt', ...SAID);
    const [one] = await list(app);
    await expect(app.call('promises.export', { format: 'ics' })).rejects.toThrow(
      /none .* confirmed/,
    );
    await app.call('promises.mark', { id: one!.id, state: 'confirmed' });
    const { text, count } = await app.call('promises.export', { format: 'ics' });
    expect(count).toBe(1);
    expect(text.match(/BEGIN:VTODO/g)).toHaveLength(1);
    expect(text).toContain(`UID:${one!.id}@nanodesk`);
  });
});
