/** `import`: files into the library: recordings with transcript and summary, and chats. */
import { Option } from 'commander';
import { AppError, type Recording, type WireError } from '../../../contract';
import { type ImportedChats, importChats } from '../chats';
import type { Context } from '../context';
import { AlreadyTold, failureLine, UsageError } from '../failure';
import { inputPath } from '../input';
import { waitForJob } from '../jobs';
import { tame } from '../output';
import { type AddVerb, examples } from '../program';
import { duration } from '../times';
import { languageOption } from './language';

interface ImportOptions {
  as?: 'recording' | 'transcript' | 'chat';
  me?: string;
  title?: string;
  language: string;
  later?: boolean;
}

export interface Imported {
  recording: Recording;
  duplicate: boolean;
  restored: boolean;
  job: string | null;
}

export const RESUMES = 'Stopped. What is done is kept; the same command goes on where it was.';

export const addImport: AddVerb = (program, act) => {
  program
    .command('import')
    .description(
      'takes recordings and chats into the library, writes down what is said and sums it up',
    )
    .argument(
      '<files...>',
      'audio, video, .txt .srt .vtt .json, chat exports (.zip .txt .json, or the folder); - for standard input',
    )
    .addOption(
      new Option('--as <kind>', 'what a file is, where its name does not say').choices([
        'recording',
        'transcript',
        'chat',
      ]),
    )
    .option('--title <title>', 'its title, for a single file (default: its name, or a headline)')
    .option('--me <name>', 'of a chat, who of those who take part you are')
    .addOption(languageOption())
    .option('--later', 'only queue the work: the app or the next import does it')
    .addHelpText(
      'after',
      examples(
        'nanodesk import interview.wav lecture.mp3',
        'nanodesk import meeting.vtt --title "Weekly meeting"',
        'nanodesk import *.m4a --later',
        'nanodesk import "WhatsApp Chat - Ben.zip" --me Anna',
      ),
    )
    .action(act(importFiles));
};

interface Gathered extends ImportedChats {
  imported: Imported[];
  failed: { file: string; error: WireError }[];
}

/** One file that fails does not keep the others out. */
async function importFiles(
  context: Context,
  files: string[],
  wanted: ImportOptions,
): Promise<void> {
  const { out, options, stopping, signal } = context;
  if (wanted.title !== undefined && files.length > 1)
    throw new UsageError('--title is for a single file.');
  stopping.remark = RESUMES;
  const { readOnly } = await context.open({ runJobs: !wanted.later });
  if (readOnly) throw readOnly;
  const gathered: Gathered = { imported: [], chats: [], warnings: [], failed: [] };
  for (const file of files) {
    try {
      await importFile(context, await inputPath(context, file), wanted, gathered);
    } catch (thrown) {
      signal.throwIfAborted();
      context.progress.clear();
      gathered.failed.push({ file, error: AppError.from(thrown).toWire() });
      context.world.stderr.write(`nanodesk: ${tame(failureLine(thrown))}\n`);
    }
  }
  if (options.json) out.json(documentOf(gathered));
  if (gathered.failed.length > 0) throw new AlreadyTold();
}

/** Chats and failures are told where there are any. */
const documentOf = ({ imported, chats, warnings, failed }: Gathered) => ({
  imported,
  ...(chats.length > 0 ? { chats, warnings } : {}),
  ...(failed.length > 0 ? { failed } : {}),
});

async function importFile(
  context: Context,
  path: string,
  wanted: ImportOptions,
  { imported, chats, warnings }: Gathered,
): Promise<void> {
  const { json } = context.options;
  if (await isChat(context, path, wanted.as)) {
    const { title, me, later = false } = wanted;
    const done = await importChats(context, { path, title, me }, later);
    chats.push(...done.chats);
    warnings.push(...done.warnings);
    if (!json) printChats(context, done);
  } else {
    const done = await importOne(context, recordingOf(wanted, path), wanted.later);
    imported.push(done);
    if (!json) printImported(context, done);
  }
}

/** Whether a file goes to the chats: as it was said, else as it looks. */
const isChat = async (
  { call }: Context,
  path: string,
  as: ImportOptions['as'],
): Promise<boolean> =>
  as === undefined ? (await call('chats.recognise', { path })).chat : as === 'chat';

interface Wanted {
  path: string;
  as?: 'recording' | 'transcript';
  title?: string;
  language: string;
}

const recordingOf = ({ as, title, language }: ImportOptions, path: string): Wanted => ({
  path,
  title,
  language,
  as: as === 'chat' ? undefined : as,
});

/** Imports one file and, unless it is for later, waits until it is transcribed and summed up. */
export async function importOne(
  context: Context,
  wanted: Wanted,
  later = false,
): Promise<Imported> {
  await context.open({ runJobs: !later });
  const imported = await context.call('recordings.importPath', wanted);
  const { id } = imported.recording;
  const job = imported.job ?? (await resume(context, imported, wanted.language));
  if (job !== null && !later) await waitForJob(context, { job, recording: id });
  return { ...imported, job, recording: await context.call('recordings.get', { id }) };
}

/** A recording that is in the library, but was stopped or failed, is taken up again. */
async function resume(
  { call }: Context,
  { recording: { id, status } }: Imported,
  language: string,
): Promise<string | null> {
  return status === 'ready' ? null : (await call('recordings.process', { id, language })).job;
}

function printChats({ out }: Context, { chats, warnings }: ImportedChats): void {
  for (const { chat, added, created, restored } of chats) {
    const before = restored ? 'in the bin and are back' : 'in the library already';
    const all = created ? '' : `, ${chat.messages - added} were ${before}`;
    const facts = out.colors.dim(` (${added} new messages${all})`);
    out.print(`${out.colors.cyan(chat.id)}  ${chat.title}${facts}`);
  }
  for (const warning of warnings) out.note(warning);
}

/** One line: its ID, title, length, and whether it was known. */
export function printImported(
  { out }: Context,
  { recording, duplicate, restored }: Imported,
): void {
  const { id, title, duration: seconds, status } = recording;
  const length = seconds === null ? '' : ` (${duration(seconds)})`;
  const remark = restored
    ? ', was in the bin and is back'
    : duplicate
      ? ', was in the library already'
      : status === 'ready'
        ? ''
        : `, ${status}`;
  out.print(`${out.colors.cyan(id)}  ${title}${length}${out.colors.dim(remark)}`);
}
