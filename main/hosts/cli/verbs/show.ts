/** `show`: one recording with its summaries and its transcript, or one chat with its messages. */
import type { Chat, Recording } from '../../../contract';
import { messagesFrom } from '../chats';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findEntry } from '../ids';
import { type AddVerb, examples } from '../program';
import { parseWallClock } from '../times';
import { createMessagePrinter, printChatTitle } from '../views/chat';
import { printSummaries, printTitle, printTranscript } from '../views/recording';

export const addShow: AddVerb = (program, act) => {
  program
    .command('show')
    .description(
      'shows a recording: summaries with the places of their sources, transcript; or the messages of a chat',
    )
    .argument('<id>', 'ID of the recording or chat, or its beginning')
    .option('--from <date>', 'of a chat, only from this day or moment on')
    .addHelpText(
      'after',
      examples(
        'nanodesk show k3x9',
        'nanodesk show k3x9 --json',
        'nanodesk show k3x9 --from 2026-11-24',
      ),
    )
    .action(act(show));
};

async function show(context: Context, id: string, { from }: { from?: string }): Promise<void> {
  const { recording, chat } = await findEntry(context, id);
  if (chat) return showChat(context, chat, from);
  if (from !== undefined) throw new UsageError('--from is for chats.');
  return showRecording(context, recording);
}

async function showRecording(context: Context, recording: Recording): Promise<void> {
  const { out, options, call } = context;
  const of = { recording: recording.id };
  const transcript = await call('transcripts.get', of);
  const { summaries } = await call('summaries.list', of);
  if (options.json) return out.json({ recording, transcript, summaries });
  printTitle(out, recording);
  printSummaries(out, summaries);
  if (!transcript) return out.note('There is no transcript yet.');
  out.print(`\n${out.colors.bold(out.colors.green('Transcript'))}`);
  printTranscript(out, transcript, recording.gaps);
}

async function showChat(context: Context, chat: Chat, from?: string): Promise<void> {
  const { out, options, call } = context;
  const start = from === undefined ? null : parseWallClock(from);
  if (from !== undefined && start === null)
    throw new UsageError(`--from takes a day such as 2026-11-24, not ${from}.`);
  const { index } =
    start === null ? { index: 0 } : await call('chats.position', { id: chat.id, at: start });
  const isAfterAll = start !== null && chat.lastAt !== null && start > chat.lastAt;
  const messages = messagesFrom(context, chat.id, isAfterAll ? chat.messages : index);
  if (options.json) return out.json({ chat, messages: await gather(messages) });
  printChatTitle(out, chat);
  const print = createMessagePrinter(out);
  for await (const message of messages) print(message);
}

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
