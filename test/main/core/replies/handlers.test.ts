import { expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const CHAT = whatsApp(
  ['Anna', 'Hi Ben, how are you?'],
  ['Ben', 'fine, you?'],
  ['Anna', 'Shall we meet on Friday?'],
);

async function appWith(text = CHAT) {
  const app = await openApp();
  const path = writeFile(temporaryFolder(), 'WhatsApp Chat with Anna.txt', text);
  const { chats } = await app.call('chats.importPath', { path, me: 'Ben' });
  return { app, path, id: chats[0]!.chat.id };
}

it('drafts for a chat of the library, and tells the first beforehand', async () => {
  const { app, id } = await appWith();
  const { suggestions } = await app.call('replies.suggest', { chat: id });
  expect(suggestions).toHaveLength(3);
  const first = await app.event('reply.first');
  expect(first).toMatchObject({ chat: id, suggestion: { tone: 'neutral' } });
});

it('drafts for an earlier message', async () => {
  const { app, id } = await appWith();
  const { messages } = await app.call('chats.messages', { id, from: 0 });
  const replies = await app.call('replies.suggest', { chat: id, message: messages[0]!.id });
  expect(replies.suggestions.length).toBeGreaterThan(0);
  await expect(app.call('replies.suggest', { chat: id, message: 99_999 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('drafts for an export on disk and keeps nothing', async () => {
  const app = await openApp();
  const path = writeFile(temporaryFolder(), 'chat.txt', CHAT);
  const { suggestions } = await app.call('replies.suggestPath', { path, me: 'ben' });
  expect(suggestions).toHaveLength(3);
  expect((await app.call('chats.list', {})).total).toBe(0);
  await expect(app.call('replies.suggestPath', { path, me: 'Zoe' })).rejects.toMatchObject({
    code: 'bad-input',
    message: 'Nobody in this chat is called Zoe.',
  });
});

it('answers with the passage where a recording holds what is asked', async () => {
  const app = await openApp();
  const told = 'Anna: The launch of the new website is on March 4.\nBen: Good.\n';
  const meeting = writeFile(temporaryFolder(), 'weekly.vtt', vtt(told));
  await app.call('recordings.importPath', { path: meeting });
  const path = writeFile(
    temporaryFolder(),
    'chat.txt',
    whatsApp(['Cleo', 'hey'], ['Ben', 'hi'], ['Cleo', 'when is the website launch?']),
  );
  const { suggestions } = await app.call('replies.suggestPath', { path, me: 'Ben' });
  expect(suggestions[0]).toMatchObject({ origin: 'recording', intent: 'answer' });
  expect(suggestions[0]!.text).toContain('March 4');
  expect(suggestions[0]!.sources![0]!.quote).toContain('launch of the new website');
});

const vtt = (lines: string) =>
  `WEBVTT\n\n${lines
    .trim()
    .split('\n')
    .map((line, i) => `00:00:0${i}.000 --> 00:00:0${i + 1}.000\n${line}\n`)
    .join('\n')}`;

it('learns nothing from a chat whose style is to be forgotten', async () => {
  const { app, id } = await appWith();
  await app.call('chats.forgetStyle', { id, forget: true });
  const { suggestions } = await app.call('replies.suggest', { chat: id, count: 6 });
  expect(suggestions.map(({ origin }) => origin)).not.toContain('mine');
});

it('rewrites what I typed', async () => {
  const { app } = await appWith();
  const rewritten = await app.call('replies.rewrite', { text: 'thx, see u', tone: 'formal' });
  expect(rewritten).toMatchObject({ text: 'Thank you, see you.', kept: [] });
});
