/** Telegram Desktop's `result.json`: one chat, or all of an account, streamed. */
import type { IncomingMessage } from '../../chat-store-port';
import { type ChatItem, inChats, message, withFiles } from './batches';
import { wallClockAt, wallClockOf } from './clock';
import { type Fields, fields, keyField, listField, piecesOf, textField } from './json-stream';
import { folderOf, kindOf, mediaIn } from './media';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

const LISTS = ['$', '$.chats.list.*', '$.left_chats.list.*'];
const PATHS = [
  ...LISTS.flatMap((chat) =>
    ['name', 'type', 'id', 'messages.*'].map((field) => `${chat}.${field}`),
  ),
  '$.personal_information.first_name',
  '$.personal_information.last_name',
];

/** Reads `result.json`; chats without messages are left out. */
export const readTelegram = (
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): AsyncGenerator<ParsedChat> =>
  inChats(itemsOf(entry, signal), mediaIn(source.entries, folderOf(entry.path)));

interface About {
  /** Where the chat stands in the file, to tell where the next begins. */
  place: string;
  facts: Fields;
  announced: boolean;
}

/** A chat's name, kind and number come before its messages in every version of the export. */
async function* itemsOf(entry: ExportEntry, signal: AbortSignal): AsyncGenerator<ChatItem> {
  let about: About = { place: '', facts: {}, announced: false };
  const person: Fields = {};
  for await (const { path, value } of piecesOf(entry, PATHS, signal)) {
    const field = String(path.findLast((part) => typeof part === 'string'));
    if (path[0] === 'personal_information') {
      person[field] = value;
      continue;
    }
    const place = path.slice(0, field === 'messages' ? -2 : -1).join('.');
    if (place !== about.place) about = { place, facts: {}, announced: false };
    if (field !== 'messages') about.facts[field] = value;
    else {
      if (!about.announced) yield announce(about.facts, person);
      about.announced = true;
      yield { messages: readMessage(fields(value)) };
    }
  }
}

function announce(about: Fields, person: Fields): ChatItem {
  const me = [person.first_name, person.last_name].filter(textField).join(' ');
  const title = about.type === 'saved_messages' ? 'Saved Messages' : textField(about.name);
  return {
    chat: {
      app: 'telegram',
      key: keyField(about.id),
      title: title ?? 'Telegram',
      me: me === '' ? null : me,
    },
  };
}

function readMessage(raw: Fields): IncomingMessage[] {
  const at = wallClockOf(raw.date) ?? wallClockAt(raw.date_unixtime, 1000);
  const key = keyField(raw.id);
  if (raw.type !== 'message') return [message({ at, key, kind: 'system', text: serviceText(raw) })];
  const first = message({
    at,
    key,
    // An account that was deleted has no name any more, but its number tells it from others.
    sender: textField(raw.from) ?? textField(raw.from_id) ?? 'Deleted Account',
    text: writtenText(raw.text),
    edited: raw.edited !== undefined,
    replyToKey: keyField(raw.reply_to_message_id),
  });
  if (first.text === '') first.text = otherText(raw);
  return withFiles(first, filesOf(raw));
}

/** What a message without words says: a poll, a place, a person. */
function otherText(raw: Fields): string {
  if (raw.poll !== undefined) return pollText(fields(raw.poll));
  const { latitude, longitude } = fields(raw.location_information);
  if (latitude !== undefined) return `${latitude}, ${longitude}`;
  const { first_name, last_name, phone_number } = fields(raw.contact_information);
  return [first_name, last_name, phone_number].filter(textField).join(' ');
}

/** Text is a string, or a list of strings and of entities (links, mentions, bold) that hold theirs. */
function writtenText(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((part) => (typeof part === 'string' ? part : (textField(fields(part).text) ?? '')))
    .join('');
}

const pollText = ({ question, answers }: Fields): string =>
  [
    textField(question) ?? textField(fields(question).text) ?? '',
    ...listField(answers).map(({ text }) => `- ${textField(text) ?? writtenText(text)}`),
  ].join('\n');

/** The export names files that it left out by a sentence in brackets. */
const fileName = (name: unknown): string => {
  const text = textField(name) ?? '';
  return text.startsWith('(') ? '' : text;
};

function filesOf(raw: Fields): NonNullable<IncomingMessage['media']>[] {
  if (raw.photo !== undefined) return [{ kind: 'image', name: fileName(raw.photo) }];
  if (raw.location_information !== undefined) return [{ kind: 'location', name: '' }];
  if (raw.contact_information !== undefined)
    return [{ kind: 'contact', name: fileName(raw.contact_vcard) }];
  if (raw.file === undefined) return [];
  const name = fileName(raw.file);
  const kinds = {
    sticker: 'sticker',
    voice_message: 'voice',
    video_message: 'video',
    video_file: 'video',
    animation: 'video',
    audio_file: 'audio',
  } as const;
  const kind = kinds[raw.media_type as keyof typeof kinds];
  return [{ kind: kind ?? kindOf(name, textField(raw.mime_type) ?? ''), name }];
}

/** What happened, in the export's own words: who, what, and with whom. */
function serviceText(raw: Fields): string {
  const who = textField(raw.actor) ?? textField(raw.from);
  const what = textField(raw.action)?.replaceAll('_', ' ');
  const members = Array.isArray(raw.members) ? raw.members.filter(textField).join(', ') : null;
  const title = textField(raw.title);
  const details = [members, title].filter((detail) => detail).join(' · ');
  const said = writtenText(raw.text);
  return [who, what, details === '' ? null : `(${details})`, said].filter((part) => part).join(' ');
}
