/** Summaries of chats: the turns of people, read like a transcript. Nothing is stored. */
import { AppError, type InputOf, type Segment, type SummaryBody } from '../../contract';
import { type Core, theChat } from '../core';
import type { SummaryListener } from '../ports';
import type { IncomingFile } from '../store-port';
import { withTemplate } from '../templates/find';
import { readChats } from './read';
import { messagesOf, turnsOf } from './transcript';

/** Of a chat in the library; a source's `segment` is a message's `index`. */
export async function summarizeChat(
  core: Core,
  { id, ...wanted }: InputOf<'chats.summarize'>,
  signal: AbortSignal,
  onProgress: NonNullable<SummaryListener['onProgress']>,
): Promise<SummaryBody> {
  const request = { ...chatRequest(core, id), ...withTemplate(core, wanted) };
  return core.summarizer.summarize(request, signal, { onProgress });
}

/** What is read of a chat. */
export function chatRequest(core: Core, id: string) {
  const { language } = theChat(core, id);
  return { segments: turnsOf(messagesOf(core, id)), language: language ?? 'auto' };
}

/**
 * The turns of an export on disk.
 * @throws AppError `bad-input` where it holds several chats: a summary of strangers together says nothing
 */
export async function readTurns(
  core: Core,
  file: IncomingFile,
  signal: AbortSignal,
): Promise<Segment[]> {
  const chats = await readChats(core, file, signal);
  if (chats.length > 1)
    throw new AppError(
      'bad-input',
      `${file.name} holds ${chats.length} chats.`,
      'Import it, then sum up one of them by its ID.',
    );
  return chats.flatMap(({ messages }) =>
    turnsOf(
      messages.map((message) => ({
        ...message,
        media: message.media && { ...message.media, stored: false, transcript: null },
      })),
    ),
  );
}
