/** Messages gathered into batches, so that each await brings many. */
import type { IncomingMessage } from '../../chat-store-port';
import type { ExportEntry, ParsedChat } from './types';

const BATCH = 500;

/** Batches of 500 messages, the last one shorter; never an empty one. */
export async function* inBatches(
  groups: AsyncIterable<IncomingMessage[]>,
): AsyncGenerator<IncomingMessage[]> {
  let batch: IncomingMessage[] = [];
  for await (const group of groups) {
    for (const message of group) batch.push(message);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A message with what most messages have; each reader gives what differs. */
export const message = (given: Partial<IncomingMessage>): IncomingMessage => ({
  at: null,
  sender: null,
  kind: 'text',
  text: '',
  edited: false,
  media: null,
  key: null,
  replyToKey: null,
  ...given,
});

/**
 * A message with any number of files: a message holds one, so the others follow it as messages of their own,
 * with keys made from the first's.
 */
export function withFiles(
  first: IncomingMessage,
  files: NonNullable<IncomingMessage['media']>[],
): IncomingMessage[] {
  const [media, ...others] = files;
  if (media === undefined) return [first];
  const { at, sender, key } = first;
  return [
    { ...first, kind: 'media', media },
    ...others.map((other, index) =>
      message({
        at,
        sender,
        kind: 'media',
        media: other,
        key: key === null ? null : `${key}/${index + 1}`,
      }),
    ),
  ];
}

/** One item of a stream that holds several chats after one another. */
export type ChatItem = { chat: ParsedChat['chat'] } | { messages: IncomingMessage[] };

/** Cuts a stream into chats: each begins with its `chat`; chats without messages are left out. */
export async function* inChats(
  items: AsyncGenerator<ChatItem>,
  media: (name: string) => ExportEntry | null,
): AsyncGenerator<ParsedChat> {
  let chat: ParsedChat['chat'] | null = null;
  let next = await items.next();
  const stretch = async function* (first: IncomingMessage[]) {
    yield first;
    for (;;) {
      next = await items.next();
      if (next.done || 'chat' in next.value) return;
      yield next.value.messages;
    }
  };
  while (!next.done) {
    if ('chat' in next.value) {
      chat = next.value.chat;
      next = await items.next();
    } else if (chat === null) {
      next = await items.next();
    } else {
      const messages = stretch(next.value.messages);
      yield { chat, messages: inBatches(messages), media };
      // What the reader left is passed over, so that the next chat begins at its beginning.
      for await (const _ of messages);
    }
  }
}
