import { describe, expect, it } from 'vitest';
import { MARK_END, MARK_START } from '../../../../main/core/snippet';
import { importText, openApp, type TestApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const PETS = ['The parrot escaped on Monday.', 'Nobody has seen it since then.'];
const MONEY = ['The invoice of the printer is unpaid.', 'We settle it next month.'];

async function importChat(app: TestApp, friend: string, ...texts: string[]): Promise<string> {
  const text = whatsApp(...texts.map((one): [string, string] => [friend, one]));
  const path = writeFile(temporaryFolder(), `WhatsApp Chat with ${friend}.txt`, text);
  const { chats } = await app.call('chats.importPath', { path });
  return chats[0]!.chat.id;
}

describe('ask', () => {
  it('answers with the passage, marks its best sentence and names its place', async () => {
    const app = await openApp();
    const pets = await importText(app, 'Pets.txt', ...PETS);
    await importText(app, 'Money.txt', ...MONEY);
    const answer = await app.call('ask.question', { question: 'When has the parrot escaped?' });
    expect(answer.found).toBe(true);
    expect(answer.sources[0]).toMatchObject({ kind: 'segment', id: pets, segment: 0 });
    expect(answer.sources[0]).not.toHaveProperty('start');
    expect(answer.sources[0]!.passage).toContain(`${MARK_START}${PETS[0]}${MARK_END}`);
  });

  it('names the seconds where the passage is heard', async () => {
    const app = await openApp();
    const lines = PETS.map(
      (text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n`,
    );
    await importText(app, 'Pets.srt', ...lines);
    const { sources } = await app.call('ask.question', { question: 'Has nobody seen it since?' });
    expect(sources[0]).toMatchObject({ segment: 1, start: 1, end: 2 });
  });

  it('says that nothing was found where the library does not hold it', async () => {
    const app = await openApp();
    await importText(app, 'Money.txt', ...MONEY);
    const { found } = await app.call('ask.question', { question: 'When has the parrot escaped?' });
    expect(found).toBe(false);
  });

  it('keeps to the recording that is asked', async () => {
    const app = await openApp();
    await importText(app, 'Pets.txt', ...PETS);
    const recording = await importText(app, 'Money.txt', ...MONEY);
    const question = 'When has the parrot escaped?';
    const { found, sources } = await app.call('ask.question', { question, recording });
    expect(found).toBe(false);
    expect(sources.every(({ id }) => id === recording)).toBe(true);
  });

  it('goes by words in Korean, without the model', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    const id = await importText(
      app,
      'ko.txt',
      '다음 분기 예산은 삼백만 원입니다.',
      '회의를 마칩니다.',
    );
    const before = inference.embedded.length;
    const { sources } = await app.call('ask.question', { question: '다음 분기 예산은 얼마예요?' });
    expect(sources[0]).toMatchObject({ id, segment: 0 });
    expect(inference.embedded).toHaveLength(before);
  });

  it('marks the sentence whole where a title or a number holds a dot', async () => {
    const app = await openApp();
    const said = 'Yesterday Mr. Lee paid 3.5 million for the parrot.';
    await importText(app, 'Pets.txt', `The invoice is unpaid. ${said} Nobody knows why.`);
    const { sources } = await app.call('ask.question', { question: 'Who paid for the parrot?' });
    expect(sources[0]!.passage).toContain(`${MARK_START}${said}${MARK_END}`);
  });

  it('keeps to the chat that is asked, however many messages of others hold the words', async () => {
    const app = await openApp();
    const chat = await importChat(app, 'Anna', 'The parrot escaped on Monday', 'Oh no');
    const crowd = Array.from({ length: 600 }, (_, i) => `Parrot parrot parrot ${i}`);
    await importChat(app, 'Ben', ...crowd);
    const question = 'Where is the parrot?';
    const { sources } = await app.call('ask.question', { question, chat });
    expect(sources.map(({ kind, id }) => [kind, id])).toEqual([['message', chat]]);
    expect(sources[0]!.passage).toContain('The parrot escaped on Monday');
    const { messages } = await app.call('chats.messages', { id: chat, from: 0, limit: 1 });
    expect(sources[0]!.message).toBe(messages[0]!.id);
  });

  it('says what to do in an empty library', async () => {
    const app = await openApp();
    await expect(app.call('ask.question', { question: 'When?' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is nothing to ask yet: the library is empty.',
    });
  });
});
