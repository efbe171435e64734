/** DiscordChatExporter's JSON: one channel a file, streamed. */
import type { IncomingMessage } from '../../chat-store-port';
import { type ChatItem, inChats, message, withFiles } from './batches';
import { wallClockOf } from './clock';
import { type Fields, fields, keyField, listField, piecesOf, textField } from './json-stream';
import { folderOf, kindOf, mediaIn } from './media';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

/** Reads a channel; one without messages is left out. */
export const readDiscord = (
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): AsyncGenerator<ParsedChat> =>
  inChats(itemsOf(entry, signal), mediaIn(source.entries, folderOf(entry.path)));

async function* itemsOf(entry: ExportEntry, signal: AbortSignal): AsyncGenerator<ChatItem> {
  const about: Record<string, Fields> = {};
  let announced = false;
  for await (const piece of piecesOf(entry, ['$.guild', '$.channel', '$.messages.*'], signal)) {
    const [field] = piece.path;
    if (field !== 'messages') about[String(field)] = fields(piece.value);
    else {
      if (!announced) yield announce(about.guild ?? {}, about.channel ?? {});
      announced = true;
      yield { messages: readMessage(fields(piece.value)) };
    }
  }
}

/** `Server · channel`; a conversation of two belongs to no server. */
function announce(guild: Fields, channel: Fields): ChatItem {
  const name = textField(channel.name) ?? 'Discord';
  const direct = textField(channel.type)?.startsWith('Direct') ?? false;
  const server = direct ? null : textField(guild.name);
  const title = server === null ? name : `${server} · ${name}`;
  return { chat: { app: 'discord', key: keyField(channel.id), title, me: null } };
}

/** What people write; all other types (pins, calls, joining) are Discord's own lines. */
const WRITTEN = new Set([
  'Default',
  'Reply',
  '0',
  '19',
  'ThreadStarterMessage',
  'ChatInputCommand',
]);

function readMessage(raw: Fields): IncomingMessage[] {
  const author = fields(raw.author);
  const sender = textField(author.nickname) ?? textField(author.name);
  const at = wallClockOf(raw.timestamp);
  const key = keyField(raw.id);
  const content = textField(raw.content) ?? '';
  if (!WRITTEN.has(String(raw.type ?? 'Default')))
    return [
      message({ at, key, kind: 'system', text: [sender, content].filter((s) => s).join(': ') }),
    ];
  const first = message({
    at,
    key,
    sender: sender ?? 'Deleted User',
    text: content === '' ? embedText(raw.embeds) : content,
    edited: textField(raw.timestampEdited) !== null,
    replyToKey: keyField(fields(raw.reference).messageId),
  });
  return withFiles(first, [...attachmentsOf(raw), ...stickersOf(raw)]);
}

type File = NonNullable<IncomingMessage['media']>;

/** With its own copy of the files an export names paths, else addresses, which stay on the network. */
const attachmentsOf = (raw: Fields): File[] =>
  listField(raw.attachments).map(({ url, fileName }) => {
    const path = textField(url) ?? '';
    const name = /^https?:/.test(path) || path === '' ? (textField(fileName) ?? '') : path;
    return { kind: /voice-message\.ogg$/.test(name) ? 'voice' : kindOf(name), name };
  });

const stickersOf = (raw: Fields): File[] =>
  listField(raw.stickers).map(({ name }) => ({ kind: 'sticker', name: textField(name) ?? '' }));

const embedText = (embeds: unknown): string =>
  listField(embeds)
    .flatMap(({ title, description }) =>
      [textField(title) ?? [], textField(description) ?? []].flat(),
    )
    .join('\n');
