/** What `signal-cli -o json receive` prints: one envelope a line, of all conversations in turn, so it is read once for each. */
import type { IncomingChat, IncomingMessage } from '../../chat-store-port';
import { inBatches, message, withFiles } from './batches';
import { wallClockAt } from './clock';
import { type Fields, fields, keyField, listField, piecesOf, textField } from './json-stream';
import { folderOf, kindOf, mediaIn } from './media';
import { ME } from './signal-names';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

interface Post {
  /** Number of the group or of the other person. */
  room: string;
  title: string | null;
  message: IncomingMessage[];
}

/** Reads all conversations, in the order in which they first appear. */
export async function* readSignalCli(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): AsyncGenerator<ParsedChat> {
  const titles = new Map<string, string | null>();
  for await (const { room, title } of postsOf(entry, signal))
    titles.set(room, title ?? titles.get(room) ?? null);
  for (const [room, title] of titles) {
    const chat: IncomingChat = { app: 'signal', key: room, title: title ?? room, me: ME };
    const messages = inBatches(messagesOf(entry, room, signal));
    yield { chat, messages, media: mediaIn(source.entries, folderOf(entry.path)) };
  }
}

async function* messagesOf(entry: ExportEntry, room: string, signal: AbortSignal) {
  for await (const post of postsOf(entry, signal)) if (post.room === room) yield post.message;
}

async function* postsOf(entry: ExportEntry, signal: AbortSignal): AsyncGenerator<Post> {
  for await (const { value } of piecesOf(entry, ['$'], signal, '')) {
    const envelope = fields(fields(value).envelope ?? value);
    const post = sentByMe(envelope) ?? received(envelope);
    if (post) yield post;
  }
}

function sentByMe(envelope: Fields): Post | null {
  const sync = fields(fields(envelope.syncMessage).sentMessage);
  const edit = fields(sync.editMessage);
  const data = sync.editMessage === undefined ? sync : fields(edit.dataMessage);
  const to = textField(sync.destinationNumber) ?? textField(sync.destination);
  return postOf(
    data,
    { at: sync.timestamp, sender: ME, edited: sync.editMessage !== undefined },
    to,
    null,
  );
}

function received(envelope: Fields): Post | null {
  const edit = fields(envelope.editMessage);
  const edited = envelope.editMessage !== undefined;
  const data = edited ? fields(edit.dataMessage) : fields(envelope.dataMessage);
  const from =
    textField(envelope.sourceNumber) ??
    textField(envelope.source) ??
    textField(envelope.sourceUuid);
  const name = textField(envelope.sourceName);
  const sender = name ?? from ?? 'Signal';
  return postOf(data, { at: envelope.timestamp, sender, edited }, from, name);
}

interface Facts {
  at: unknown;
  sender: string;
  edited: boolean;
}

/** Null for receipts, typing and reactions, which are no messages. */
function postOf(
  data: Fields,
  facts: Facts,
  person: string | null,
  name: string | null,
): Post | null {
  const group = fields(data.groupInfo);
  const room = textField(group.groupId) ?? person;
  const text = textField(data.message);
  const removed = fields(data.remoteDelete).timestamp;
  const files = listField(data.attachments);
  if (room === null || (text === null && files.length === 0 && !data.sticker && !removed))
    return null;
  const sent = data.timestamp ?? facts.at;
  const first = message({
    at: wallClockAt(sent, 1),
    key: keyField(sent),
    sender: facts.sender,
    kind: removed ? 'deleted' : 'text',
    text: text ?? '',
    edited: facts.edited,
    replyToKey: keyField(fields(data.quote).id),
  });
  const inGroup = textField(group.groupId) !== null;
  return {
    room,
    title: inGroup ? (textField(group.groupName) ?? textField(group.name)) : name,
    message: withFiles(first, [...files.map(fileOf), ...(data.sticker ? [STICKER] : [])]),
  };
}

const STICKER = { kind: 'sticker', name: '' } as const;

function fileOf({ filename, id, contentType, voiceNote }: Fields) {
  const name = textField(filename) ?? textField(id) ?? '';
  return {
    kind: voiceNote === true ? 'voice' : kindOf(name, textField(contentType) ?? ''),
    name,
  } as const;
}
