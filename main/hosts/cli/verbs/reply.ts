/** `reply`: drafts replies to the last message of a chat, or to an earlier one. Nothing is sent. */
import { Option } from 'commander';
import type { Replies, ReplyTone, Suggestion } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findChat } from '../ids';
import { inputPath, looksLikeId } from '../input';
import { type AddVerb, examples } from '../program';
import { printReplies } from '../views/replies';
import { messageNumber } from './message';

interface ReplyOptions {
  me?: string;
  tone: ReplyTone;
  count: number;
  hint?: string;
  message?: number;
}

const TONES: ReplyTone[] = ['neutral', 'casual', 'formal', 'warm', 'short'];
const COUNTS = [1, 2, 3, 4, 5, 6];

export const addReply: AddVerb = (program, act) => {
  program
    .command('reply')
    .description('drafts replies to the last message of a chat; nothing is sent')
    .argument('<chat>', 'an ID of the library, an export, or - for pasted lines “Name: text”')
    .option('--me <name>', 'which of the people you are')
    .addOption(new Option('--tone <tone>', 'how it is to sound').choices(TONES).default('neutral'))
    .addOption(
      new Option('--count <count>', 'how many, each with another intent')
        .choices(COUNTS.map(String))
        .default('3'),
    )
    .option(
      '--message <number>',
      'of a chat in the library, an earlier message to reply to (show --json tells the numbers)',
      messageNumber,
    )
    .option('--hint <text>', 'what the reply is to say, in a few words')
    .addHelpText(
      'after',
      examples(
        'nanodesk reply k3x9',
        'nanodesk reply k3x9 --message 412',
        'nanodesk reply "WhatsApp Chat with Ana.txt" --me Ben --tone warm',
        'pbpaste | nanodesk reply - --me Ben --hint "yes, but Tuesday" --json',
      ),
    )
    .action(act(reply));
};

async function reply(
  context: Context,
  input: string,
  { me, message, ...options }: ReplyOptions,
): Promise<void> {
  const { out, call, stopping } = context;
  if (message !== undefined && !looksLikeId(input))
    throw new UsageError('--message is for chats in the library: import it first.');
  stopping.remark = 'Stopped. Nothing was stored.';
  const wanted = { ...options, count: Number(options.count) };
  const drafted = looksLikeId(input)
    ? await replyInLibrary(context, input, me, { ...wanted, ...(message && { message }) })
    : await call('replies.suggestPath', {
        path: await inputPath(context, input),
        ...wanted,
        ...(me === undefined ? {} : { me }),
      });
  if (context.options.json) out.json(plainReplies(drafted));
  else printReplies(out, drafted);
}

/** Who I am is kept with the chat. */
async function replyInLibrary(
  context: Context,
  prefix: string,
  me: string | undefined,
  wanted: Omit<ReplyOptions, 'me'>,
): Promise<Replies> {
  const { id } = await findChat(context, prefix);
  if (me !== undefined) await context.call('chats.setMe', { id, me });
  return context.call('replies.suggest', { chat: id, ...wanted });
}

/** The fields that the command line promises. */
const plainReplies = ({ suggestions, suppressed, unsure, model, timings }: Replies) => ({
  suggestions: suggestions.map(plainSuggestion),
  suppressed,
  unsure,
  model,
  timings,
});

const plainSuggestion = ({ text, intent, tone, origin, sources }: Suggestion) => ({
  text,
  intent,
  tone,
  origin,
  sources,
});
