/** A chat as a file. */
import type { InputOf, OutputOf } from '../../contract';
import { type Core, theChat } from '../core';
import { fileNameOf } from '../titles';
import { messagesOf, writeChatJson, writeChatMarkdown, writeChatText } from './transcript';

type Format = InputOf<'chats.export'>['format'];

const MIMES: Record<Format, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
};

/** Plain lines, a Markdown page, or all fields as JSON. */
export function exportChat(core: Core, id: string, format: Format): OutputOf<'chats.export'> {
  const chat = theChat(core, id);
  const messages = messagesOf(core, id);
  const write: Record<Format, () => string> = {
    txt: () => writeChatText(messages),
    md: () => writeChatMarkdown(chat, messages),
    json: () => writeChatJson(chat, messages),
  };
  return { name: fileNameOf(chat.title, format), mime: MIMES[format], text: write[format]() };
}
