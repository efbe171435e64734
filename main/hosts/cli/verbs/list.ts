/** `list`: what the library holds. */
import { Option } from 'commander';
import type { Chat, ListOrder, Recording } from '../../../contract';
import type { Context } from '../context';
import { allChats, allRecordings } from '../ids';
import type { Output } from '../output';
import { type AddVerb, examples } from '../program';
import { duration, moment, wallDay, wallTime } from '../times';

const ORDERS: ListOrder[] = ['newest', 'oldest', 'longest', 'name'];

interface Options {
  tag?: string;
  starred?: true;
  language?: string;
  unsummarized?: true;
  sort?: ListOrder;
}

export const addList: AddVerb = (program, act) => {
  program
    .command('list')
    .description('lists the recordings and the chats of the library, newest first')
    .option('--tag <name>', 'only those with this tag')
    .option('--starred', 'only favourites')
    .option('--language <code>', 'only those in this language, such as en or ko')
    .option('--unsummarized', 'only recordings that were never summed up')
    .addOption(new Option('--sort <order>', 'by what they are ordered').choices(ORDERS))
    .addHelpText(
      'after',
      examples(
        'nanodesk list',
        'nanodesk list --tag work --sort longest',
        'nanodesk list --json | jq .total',
      ),
    )
    .action(act(list));
};

async function list(context: Context, wanted: Options): Promise<void> {
  const { out, options, libraryFolder } = context;
  const { unsummarized, starred: favourite, sort: order, tag, language } = wanted;
  const filter = { favourite, order, tag, language };
  const recordings = await allRecordings(context, { ...filter, unsummarized });
  const chats = unsummarized ? [] : await allChats(context, filter);
  if (options.json) return out.json({ recordings, total: recordings.length, chats });
  for (const recording of recordings) printRecording(out, recording);
  for (const chat of chats) printChat(out, chat);
  if (recordings.length + chats.length > 0) return;
  out.note(
    Object.keys(wanted).length > 0
      ? 'Nothing in the library is like that.'
      : `The library in ${libraryFolder} is empty. Fill it with nanodesk import FILE.`,
  );
}

function printRecording({ print, colors }: Output, recording: Recording): void {
  const { id, title, createdAt, duration: seconds, status } = recording;
  const length = seconds === null ? '' : duration(seconds);
  const state = status === 'ready' ? '' : colors.yellow(`  ${status}`);
  const when = colors.dim(moment(createdAt));
  const marks = colors.dim(marksOf(recording));
  print(`${colors.cyan(id)}  ${when}  ${length.padStart(7)}  ${title}${state}${marks}`);
}

const marksOf = ({ favourite, tags }: Pick<Recording, 'favourite' | 'tags'>): string =>
  [favourite ? '  ★' : '', ...tags.map((tag) => `  #${tag}`)].join('');

function printChat({ print, colors }: Output, chat: Chat): void {
  const { id, title, lastAt, messages, app } = chat;
  const when = lastAt === null ? '' : `${wallDay(lastAt)} ${wallTime(lastAt)}`;
  const facts = colors.dim(`  ${app}, ${messages} messages${marksOf(chat)}`);
  print(
    `${colors.cyan(id)}  ${colors.dim(when.padEnd(16))}  ${'chat'.padStart(7)}  ${title}${facts}`,
  );
}
