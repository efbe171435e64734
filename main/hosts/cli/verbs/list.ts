/** `list`: what the library holds. */
import type { Chat } from '../../../contract';
import type { Context } from '../context';
import { allChats, allRecordings } from '../ids';
import type { Output } from '../output';
import { type AddVerb, examples } from '../program';
import { duration, moment, wallDay, wallTime } from '../times';

export const addList: AddVerb = (program, act) => {
  program
    .command('list')
    .description('lists the recordings and the chats of the library, newest first')
    .addHelpText('after', examples('nanodesk list', 'nanodesk list --json | jq .total'))
    .action(act(list));
};

async function list(context: Context): Promise<void> {
  const { out, options, libraryFolder } = context;
  const recordings = await allRecordings(context);
  const chats = await allChats(context);
  if (options.json) return out.json({ recordings, total: recordings.length, chats });
  for (const { id, title, createdAt, duration: seconds, status } of recordings) {
    const length = seconds === null ? '' : duration(seconds);
    const state = status === 'ready' ? '' : out.colors.yellow(`  ${status}`);
    const when = out.colors.dim(moment(createdAt));
    out.print(`${out.colors.cyan(id)}  ${when}  ${length.padStart(7)}  ${title}${state}`);
  }
  for (const chat of chats) printChat(out, chat);
  if (recordings.length + chats.length === 0)
    out.note(`The library in ${libraryFolder} is empty. Fill it with nanodesk import FILE.`);
}

function printChat({ print, colors }: Output, { id, title, lastAt, messages, app }: Chat): void {
  const when = lastAt === null ? '' : `${wallDay(lastAt)} ${wallTime(lastAt)}`;
  const facts = colors.dim(`  ${app}, ${messages} messages`);
  print(
    `${colors.cyan(id)}  ${colors.dim(when.padEnd(16))}  ${'chat'.padStart(7)}  ${title}${facts}`,
  );
}
