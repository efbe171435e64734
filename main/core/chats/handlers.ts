/** Chats: imported, read, searched, named and removed. */
import { AppError, type HandlersFor } from '../../contract';
import type { chatRoutes } from '../../contract/chats';
import { putIntoBin } from '../bin';
import { announceChat, type Core, theChat } from '../core';
import { documentFile } from '../document-file';
import { holdsChat, kindOf } from '../incoming';
import type { Queue } from '../jobs';
import { byTagKey } from '../tags';
import { catchUp } from './catch-up';
import { chatDocument, exportChat } from './export';
import { type ImportedChats, importExport, namesOf, participantNamed } from './import';
import { chatMedia } from './media';
import { pastedExport, withExport } from './read';
import { findInChat, placeInChat } from './search';
import { cardOf } from './style-card';
import { summarizeChat } from './summarize';
import type { Voices } from './voices';

/** Makes the handlers of the noun. Voice notes of an import are written down by the worker, where nothing else is to do. */
export const chatHandlers = (
  core: Core,
  queue: Queue,
  voices: Voices,
): HandlersFor<typeof chatRoutes> => ({
  ...importHandlers(core, queue),
  ...readHandlers(core),
  ...changeHandlers(core, queue),
  'chats.transcribeVoices': async ({ id }, { signal, progress }) => {
    theChat(core, id);
    await voices.writeAll(id, signal, (done, left) => progress(done, left, 'transcribe'));
    return theChat(core, id);
  },
  'chats.summarize': async (wanted, { signal, progress }) =>
    summarizeChat(core, wanted, signal, (done, left, part) =>
      progress(done, left, 'summarize', part),
    ),
  'chats.catchUp': async (wanted, { signal }) => catchUp(core, wanted, signal),
});

type Part<N extends keyof typeof chatRoutes> = Pick<HandlersFor<typeof chatRoutes>, N>;

function importHandlers(
  core: Core,
  queue: Queue,
): Part<'chats.import' | 'chats.importPath' | 'chats.importText' | 'chats.recognise'> {
  const { files } = core.store;
  const woken = (imported: ImportedChats) => {
    queue.wake();
    return imported;
  };
  return {
    'chats.import': async ({ file, ...wanted }, call) => {
      // Before the try: an upload whose bytes are still coming goes on.
      const upload = files.finished(file);
      try {
        return woken(
          await withExport(core, upload, (source) => importExport(core, source, wanted, call)),
        );
      } finally {
        await files.abort(file);
      }
    },
    'chats.importPath': async ({ path, ...wanted }, call) =>
      woken(
        await withExport(core, { path, name: baseName(path) }, (source) =>
          importExport(core, source, wanted, call),
        ),
      ),
    'chats.importText': async ({ text, ...wanted }, call) =>
      woken(await importExport(core, pastedExport(text), wanted, call)),
    'chats.recognise': async ({ path }) => ({
      chat: (await files.isFolder(path))
        ? await holdsChat(core, { path, name: baseName(path) })
        : (await kindOf(core, await files.inspect(path))) === 'chat',
    }),
  };
}

const baseName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

function readHandlers(
  core: Core,
): Part<
  | 'chats.list'
  | 'chats.marks'
  | 'chats.get'
  | 'chats.messages'
  | 'chats.position'
  | 'chats.search'
  | 'chats.media'
  | 'chats.export'
  | 'chats.document'
  | 'chats.style'
> {
  const { chats } = core.store;
  return {
    'chats.list': async (page) => chats.list(byTagKey(page)),
    'chats.marks': async (wanted) => {
      const whole = { query: '', offset: 0, limit: Number.MAX_SAFE_INTEGER };
      const rows = chats.list({ ...byTagKey(wanted), ...whole }).chats;
      return { rows: rows.map(({ id, favourite, tags }) => ({ id, favourite, tags })) };
    },
    'chats.get': async ({ id }) => theChat(core, id),
    'chats.messages': async ({ id, from, limit }) => {
      const { messages: total } = theChat(core, id);
      return { messages: chats.messages(id, from, limit), total };
    },
    'chats.position': async (wanted) => placeInChat(core, wanted),
    'chats.search': async (wanted) => findInChat(core, wanted),
    'chats.media': async ({ message }) => chatMedia(core, message),
    'chats.export': async ({ id, format, ...shown }) => exportChat(core, id, format, shown),
    'chats.document': async ({ id, format, ...shown }, { signal }) =>
      documentFile(core, format, chatDocument(core, id, shown), signal),
    'chats.style': async ({ id }) => cardOf(core, id),
  };
}

function changeHandlers(
  core: Core,
  queue: Queue,
): Part<'chats.setMe' | 'chats.rename' | 'chats.remove' | 'chats.forgetStyle'> {
  const { chats } = core.store;
  const changed = (id: string) => {
    announceChat(core, id);
    return theChat(core, id);
  };
  return {
    'chats.setMe': async ({ id, me }) => {
      const chat = theChat(core, id);
      const name = me === null ? null : participantNamed(chat, me);
      if (name === undefined)
        throw new AppError(
          'bad-input',
          `Nobody in ${chat.title} is called ${me}.`,
          `It is one of: ${namesOf(chat)}.`,
        );
      chats.setMe(id, name);
      return changed(id);
    },
    'chats.rename': async ({ id, title }) => {
      theChat(core, id);
      chats.retitle(id, title);
      return changed(id);
    },
    'chats.remove': async ({ id }) => {
      theChat(core, id);
      putIntoBin(core, queue, [{ kind: 'chat', id }]);
      return {};
    },
    'chats.forgetStyle': async ({ id, forget }) => {
      theChat(core, id);
      chats.forgetStyle(id, forget);
      announceChat(core, id);
      return cardOf(core, id);
    },
  };
}
