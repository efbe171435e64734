import { expect, it } from 'vitest';
import { AppError } from '../../../../main/contract';
import { createImportProgress } from '../../../../main/core/chats/import-progress';
import { keepMedia } from '../../../../main/core/chats/keep-media';
import { openLibrary } from '../../../helpers/library';

it('stops in the middle of a film, and leaves nothing of it', async () => {
  const store = await openLibrary();
  const stopping = new AbortController();
  let pieces = 0;
  const film = {
    path: 'VID-1.mp4',
    bytes: 4 * 2 ** 30,
    async *open() {
      for (; pieces < 100; pieces++) {
        if (pieces === 3) stopping.abort(new AppError('cancelled', 'Stopped.'));
        yield new Uint8Array(1024);
      }
    },
  };
  const { id } = store.chats.add({ app: 'whatsapp', key: null, title: 'Anna', me: null });
  const media = { kind: 'video', name: film.path } as const;
  const message = { at: 1, sender: 'Anna', kind: 'media', text: '', edited: false, media } as const;
  store.chats.merge(id, [{ ...message, key: null, replyToKey: null }]);
  const parsed = {
    chat: { app: 'whatsapp', key: null, title: 'Anna', me: null } as const,
    async *messages() {},
    media: () => film,
  };
  const source = { name: 'a.zip', entries: [film] };
  const progress = createImportProgress(source, () => {}, { now: () => 0 });
  const under = { progress, warnings: [], signal: stopping.signal };
  const keeping = keepMedia(
    store,
    id,
    { ...parsed, messages: parsed.messages() },
    [film.path],
    under,
  );
  await expect(keeping).rejects.toMatchObject({ code: 'cancelled' });
  expect(pieces).toBe(3);
});
