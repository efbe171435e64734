/** `catchup`: what was decided, asked and planned in a chat since a moment. */
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findChat } from '../ids';
import { type AddVerb, examples } from '../program';
import { parseWallClock } from '../times';
import { printDigest } from '../views/chat';

export const addCatchup: AddVerb = (program, act) => {
  program
    .command('catchup')
    .description('tells what was decided, asked of you and planned in a chat since a moment')
    .argument('<id>', 'ID of the chat, or its beginning')
    .requiredOption('--since <date>', 'a day, or a moment: 2026-11-24, "2026-11-24 09:30"')
    .addHelpText('after', examples('nanodesk catchup k3x9 --since 2026-11-24'))
    .action(act(catchup));
};

async function catchup(context: Context, id: string, { since }: { since: string }): Promise<void> {
  const { out, options, call } = context;
  const at = parseWallClock(since);
  if (at === null) throw new UsageError(`--since takes a day such as 2026-11-24, not ${since}.`);
  const chat = await findChat(context, id);
  const digest = await call('chats.catchUp', { id: chat.id, since: at });
  if (options.json) return out.json(digest);
  const { decisions, questions, plans, read } = digest;
  printDigest(out, 'Decided', decisions);
  printDigest(out, 'Asked of you', questions);
  printDigest(out, 'Planned', plans);
  if (decisions.length + questions.length + plans.length === 0)
    out.print('Nothing was decided, asked of you or planned.');
  out.note(`Read ${read} of ${chat.messages} messages.`);
  if (chat.me === null)
    out.note(`Nobody in this chat is you yet: nanodesk style ${chat.id} --me NAME.`);
}
