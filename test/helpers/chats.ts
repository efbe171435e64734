/** Chats for tests: messages, exports, zips of them. */
import type { IncomingChat, IncomingMessage } from '../../main/core/chat-store-port';
import { openLibrary } from './library';
import { zipOf } from './zips';

const MINUTE = 60_000;
/** 20 November 2025, 09:00. */
export const NINE = Date.UTC(2025, 10, 20, 9);

export const aChat = (more: Partial<IncomingChat> = {}): IncomingChat => ({
  app: 'whatsapp',
  key: null,
  title: 'Weekend',
  me: null,
  ...more,
});

/** A message so many minutes after nine. */
export const aMessage = (
  minutes: number,
  sender: string | null,
  text: string,
  more: Partial<IncomingMessage> = {},
): IncomingMessage => ({
  at: NINE + minutes * MINUTE,
  sender,
  kind: 'text',
  text,
  edited: false,
  media: null,
  key: null,
  replyToKey: null,
  ...more,
});

/** A message with a medium. */
export const aMedium = (
  minutes: number,
  sender: string,
  kind: NonNullable<IncomingMessage['media']>['kind'],
  name: string,
): IncomingMessage => aMessage(minutes, sender, '', { kind: 'media', media: { kind, name } });

/** `[20/11/2025, 09:01:00]` */
function stampOf(minutes: number): string {
  const [, year, month, day, time] =
    /^(\d+)-(\d+)-(\d+)T(.{8})/.exec(new Date(NINE + minutes * MINUTE).toISOString()) ?? [];
  return `[${day}/${month}/${year}, ${time}]`;
}

/** Lines of a WhatsApp export: one for each text, a minute apart from nine on. */
export const whatsApp = (...lines: [sender: string, text: string][]): string =>
  `${lines.map(([sender, text], i) => `${stampOf(i)} ${sender}: ${text}`).join('\n')}\n`;

/** The zip that an iPhone makes: the chat, and the files that it names. */
export const whatsAppZip = (chat: string, files: Record<string, string | Uint8Array> = {}) =>
  zipOf([
    { path: '_chat.txt', content: chat },
    ...Object.entries(files).map(([path, content]) => ({ path, content })),
  ]);

/** Bytes as a file is read. */
export async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** A library with one chat of these messages. */
export async function withChat(...messages: IncomingMessage[]) {
  const store = await openLibrary();
  const { id } = store.chats.add(aChat());
  store.chats.merge(id, messages);
  return { store, id };
}

/** A message of Anna's for each minute. */
export const letters = (...minutes: number[]) =>
  minutes.map((minute) => aMessage(minute, 'Anna', `m${minute}`));
