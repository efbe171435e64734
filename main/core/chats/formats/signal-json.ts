/** Signal as JSON: Signal Desktop's rows (sigtop, a list) and signal-export's `data.json` (one object a line). */
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message, withFiles } from './batches';
import { wallClockAt, wallClockOf } from './clock';
import { type Fields, fields, keyField, listField, piecesOf, textField } from './json-stream';
import { folderOf, kindOf, mediaIn } from './media';
import { ME, signalTitle } from './signal-names';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

/** Reads a conversation of Signal Desktop's rows; the file's name is that of the person or group. */
export function readSignalRows(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): ParsedChat {
  const title = signalTitle(source, entry);
  const rows = async function* (): AsyncGenerator<IncomingMessage[]> {
    for await (const { value } of piecesOf(entry, ['$.*'], signal))
      yield readRow(fields(value), title);
  };
  return {
    chat: { app: 'signal', key: null, title, me: ME },
    messages: inBatches(rows()),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

function readRow(raw: Fields, title: string): IncomingMessage[] {
  const at = wallClockAt(raw.sent_at ?? raw.timestamp ?? raw.received_at, 1);
  // Other rows name a message by when it was sent, so that is its key.
  const key = keyField(raw.sent_at ?? raw.timestamp ?? raw.id);
  const body = withMentions(textField(raw.body) ?? '', raw.bodyRanges);
  if (raw.type !== 'incoming' && raw.type !== 'outgoing')
    return [
      message({
        at,
        key,
        kind: 'system',
        text: body || String(raw.type ?? '').replaceAll('-', ' '),
      }),
    ];
  const sender = raw.type === 'outgoing' ? ME : senderOf(raw, title);
  if (raw.deletedForEveryone === true || raw.isErased === true)
    return [message({ at, key, sender, kind: 'deleted' })];
  const first = message({
    at,
    key,
    sender,
    text: body,
    edited: Array.isArray(raw.editHistory) && raw.editHistory.length > 0,
    replyToKey: keyField(fields(raw.quote).id),
  });
  return withFiles(first, filesOf(raw));
}

/** Rows hold numbers, not names; in a conversation of two the other one is the title. */
function senderOf(raw: Fields, title: string): string {
  const group = fields(raw.conversation).type === 'group' || raw.groupId !== undefined;
  const named = textField(fields(raw.profile).name) ?? textField(raw.sourceName);
  return (
    named ?? (group ? (textField(raw.source) ?? textField(raw.sourceServiceId) ?? title) : title)
  );
}

/** Mentions stand as U+FFFC in the text, with the name beside it. */
function withMentions(body: string, ranges: unknown): string {
  const names = listField(ranges)
    .filter(({ replacementText }) => textField(replacementText))
    .sort((a, b) => Number(a.start) - Number(b.start))
    .map(({ replacementText }) => `@${replacementText}`);
  return body.replace(/\ufffc/g, (mark) => names.shift() ?? mark);
}

function filesOf(raw: Fields): NonNullable<IncomingMessage['media']>[] {
  const files = listField(raw.attachments).map(({ fileName, contentType, flags }) => {
    const name = textField(fileName) ?? '';
    return {
      kind: flags === 1 ? 'voice' : kindOf(name, textField(contentType) ?? ''),
      name,
    } as const;
  });
  const sticker = raw.sticker === undefined || raw.sticker === null ? [] : [raw.sticker];
  return [...files, ...sticker.map(() => ({ kind: 'sticker', name: '' }) as const)];
}

/** Reads signal-export's `data.json`; the folder's name is that of the person or group. */
export function readSignalData(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): ParsedChat {
  const rows = async function* (): AsyncGenerator<IncomingMessage[]> {
    for await (const { value } of piecesOf(entry, ['$'], signal, ''))
      yield readDatum(fields(value));
  };
  return {
    chat: { app: 'signal', key: null, title: signalTitle(source, entry), me: ME },
    messages: inBatches(rows()),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

function readDatum(raw: Fields): IncomingMessage[] {
  const sender = textField(raw.sender);
  const at = wallClockOf(raw.date);
  const text = (textField(raw.body) ?? '').trimEnd();
  if (sender === null || sender === 'No-Sender' || raw.call === true)
    return [message({ at, kind: 'system', text })];
  if (raw.deleted === true) return [message({ at, sender, kind: 'deleted' })];
  const sticker = textField(raw.sticker) ?? textField(fields(raw.sticker).emoji);
  const files = listField(raw.attachments).map(({ name, path }) => {
    const file = decodePath(textField(path) ?? textField(name) ?? '');
    return { kind: kindOf(file), name: file };
  });
  const stickers = sticker === null ? [] : [{ kind: 'sticker', name: '' } as const];
  return withFiles(message({ at, sender, text: text || (sticker ?? '') }), [...files, ...stickers]);
}

/** Paths in the export stand as in an address; a stray percent sign stays. */
export function decodePath(path: string): string {
  return path.replace(/%20/g, ' ').replace(/^\.\//, '');
}
