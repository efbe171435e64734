import { expect, it, onTestFinished, vi } from 'vitest';
import { openApp, type TestApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { createFakeInference } from '../../../helpers/fake-inference';
import { inProcessInference } from '../../../helpers/inProcessInference';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const TALK = [
  'We should take the cat to the garden on Saturday and look whether it likes it there.',
  'The weather will be fine, so that we can have lunch outside with everybody.',
];

async function importChat(app: TestApp, friend: string, ...texts: string[]): Promise<string> {
  const text = whatsApp(...texts.map((one): [string, string] => [friend, one]));
  const path = writeFile(temporaryFolder(), `WhatsApp Chat with ${friend}.txt`, text);
  return (await app.call('chats.importPath', { path })).chats[0]!.chat.id;
}

const search = (app: TestApp, query: string) => app.call('search.query', { query });

it('finds a chat by meaning soon after its import, in search and in questions', async () => {
  const app = await openApp();
  const chat = await importChat(app, 'Anna', 'The cat sleeps.', 'Nothing else.');
  await vi.waitFor(async () => expect((await search(app, 'feline')).hits).toHaveLength(1));
  const { hits } = await search(app, 'feline');
  const { messages } = await app.call('chats.messages', { id: chat, from: 0, limit: 1 });
  expect(hits).toMatchObject([
    { kind: 'message', id: chat, message: messages[0]!.id, by: 'meaning' },
  ]);
  expect((await app.call('search.query', { query: 'feline', in: 'recordings' })).hits).toEqual([]);
  const { sources } = await app.call('ask.question', { question: 'feline', chat });
  expect(sources).toMatchObject([{ kind: 'message', id: chat, message: messages[0]!.id }]);
});

it('finds in a chat what was written in other words, with the real model', async () => {
  const real = inProcessInference();
  onTestFinished(() => real.close());
  const { embedding } = real;
  const app = await openApp({ inference: { ...createFakeInference(), embedding } });
  const chat = await importChat(
    app,
    'Anna',
    'The garage called about the brakes.',
    'Repairing them costs 400 dollars.',
  );
  await importChat(app, 'Ben', 'We need balloons and a cake.', 'The celebration starts at six.');
  const query = 'automobile maintenance price';
  await vi.waitFor(
    async () =>
      expect((await search(app, query)).hits).toMatchObject([{ id: chat, by: 'meaning' }]),
    20_000,
  );
  const question = 'How expensive is it to fix the vehicle?';
  expect((await app.call('ask.question', { question })).sources[0]).toMatchObject({ id: chat });
});

it('says of a message that both ways lead to it', async () => {
  const app = await openApp();
  await importChat(app, 'Anna', 'The cat sleeps in the garden');
  await vi.waitFor(async () =>
    expect((await search(app, 'cat sleeps')).hits).toMatchObject([{ kind: 'message', by: 'both' }]),
  );
});

it('embeds old libraries when they are opened, and a chat of another language never', async () => {
  const folder = temporaryFolder();
  const inference = createFakeInference();
  const before = await openApp({ libraryFolder: folder, runJobs: false });
  await importChat(before, 'Anna', ...TALK);
  await importChat(before, '지현', '내일 정원에서 만나요', '네, 좋아요. 고양이도 데려갈게요');
  await before.close();
  await openApp({ libraryFolder: folder, inference });
  await vi.waitFor(() => expect(inference.embedded).toEqual([TALK.join(' ')]));
});
