/** `export`: a recording or a chat as a file. */
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { AppError, type TranscriptFormat } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { type Entry, findEntry } from '../ids';
import { type AddVerb, examples } from '../program';

export const FORMATS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

interface ExportOptions {
  format?: TranscriptFormat;
  out?: string;
  force?: boolean;
}

export const addExport: AddVerb = (program, act) => {
  program
    .command('export')
    .description(
      'writes a recording as txt, srt or vtt (transcript), md or json (all); a chat as txt, md or json',
    )
    .argument('<id>', 'ID of the recording or chat, or its beginning')
    .addOption(new Option('--format <format>', "txt, or what --out's ending says").choices(FORMATS))
    .option('--out <file>', 'file or folder to write to (default: standard output)')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      examples(
        'nanodesk export k3x9 --format srt > talk.srt',
        'nanodesk export k3x9 --out minutes.md',
        'nanodesk export k3x9 --format vtt --out subtitles/',
      ),
    )
    .action(act(exportRecording));
};

async function exportRecording(
  context: Context,
  id: string,
  { format, out: target, force }: ExportOptions,
): Promise<void> {
  const { out, options } = context;
  const wanted = format ?? endingOf(target) ?? 'txt';
  const file = await fileOf(context, await findEntry(context, id), wanted);
  if (target === undefined || target === '-')
    return options.json ? out.json(file) : out.write(file.text);
  const place = isFolder(target) ? path.join(target, file.name) : target;
  writeNew(place, file.text, force ?? false);
  if (options.json) out.json({ file: path.resolve(place), format: wanted });
  else out.note(`Wrote ${place}.`);
}

function fileOf({ call }: Context, { recording, chat }: Entry, format: TranscriptFormat) {
  if (recording) return call('transcripts.export', { recording: recording.id, format });
  if (format === 'srt' || format === 'vtt')
    throw new UsageError(`A chat is written as txt, md or json, not ${format}.`);
  return call('chats.export', { id: chat.id, format });
}

const endingOf = (target = ''): TranscriptFormat | undefined =>
  FORMATS.find((format) => target.toLowerCase().endsWith(`.${format}`));

const isFolder = (target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Never over a file that is there, unless asked to. */
function writeNew(file: string, text: string, force: boolean): void {
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    const hint = 'Choose another name, or replace it with --force.';
    throw new AppError('bad-input', `${file} is there already.`, hint);
  }
}
