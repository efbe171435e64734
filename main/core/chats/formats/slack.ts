/** Slack's export: a folder for each conversation with a file for each day, and lists of people and conversations. */
import { AppError } from '../../../contract';
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message, withFiles } from './batches';
import { wallClockAt } from './clock';
import { type Fields, fields, keyField, listField, textField } from './json-stream';
import { textOf } from './lines';
import { baseOf, folderOf, kindOf, mediaIn } from './media';
import { plainSlack, type SlackNames } from './slack-text';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

const DAY_FILE = /^\d{4}-\d{2}-\d{2}\.json$/;
const LISTS = ['channels.json', 'groups.json', 'dms.json', 'mpims.json'];

/** Whether these files are a Slack export. */
export const isSlack = ({ entries }: ExportSource): boolean =>
  entries.some(({ path }) => [...LISTS, 'users.json'].includes(baseOf(path))) &&
  entries.some(({ path }) => DAY_FILE.test(baseOf(path)));

/** Reads all conversations, by name; days without messages are left out. */
export async function* readSlack(
  source: ExportSource,
  signal: AbortSignal,
): AsyncGenerator<ParsedChat> {
  const names = await namesOf(source, signal);
  const rooms = await roomsOf(source, signal);
  // A lone file is one day of one conversation.
  const [only, ...others] = source.entries;
  const lone = others.length === 0 && only ? [['', [only]] as [string, ExportEntry[]]] : null;
  for (const [folder, days] of lone ?? daysByFolder(source.entries)) {
    const room = rooms.get(baseOf(folder));
    const chat = {
      app: 'slack',
      key: textField(room?.id) ?? null,
      title: titleOf(baseOf(folder), room, names),
      me: null,
    } as const;
    const messages = inBatches(messagesOf(days, names, signal));
    yield { chat, messages, media: mediaIn(source.entries, folder) };
  }
}

async function listOf(source: ExportSource, name: string, signal: AbortSignal): Promise<Fields[]> {
  const entry = source.entries.find(({ path }) => baseOf(path) === name);
  return entry ? jsonList(entry, signal) : [];
}

async function jsonList(entry: ExportEntry, signal: AbortSignal): Promise<Fields[]> {
  try {
    return listField(JSON.parse(await textOf(entry, signal)));
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    throw new AppError(
      'bad-input',
      `${entry.path} is damaged: its JSON cannot be read.`,
      'Export the workspace again, or copy the file again.',
    );
  }
}

/** The name that people see: the one they chose, else the full one, else the account's. */
function personName(user: Fields): string | null {
  const profile = fields(user.profile);
  return (
    textField(profile.display_name) ??
    textField(profile.real_name) ??
    textField(user.real_name) ??
    textField(user.name)
  );
}

async function namesOf(source: ExportSource, signal: AbortSignal): Promise<SlackNames> {
  const people = new Map<string, string>();
  for (const user of await listOf(source, 'users.json', signal))
    people.set(String(user.id), personName(user) ?? String(user.id));
  const rooms = new Map<string, string>();
  for (const room of await listOf(source, 'channels.json', signal))
    rooms.set(String(room.id), textField(room.name) ?? String(room.id));
  return { people, rooms };
}

/** By the name of their folder: channels by name, conversations of two by number. */
async function roomsOf(source: ExportSource, signal: AbortSignal): Promise<Map<string, Fields>> {
  const rooms = new Map<string, Fields>();
  for (const name of LISTS)
    for (const room of await listOf(source, name, signal)) {
      const folder = textField(room.name) ?? textField(room.id);
      if (folder !== null) rooms.set(folder, { ...room, direct: name !== 'channels.json' });
    }
  return rooms;
}

function titleOf(folder: string, room: Fields | undefined, { people }: SlackNames): string {
  if (room?.direct !== true) return `#${folder}`;
  const members = Array.isArray(room.members) ? room.members : [];
  const named = members.map((member) => people.get(String(member)) ?? String(member));
  return named.join(', ') || folder;
}

function daysByFolder(entries: ExportEntry[]): [string, ExportEntry[]][] {
  const folders = new Map<string, ExportEntry[]>();
  for (const entry of entries) {
    if (!DAY_FILE.test(baseOf(entry.path))) continue;
    const folder = folderOf(entry.path);
    const days = folders.get(folder);
    if (days) days.push(entry);
    else folders.set(folder, [entry]);
  }
  for (const days of folders.values()) days.sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function* messagesOf(
  days: ExportEntry[],
  names: SlackNames,
  signal: AbortSignal,
): AsyncGenerator<IncomingMessage[]> {
  for (const day of days) {
    const list = await jsonList(day, signal);
    list.sort((a, b) => Number(a.ts) - Number(b.ts));
    yield list.flatMap((raw) => readMessage(raw, names));
  }
}

/** Subtypes that people write; all others (joins, topics, pins) are Slack's own lines. */
const WRITTEN = new Set([
  'bot_message',
  'file_share',
  'thread_broadcast',
  'me_message',
  'file_comment',
]);

function readMessage(raw: Fields, names: SlackNames): IncomingMessage[] {
  const at = wallClockAt(raw.ts, 1000);
  const key = keyField(raw.ts);
  const subtype = textField(raw.subtype);
  const text = plainSlack(textField(raw.text) ?? '', names);
  if (subtype === 'tombstone')
    return [message({ at, key, kind: 'deleted', sender: senderOf(raw, names) })];
  if (subtype !== null && !WRITTEN.has(subtype))
    return [message({ at, key, kind: 'system', text })];
  const thread = keyField(raw.thread_ts);
  const first = message({
    at,
    key,
    sender: senderOf(raw, names),
    text: text === '' ? attachmentText(raw, names) : text,
    edited: raw.edited !== undefined,
    replyToKey: thread === key ? null : thread,
  });
  return withFiles(first, filesOf(raw));
}

function senderOf(raw: Fields, { people }: SlackNames): string {
  const user = textField(raw.user);
  const known = user === null ? null : people.get(user);
  const profile = personName({ profile: raw.user_profile });
  const bot = textField(raw.username) ?? textField(fields(raw.bot_profile).name);
  return known ?? profile ?? bot ?? user ?? textField(raw.bot_id) ?? 'Slack';
}

const attachmentText = (raw: Fields, names: SlackNames): string =>
  listField(raw.attachments)
    .map(({ text, fallback }) => plainSlack(textField(text) ?? textField(fallback) ?? '', names))
    .filter((text) => text !== '')
    .join('\n');

const filesOf = (raw: Fields): NonNullable<IncomingMessage['media']>[] =>
  listField(raw.files).map(({ name, title, mimetype, subtype }) => {
    const file = textField(name) ?? textField(title) ?? '';
    const kind = subtype === 'slack_audio' ? 'voice' : kindOf(file, textField(mimetype) ?? '');
    return { kind, name: file };
  });
