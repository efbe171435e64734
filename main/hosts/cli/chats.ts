/** Chats on the command line: how they are imported, and read page by page. */
import type { Chat, Message, OutputOf } from '../../contract';
import type { Context } from './context';

export type ImportedChats = OutputOf<'chats.import'>;

interface Wanted {
  path: string;
  title?: string;
  me?: string;
}

const PAGE = 500;

const STOPPED =
  'Stopped. A new chat is taken out again; what was added to one that was there is kept.';

/** Messages from an index on, oldest first. */
export async function* messagesFrom(
  { call, signal }: Pick<Context, 'call' | 'signal'>,
  chat: string,
  from: number,
): AsyncGenerator<Message> {
  for (let at = from; ; at += PAGE) {
    signal.throwIfAborted();
    const { messages } = await call('chats.messages', { id: chat, from: at, limit: PAGE });
    yield* messages;
    if (messages.length < PAGE) return;
  }
}

/** Imports the chats of a file and, unless it is for later, waits until their voice notes are written down. */
export async function importChats(
  context: Context,
  wanted: Wanted,
  later: boolean,
): Promise<ImportedChats> {
  const { stopping } = context;
  const { remark } = stopping;
  stopping.remark = STOPPED;
  const { chats, warnings } = await context.call('chats.importPath', wanted);
  stopping.remark = remark;
  if (later) return { chats, warnings };
  const heard: ImportedChats['chats'] = [];
  for (const imported of chats) {
    const { chat } = imported;
    if (chat.voicesLeft === 0) heard.push(imported);
    else {
      heard.push({
        ...imported,
        chat: await context.call('chats.transcribeVoices', { id: chat.id }),
      });
      warnings.push(...(await voiceProblems(context, chat)));
    }
  }
  return { chats: heard, warnings };
}

/** One line for each voice note that could not be written down. */
async function voiceProblems(context: Context, { id }: Chat): Promise<string[]> {
  const problems: string[] = [];
  for await (const { media } of messagesFrom(context, id, 0))
    if (media?.problem !== undefined)
      problems.push(`${media.name} was not written down: ${media.problem}`);
  return problems;
}
