/** Chat exports made in memory, and what is read from them. */

import type { IncomingMessage } from '../../main/core/chat-store-port';
import type { ParsedChat } from '../../main/core/chats/formats';
import { type ExportSource, readExport } from '../../main/core/chats/formats';

const CHUNK = 64 * 1024;

/** An export with these files; `chunk` is how many bytes one read brings. */
export function exportOf(
  files: Record<string, string | Uint8Array>,
  name = Object.keys(files)[0]!,
  chunk = CHUNK,
): ExportSource {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return {
      path,
      bytes: bytes.length,
      async *open() {
        for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
      },
    };
  });
  return { name, entries };
}

export interface ReadChat {
  chat: ParsedChat['chat'];
  messages: IncomingMessage[];
  media: ParsedChat['media'];
}

/** All chats of an export with all their messages. */
export async function readAll(source: ExportSource): Promise<ReadChat[]> {
  const chats: ReadChat[] = [];
  for await (const { chat, messages, media } of readExport(source, new AbortController().signal)) {
    const all: IncomingMessage[] = [];
    for await (const batch of messages) all.push(...batch);
    chats.push({ chat, messages: all, media });
  }
  return chats;
}

/** The only chat of a lone file. */
export async function readOne(
  name: string,
  content: string | Uint8Array,
  chunk?: number,
): Promise<ReadChat> {
  const chats = await readAll(exportOf({ [name]: content }, name, chunk));
  if (chats.length !== 1) throw new Error(`${chats.length} chats`);
  return chats[0]!;
}

/** The clock as `2024-03-05 15:07:12`, without seconds where they are 0. */
export const clockOf = (at: number | null): string | null =>
  at === null
    ? null
    : new Date(at).toISOString().slice(0, 19).replace('T', ' ').replace(/:00$/, '');

/** Each message as `time | sender | text`, with what else is true of it. */
export const lines = ({ messages }: ReadChat): string[] =>
  messages.map(({ at, sender, kind, text, edited, media }) =>
    [
      clockOf(at),
      sender,
      text,
      ...(kind === 'text' ? [] : [media ? `${kind}:${media.kind}:${media.name}` : kind]),
      ...(edited ? ['edited'] : []),
    ].join(' | '),
  );
