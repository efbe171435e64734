/** The call of contract/ask.ts. */
import { AppError, type HandlersFor } from '../../contract';
import type { askRoutes } from '../../contract/ask';
import { type Core, theChat, theRecording, theTranscript } from '../core';
import { ask } from './answer';
import { libraryCorpus, type Scope } from './library';

/** Answers with passages of the library. */
export const askHandlers = (core: Core): HandlersFor<typeof askRoutes> => ({
  'ask.question': async ({ question, ...scope }, { signal }) => {
    refuseNothing(core, scope);
    const corpus = libraryCorpus(core, scope);
    return ask(corpus, question, core.inference.embedding, signal);
  },
});

function refuseNothing(core: Core, { recording, chat }: Scope): void {
  if (recording !== undefined) theTranscript(core, theRecording(core, recording).id);
  if (chat !== undefined) theChat(core, chat);
  const none = { query: '', limit: 1, offset: 0 };
  const { store } = core;
  if (store.recordings.list(none).total > 0 || store.chats.list(none).total > 0) return;
  throw new AppError(
    'not-found',
    'There is nothing to ask yet: the library is empty.',
    'Import a recording or a chat first.',
  );
}
