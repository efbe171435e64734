/** An export that is stopped on its way: nobody's chat goes with it, and windows are told. */
import { expect, it } from 'vitest';
import { AppError } from '../../../../main/contract';
import { openApp, type TestApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const export_ = (count: number) => {
  const said = Array.from({ length: count }, (_, i): [string, string] => ['Anna', `${i}`]);
  return writeFile(temporaryFolder(), 'WhatsApp Chat with Anna.txt', whatsApp(...said));
};

/** Begins a long export, does something once its first messages are there, and stops it. */
async function stopped(app: TestApp, meanwhile = async () => {}): Promise<void> {
  const stopping = new AbortController();
  const caller = { local: true, signal: stopping.signal };
  const running = app.dispatch('chats.importPath', { path: export_(8000) }, caller);
  await expect.poll(async () => (await app.call('chats.list', {})).total).toBe(1);
  await meanwhile();
  stopping.abort(new AppError('cancelled', 'Stopped.'));
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
}

it('a new chat goes, and windows are told', async () => {
  const app = await openApp();
  await stopped(app);
  expect((await app.call('chats.list', {})).total).toBe(0);
  await app.event('chat.removed');
});

it('one that came back from the bin is told of, with what it has now', async () => {
  const app = await openApp();
  const { chats } = await app.call('chats.importPath', { path: export_(10) });
  const { id } = chats[0]!.chat;
  await app.call('bin.put', { ids: [id] });
  app.events.length = 0;
  await stopped(app);
  const { messages } = await app.call('chats.get', { id });
  expect(messages).toBeGreaterThanOrEqual(10);
  const told = await app.event('chat.changed', (chat) => chat.id === id);
  expect(told.messages).toBe(messages);
  await app.event('bin.changed');
});
