/** `export`: a recording or a chat as a file, or the file that came with a message. */
import { constants, copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { AppError, type TranscriptFormat } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { type Entry, findChat, findEntry } from '../ids';
import { neverOver, writeNew } from '../new-file';
import { type AddVerb, examples } from '../program';
import { messageNumber } from './message';

export const FORMATS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

interface ExportOptions {
  format?: TranscriptFormat;
  out?: string;
  force?: boolean;
  message?: number;
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
    .option(
      '--message <number>',
      'of a chat, the file that came with this message (show --json tells the numbers)',
      messageNumber,
    )
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      examples(
        'nanodesk export k3x9 --format srt > talk.srt',
        'nanodesk export k3x9 --out minutes.md',
        'nanodesk export k3x9 --format vtt --out subtitles/',
        'nanodesk export k3x9 --message 412 --out contract.pdf',
      ),
    )
    .action(act(exportRecording));
};

async function exportRecording(
  context: Context,
  id: string,
  { format, out: target, force, message }: ExportOptions,
): Promise<void> {
  const { out, options } = context;
  if (message !== undefined) return exportMedium(context, id, message, { out: target, force });
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

/** Copied out, never opened; into a folder, under the name that it came with. */
async function exportMedium(
  context: Context,
  prefix: string,
  number: number,
  { out: target, force }: Pick<ExportOptions, 'out' | 'force'>,
): Promise<void> {
  const { out, options, call } = context;
  if (target === undefined || target === '-')
    throw new UsageError('--message needs --out with a file or folder.');
  const { id } = await findChat(context, prefix);
  const { index } = await call('chats.position', { id, message: number });
  const [message] = (await call('chats.messages', { id, from: index, limit: 1 })).messages;
  // Says why where there are no bytes.
  await call('chats.media', { message: number });
  const file = (await context.open()).mediaPath(`message-${number}`);
  if (!file) throw new AppError('not-found', 'The file of this message is gone.');
  const name = file.saveAs ?? path.basename(message?.media?.name ?? 'file');
  const place = isFolder(target) ? path.join(target, name) : target;
  neverOver(place, () =>
    copyFileSync(file.path, place, force === true ? 0 : constants.COPYFILE_EXCL),
  );
  if (options.json) out.json({ file: path.resolve(place) });
  else out.note(`Wrote ${place}.`);
}

const endingOf = (target = ''): TranscriptFormat | undefined =>
  FORMATS.find((format) => target.toLowerCase().endsWith(`.${format}`));

const isFolder = (target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
