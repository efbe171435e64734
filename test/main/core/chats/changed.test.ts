import { expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { temporaryFolder, writeFile } from '../../../helpers/library';

it('keeps what was deleted or edited after it was imported, once, whichever export comes first', async () => {
  const before = whatsApp(['Anna', 'Hi'], ['Anna', 'oops'], ['Ben', 'At sevn'], ['Anna', 'ok']);
  const after = whatsApp(
    ['Anna', 'Hi'],
    ['Anna', '\u200eThis message was deleted.'],
    ['Ben', 'At seven \u200e<This message was edited>'],
    ['Anna', 'ok'],
  );
  for (const [first, second] of [
    [before, after],
    [after, before],
  ]) {
    const app = await openApp();
    const path = writeFile(temporaryFolder(), 'WhatsApp Chat with Anna.txt', first!);
    const { id } = (await app.call('chats.importPath', { path })).chats[0]!.chat;
    const again = writeFile(temporaryFolder(), 'WhatsApp Chat with Anna.txt', second!);
    const { chats } = await app.call('chats.importPath', { path: again });
    expect(chats).toMatchObject([{ created: false, added: 0, chat: { id, messages: 4 } }]);
    const { text } = await app.call('chats.export', { id, format: 'txt' });
    expect(text.split('\n').slice(1, 3)).toEqual([
      '[2025-11-20 09:01] Anna: oops [deleted later]',
      '[2025-11-20 09:02] Ben: At seven',
    ]);
    expect((await app.call('chats.messages', { id, from: 2 })).messages[0]).toMatchObject({
      edited: true,
      earlier: 'At sevn',
    });
  }
});

it('shows in the list what the last message says now', async () => {
  const app = await openApp();
  const importing = async (last: string) => {
    const path = writeFile(
      temporaryFolder(),
      'WhatsApp Chat with Anna.txt',
      whatsApp(['Anna', 'Hi'], ['Ben', last]),
    );
    return (await app.call('chats.importPath', { path })).chats[0]!;
  };
  await importing('At sevn');
  const edited = await importing('At seven \u200e<This message was edited>');
  expect(edited).toMatchObject({ added: 0, chat: { preview: 'At seven' } });
});
