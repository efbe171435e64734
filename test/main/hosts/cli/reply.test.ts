import { expect, it } from 'vitest';
import type { Message, Replies } from '../../../../main/contract';
import { whatsApp } from '../../../helpers/chats';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const LINES = 'Ana: hey\nBen: hi\nAna: are you free on Tuesday?\n';

it('drafts for pasted lines, as JSON with the promised fields', async () => {
  const library = temporaryFolder();
  const args = ['reply', '-', '--me', 'Ben', '--count', '2', '--tone', 'warm'];
  const replies = await cliJson<Replies>(args, { library, stdin: LINES });
  expect(Object.keys(replies)).toEqual(['suggestions', 'suppressed', 'unsure', 'model', 'timings']);
  expect(replies.suggestions).toHaveLength(2);
  expect(replies.suggestions[0]).toMatchObject({ tone: 'warm', origin: 'bank' });
  expect(replies.timings.totalMs).toBeGreaterThanOrEqual(replies.timings.firstMs);
});

it('drafts for a chat of the library by the beginning of its ID, and keeps who I am', async () => {
  const library = temporaryFolder();
  const text = whatsApp(['Ana', 'hey'], ['Ben', 'hi'], ['Ana', 'lunch on Friday?']);
  const file = writeFile(temporaryFolder(), 'WhatsApp Chat with Ana.txt', text);
  const { chats } = await cliJson<{ chats: { chat: { id: string } }[] }>(['import', file], {
    library,
  });
  const { id } = chats[0]!.chat;
  const { status, out } = await cli(['reply', id.slice(0, 6), '--me', 'Ben'], { library });
  expect(status).toBe(0);
  expect(out).toMatch(/1\. .+\n2\. .+\n3\. .+/);
});

it('drafts for an earlier message of a chat in the library', async () => {
  const library = temporaryFolder();
  const text = whatsApp(['Ana', 'we lost mum today'], ['Ben', 'hi'], ['Ana', 'lunch on Friday?']);
  const file = writeFile(temporaryFolder(), 'WhatsApp Chat with Ana.txt', text);
  const { chats } = await cliJson<{ chats: { chat: { id: string } }[] }>(['import', file], {
    library,
  });
  const { id } = chats[0]!.chat;
  const { messages } = await cliJson<{ messages: Message[] }>(['show', id], { library });
  const args = ['reply', id, '--me', 'Ben', '--message', String(messages[0]!.id)];
  expect((await cliJson<Replies>(args, { library })).suppressed?.reason).toBe('grief');
  const strange = await cli(['reply', id, '--message', '99999'], { library });
  expect(strange.err).toContain('no such message');
  expect((await cli(['reply', id, '--message', 'first'], { library })).status).toBe(2);
  expect((await cli(['reply', file, '--message', '1'], { library })).status).toBe(2);
});

it('shows the gentle line where drafting is wrong', async () => {
  const library = temporaryFolder();
  const { out } = await cli(['reply', '-'], { library, stdin: 'A: hi\nB: we lost mum today\n' });
  expect(out).toContain('This is about a loss.');
});

it('refuses what is no tone, nobody of the chat, and no chat', async () => {
  const library = temporaryFolder();
  expect((await cli(['reply', '-', '--tone', 'rude'], { library })).status).toBe(2);
  const nobody = await cli(['reply', '-', '--me', 'Zoe'], { library, stdin: LINES });
  expect(nobody).toMatchObject({ status: 1, err: expect.stringContaining('Nobody') });
  const unknown = await cli(['reply', 'zzzz'], { library });
  expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining('No chat') });
});
