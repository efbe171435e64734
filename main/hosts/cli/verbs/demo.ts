/** `demo`: what Nanodesk does, shown on bundled recordings and a bundled chat. */
import path from 'node:path';
import type { Chat, Recording, Replies, Summary, SummaryType } from '../../../contract';
import type { Context } from '../context';
import { type AddVerb, examples } from '../program';
import { createMessagePrinter } from '../views/chat';
import { printSummaries, printTitle, printTranscript } from '../views/recording';
import { printReplies } from '../views/replies';
import { importOne, RESUMES } from './import';

/** A meeting of several topics, a book read aloud, and a Korean sentence. */
const RECORDINGS = [
  { file: 'planning-meeting.ogg', title: 'Spring planning' },
  { file: 'two_cities.flac', title: 'A Tale of Two Cities' },
  { file: 'korean-sentence.wav', title: '한국어 문장' },
];
/** Its last message asks for what the meeting holds. */
const CHAT = { file: 'bakery-chat.txt', title: 'Bakery team', me: 'Robert' };
const MESSAGES_SHOWN = 4;
const SHOWN: SummaryType[] = ['headline', 'key-points', 'actions'];

export const addDemo: AddVerb = (program, act) => {
  program
    .command('demo')
    .description(
      'transcribes and sums up bundled recordings and drafts replies to a chat, in a library of their own',
    )
    .addHelpText('after', examples('nanodesk demo', 'nanodesk demo --library /tmp/try'))
    .action(act(demo));
};

async function demo(context: Context): Promise<void> {
  const { out, options, stopping } = context;
  if (options.library === undefined) {
    context.libraryFolder = `${context.world.defaultLibraryFolder}-demo`;
    context.pointer = undefined;
  }
  stopping.remark = RESUMES;
  const shown = [];
  for (const [at, { file, title }] of RECORDINGS.entries()) {
    const recording = await addBundled(context, file, title);
    const summaries = at === 0 ? await summariesOf(context, recording) : [];
    shown.push({ recording, summaries });
    if (!options.json) await print(context, recording, summaries);
  }
  const { chat, replies } = await draftReplies(context);
  if (options.json) return out.json({ libraryFolder: context.libraryFolder, shown, chat, replies });
  await printChat(context, chat, replies);
  printNext(context);
}

/** Drafts are made anew each time; the chat comes in once. */
async function draftReplies({ call, world }: Context): Promise<{ chat: Chat; replies: Replies }> {
  const { file, title, me } = CHAT;
  const source = path.join(world.places.demo, file);
  const { chats } = await call('chats.importPath', { path: source, title, me });
  const { chat } = chats[0]!;
  return { chat, replies: await call('replies.suggest', { chat: chat.id }) };
}

async function printChat({ out, call }: Context, chat: Chat, replies: Replies): Promise<void> {
  const from = Math.max(0, chat.messages - MESSAGES_SHOWN);
  const { messages } = await call('chats.messages', { id: chat.id, from });
  out.print(`\n${out.colors.bold(chat.title)}`);
  messages.forEach(createMessagePrinter(out));
  out.print(`\n${out.colors.bold(out.colors.green(`Drafts for ${chat.me}; nothing is sent`))}`);
  printReplies(out, replies);
}

async function addBundled(context: Context, file: string, title: string): Promise<Recording> {
  const source = path.join(context.world.places.demo, file);
  const wanted = { path: source, title, language: 'auto', as: 'recording' } as const;
  const { recording, duplicate } = await importOne(context, wanted);
  if (duplicate) context.out.note(`${recording.title} was done before; nothing is done twice.`);
  return recording;
}

/** Makes the types that the import did not make. */
async function summariesOf({ call }: Context, { id }: Recording): Promise<Summary[]> {
  const of = { recording: id };
  const { summaries } = await call('summaries.list', of);
  const missing = SHOWN.filter((type) => !summaries.some((summary) => summary.type === type));
  for (const type of missing) await call('summaries.create', { ...of, type });
  return (await call('summaries.list', of)).summaries;
}

async function print({ out, call }: Context, recording: Recording, summaries: Summary[]) {
  const transcript = await call('transcripts.get', { recording: recording.id });
  out.print();
  printTitle(out, recording);
  printSummaries(out, summaries, SHOWN);
  out.print(`\n${out.colors.bold(out.colors.green('Transcript'))}`);
  printTranscript(out, transcript!);
}

function printNext({ out: { print, colors }, libraryFolder }: Context): void {
  const library = `--library "${libraryFolder}"`;
  print(`\nAll of this is kept in ${colors.cyan(path.join(libraryFolder, 'library.sqlite'))}.`);
  print('\nTry next:');
  const next = [
    ['npm start', 'the window, with a player and clickable sources'],
    [`npx nanodesk search "coffee machine" ${library}`, 'where it was talked about'],
    [`npx nanodesk list ${library}`, 'what is in this library'],
    ['npx nanodesk transcribe YOUR-FILE', 'your own recording'],
  ];
  for (const [command, about] of next) print(`  ${colors.cyan(command!)}  ${colors.dim(about!)}`);
}
