/** A chat as a file. */
import type { DocumentFile, InputOf, ShownParts, TextFile } from '../../contract';
import { type Core, theChat } from '../core';
import { documentFile } from '../document-file';
import { writeDocx } from '../formats/docx';
import { fileNameOf } from '../titles';
import {
  chatPage,
  messagesOf,
  writeChatJson,
  writeChatMarkdown,
  writeChatText,
} from './transcript';

type Format = InputOf<'chats.export'>['format'];

const MIMES: Record<Format, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
};

/** Plain lines, a Markdown page, or all fields as JSON. */
export function exportChat(core: Core, id: string, format: Format, shown: ShownParts): TextFile {
  const chat = theChat(core, id);
  const messages = shownMessages(core, id, shown);
  const write: Record<Format, () => string> = {
    txt: () => writeChatText(messages),
    md: () => writeChatMarkdown(chat, messages),
    json: () =>
      writeChatJson(shown.speakers ? chat : { ...chat, participants: [], me: null }, messages),
  };
  return { name: fileNameOf(chat.title, format), mime: MIMES[format], text: write[format]() };
}

/** A chat as a word processor's document. */
export function chatDocument(core: Core, id: string, shown: ShownParts): DocumentFile {
  const chat = theChat(core, id);
  const { title, createdAt, language } = chat;
  const page = [...chatPage(chat, shownMessages(core, id, shown))];
  return documentFile(core, title, writeDocx(page, { title, createdAt, language }));
}

function* shownMessages(core: Core, id: string, { times, speakers }: ShownParts) {
  for (const message of messagesOf(core, id))
    yield {
      ...message,
      at: times ? message.at : null,
      sender: speakers ? message.sender : null,
    };
}
