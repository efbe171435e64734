/** `import`: files into the library, with transcript and summary. */
import { Option } from 'commander';
import { AppError, type Recording, type WireError } from '../../../contract';
import type { Context } from '../context';
import { AlreadyTold, failureLine, UsageError } from '../failure';
import { inputPath } from '../input';
import { waitForJob } from '../jobs';
import { type AddVerb, examples } from '../program';
import { duration } from '../times';
import { languageOption } from './language';

interface ImportOptions {
  as?: 'recording' | 'transcript';
  title?: string;
  language: string;
  later?: boolean;
}

export interface Imported {
  recording: Recording;
  duplicate: boolean;
  job: string | null;
}

export const RESUMES = 'Stopped. What is done is kept; the same command goes on where it was.';

export const addImport: AddVerb = (program, act) => {
  program
    .command('import')
    .description('takes files into the library, writes down what is said and sums it up')
    .argument('<files...>', 'audio, video, .txt .srt .vtt .json; - for standard input')
    .addOption(
      new Option('--as <kind>', 'what a file is, where its name does not say').choices([
        'recording',
        'transcript',
      ]),
    )
    .option('--title <title>', 'its title, for a single file (default: its name, or a headline)')
    .addOption(languageOption())
    .option('--later', 'only queue the work: the app or the next import does it')
    .addHelpText(
      'after',
      examples(
        'nanodesk import interview.wav lecture.mp3',
        'nanodesk import meeting.vtt --title "Weekly meeting"',
        'nanodesk import *.m4a --later',
      ),
    )
    .action(act(importFiles));
};

/** One file that fails does not keep the others out. */
async function importFiles(
  context: Context,
  files: string[],
  { later = false, ...wanted }: ImportOptions,
): Promise<void> {
  const { out, options, stopping, signal } = context;
  if (wanted.title !== undefined && files.length > 1)
    throw new UsageError('--title is for a single file.');
  stopping.remark = RESUMES;
  const imported: Imported[] = [];
  const failed: { file: string; error: WireError }[] = [];
  for (const file of files) {
    try {
      const done = await importOne(
        context,
        { ...wanted, path: await inputPath(context, file) },
        later,
      );
      imported.push(done);
      if (!options.json) printImported(context, done);
    } catch (thrown) {
      signal.throwIfAborted();
      context.progress.clear();
      failed.push({ file, error: AppError.from(thrown).toWire() });
      context.world.stderr.write(`nanodesk: ${failureLine(thrown)}\n`);
    }
  }
  if (options.json) out.json(failed.length === 0 ? { imported } : { imported, failed });
  if (failed.length > 0) throw new AlreadyTold();
}

type Wanted = Omit<ImportOptions, 'later'> & { path: string };

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

function printImported({ out }: Context, { recording, duplicate }: Imported): void {
  const { id, title, duration: seconds, status } = recording;
  const length = seconds === null ? '' : ` (${duration(seconds)})`;
  const remark = duplicate
    ? ', was in the library already'
    : status === 'ready'
      ? ''
      : `, ${status}`;
  out.print(`${out.colors.cyan(id)}  ${title}${length}${out.colors.dim(remark)}`);
}
