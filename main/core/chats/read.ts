/** Exports of chats on their way in: from a file, or from text that was pasted. */
import type { IncomingChat, IncomingMessage } from '../chat-store-port';
import type { Core } from '../core';
import type { IncomingFile, OpenExport } from '../store-port';
import { readExport } from './formats';
import type { ExportSource } from './formats/types';

/** A chat that is wholly in memory, as an export on disk holds it. */
export interface ReadChat {
  chat: IncomingChat;
  messages: IncomingMessage[];
}

/** Opens a file for `work`, and closes it whatever happens. */
export async function withExport<T>(
  { store }: Core,
  file: Pick<IncomingFile, 'path' | 'name'>,
  work: (source: OpenExport) => Promise<T>,
): Promise<T> {
  const source = await store.files.openExport(file);
  try {
    return await work(source);
  } finally {
    source.close();
  }
}

/** Text from the clipboard, as an export of one file. */
export function pastedExport(text: string): ExportSource {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'Pasted chat.txt',
    entries: [
      {
        path: 'Pasted chat.txt',
        bytes: bytes.length,
        open: async function* () {
          yield bytes;
        },
      },
    ],
  };
}

/**
 * The chats of a file, whole. For chats that are not kept.
 * @throws AppError as `readExport` does
 */
export async function readChats(
  core: Core,
  file: Pick<IncomingFile, 'path' | 'name'>,
  signal: AbortSignal,
): Promise<ReadChat[]> {
  return withExport(core, file, async (source) => {
    const found: ReadChat[] = [];
    for await (const { chat, messages } of readExport(source, signal)) {
      const all: IncomingMessage[] = [];
      for await (const batch of messages) for (const message of batch) all.push(message);
      found.push({ chat, messages: all });
    }
    return found;
  });
}
