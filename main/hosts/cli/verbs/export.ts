/** `export`: a recording or a chat as a file, or the file that came with a message. */
import { constants, copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import {
  AppError,
  type DocumentFormat,
  type ExportParts,
  type ShownParts,
  type TranscriptFormat,
} from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { type Entry, findChat, findEntry } from '../ids';
import { neverOver, writeNew } from '../new-file';
import { type AddVerb, examples } from '../program';
import { askedToShare, gathered, previewSharing, type ShareOptions } from '../sharing';
import { messageNumber } from './message';

export const FORMATS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

type Format = TranscriptFormat | DocumentFormat;
const DOCUMENTS: DocumentFormat[] = ['docx', 'pdf'];
const ALL_FORMATS: Format[] = [...FORMATS, ...DOCUMENTS];

interface ExportOptions extends ShownParts, ShareOptions {
  format?: Format;
  out?: string;
  force?: boolean;
  message?: number;
}

export const addExport: AddVerb = (program, act) => {
  program
    .command('export')
    .description(
      'writes a recording as txt, srt or vtt (transcript), md, docx, pdf or json (all); a chat as txt, md, docx, pdf or json',
    )
    .argument('<id>', 'ID of the recording or chat, or its beginning')
    .addOption(
      new Option('--format <format>', "txt, or what --out's ending says").choices(ALL_FORMATS),
    )
    .option('--out <file>', 'file or folder to write to (default: standard output)')
    .option(
      '--message <number>',
      'of a chat, the file that came with this message (show --json tells the numbers)',
      messageNumber,
    )
    .option('--no-times', 'without times (subtitles keep theirs)')
    .option('--no-speakers', 'without who speaks')
    .option('--no-sources', 'without where a summary has its points from')
    .option(
      '--share-safe',
      'with names, numbers and addresses replaced; read it before you share it',
    )
    .option(
      '--keep <words>',
      'with --share-safe: do not replace these (again for more)',
      gathered,
      [],
    )
    .option(
      '--hide <words>',
      'with --share-safe: replace these as well (again for more)',
      gathered,
      [],
    )
    .option('--preview', 'with --share-safe: only list what is replaced by what')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      examples(
        'nanodesk export k3x9 --format srt > talk.srt',
        'nanodesk export k3x9 --out minutes.md',
        'nanodesk export k3x9 --no-speakers --out minutes.docx',
        'nanodesk export k3x9 --no-times --out minutes.pdf',
        'nanodesk export k3x9 --format vtt --out subtitles/',
        'nanodesk export k3x9 --share-safe --keep Berlin --out minutes.md',
        'nanodesk export k3x9 --message 412 --out contract.pdf',
      ),
    )
    .action(act(exportRecording));
};

async function exportRecording(
  context: Context,
  id: string,
  { format, out: target, force, message, shareSafe, keep, hide, preview, ...parts }: ExportOptions,
): Promise<void> {
  if (message !== undefined) return exportMedium(context, id, message, { out: target, force });
  const share = askedToShare({ shareSafe, keep, hide, preview });
  const wanted = format ?? endingOf(target) ?? 'txt';
  const entry = await findEntry(context, id);
  if (share && preview) return previewSharing(context, entry, share);
  const shown = { ...parts, ...(share ? { share } : {}) };
  const place = target === '-' ? undefined : target;
  if (isDocument(wanted))
    return saveDocument(context, entry, wanted, { ...shown, out: place, force });
  const { out, options } = context;
  const file = await textOf(context, entry, wanted, shown);
  if (place === undefined) return options.json ? out.json(file) : out.write(file.text);
  save(context, place, { name: file.name, content: file.text, format: wanted, force });
}

/** A document is no text, so it goes to a file only. */
async function saveDocument(
  context: Context,
  { recording, chat }: Entry,
  format: DocumentFormat,
  { out: target, force, ...shown }: ExportParts & Pick<ExportOptions, 'out' | 'force'>,
): Promise<void> {
  if (target === undefined) throw new UsageError(`A ${format} needs --out with a file or folder.`);
  const { name, data } = recording
    ? await context.call('transcripts.document', { recording: recording.id, format, ...shown })
    : await context.call('chats.document', { id: chat.id, format, ...shown });
  save(context, target, { name, content: Buffer.from(data, 'base64'), format, force });
}

interface Written {
  /** Its name in a folder. */
  name: string;
  content: string | Uint8Array;
  format: Format;
  force: boolean | undefined;
}

function save({ out, options }: Context, target: string, written: Written): void {
  const place = isFolder(target) ? path.join(target, written.name) : target;
  writeNew(place, written.content, written.force ?? false);
  if (options.json) out.json({ file: path.resolve(place), format: written.format });
  else out.note(`Wrote ${place}.`);
}

function textOf(
  { call }: Context,
  { recording, chat }: Entry,
  format: TranscriptFormat,
  shown: ExportParts,
) {
  if (recording) return call('transcripts.export', { recording: recording.id, format, ...shown });
  if (format === 'srt' || format === 'vtt')
    throw new UsageError(`A chat is written as txt, md, docx, pdf or json, not ${format}.`);
  return call('chats.export', { id: chat.id, format, ...shown });
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

const isDocument = (format: Format): format is DocumentFormat =>
  DOCUMENTS.some((one) => one === format);

const endingOf = (target = ''): Format | undefined =>
  ALL_FORMATS.find((format) => target.toLowerCase().endsWith(`.${format}`));

const isFolder = (target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
