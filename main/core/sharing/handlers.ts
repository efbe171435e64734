/** The call of contract/sharing.ts. */
import type { HandlersFor, Sharing, SharingPreview } from '../../contract';
import type { sharingRoutes } from '../../contract/sharing';
import { messagesOf, wordsOf } from '../chats/transcript';
import { type Core, theChat } from '../core';
import { wholeRecording } from '../transcripts';
import { privateInChat, privateInRecording } from './documents';
import { previewOf } from './preview';

/** What an export without private things would be; nothing is stored. */
export const sharingHandlers = (core: Core): HandlersFor<typeof sharingRoutes> => ({
  'sharing.preview': async ({ kind, id, ...share }) =>
    kind === 'chat' ? previewChat(core, id, share) : previewRecording(core, id, share),
});

function previewRecording(core: Core, id: string, share: Sharing): SharingPreview {
  const whole = wholeRecording(core, id);
  const { segments, language } = whole.transcript;
  const lines = segments.map(({ speaker = '', text }) => ({ speaker, text }));
  const { title } = whole.recording;
  return previewOf(privateInRecording(whole), { title, language, lines }, share);
}

function previewChat(core: Core, id: string, share: Sharing): SharingPreview {
  const chat = theChat(core, id);
  const found = privateInChat(chat, messagesOf(core, id));
  const { title, language } = chat;
  return previewOf(found, { title, language, lines: linesOf(core, id) }, share);
}

function* linesOf(core: Core, id: string) {
  for (const message of messagesOf(core, id))
    yield { speaker: message.sender ?? '', text: wordsOf(message) };
}
