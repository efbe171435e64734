/** A chat as a file. */
import type { Chat, ExportParts, InputOf, Message, TextFile } from '../../contract';
import { type Core, theChat } from '../core';
import type { Page } from '../formats/page';
import { sharedChat } from '../sharing/documents';
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
export function exportChat(core: Core, id: string, format: Format, parts: ExportParts): TextFile {
  const { chat, messages } = exported(core, id, parts);
  const write: Record<Format, () => string> = {
    txt: () => writeChatText(messages),
    md: () => writeChatMarkdown(chat, messages),
    json: () =>
      writeChatJson(parts.speakers ? chat : { ...chat, participants: [], me: null }, messages),
  };
  return { name: fileNameOf(chat.title, format), mime: MIMES[format], text: write[format]() };
}

/** A chat as the page of a document. */
export function chatDocument(core: Core, id: string, parts: ExportParts): Page {
  const { chat, messages } = exported(core, id, parts);
  const { title, createdAt, language } = chat;
  return { blocks: [...chatPage(chat, messages)], facts: { title, createdAt, language } };
}

interface Exported {
  chat: Chat;
  /** Read from the library as they are asked for. */
  messages: Generator<Message>;
}

function exported(core: Core, id: string, { share, ...shown }: ExportParts): Exported {
  const chat = theChat(core, id);
  if (!share) return { chat, messages: shownMessages(core, id, shown, (message) => message) };
  const shared = sharedChat(chat, messagesOf(core, id), share);
  return { chat: shared.chat, messages: shownMessages(core, id, shown, shared.message) };
}

function* shownMessages(
  core: Core,
  id: string,
  { times, speakers }: Omit<ExportParts, 'share'>,
  change: (message: Message) => Message,
) {
  for (const message of messagesOf(core, id))
    yield {
      ...change(message),
      ...(times ? {} : { at: null }),
      ...(speakers ? {} : { sender: null }),
    };
}
