/** What a WhatsApp message is: words, a file, a place, taken back, or a line of the messenger itself. */
import type { IncomingMessage } from '../../chat-store-port';
import { message } from './batches';
import { kindOf } from './media';
import { MARK, type Names } from './whatsapp-line';
import { ATTACHED, DELETED, EDITED, kindLeftOut, MEDIA_LEFT_OUT, SYSTEM } from './whatsapp-words';

const FILE_IPHONE = /\u200e<[^<>:：\n]{2,40}[:：]\s?([^<>\n]+\.[a-z0-9]{1,5})>/iu;
const FILE_IPHONE_ALONE = /^<[^<>:：\n]{2,40}[:：]\s?([^<>\n]+\.[a-z0-9]{1,5})>$/imu;
const FILE_ANDROID = /^\u200e?(\S[^\n]*\.[a-z0-9]{1,5}) \(([^()\n]{2,40})\)(?:\n|$)/iu;
/** The names that WhatsApp gives to files itself. */
const OWN_FILE = /^(IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d{4,}\./;
const PLACE =
  /^[^\n:：]{2,30}[:：] ?https?:\/\/(?:maps\.google\.|www\.google\.[a-z.]+\/maps|goo\.gl\/maps|maps\.app)/iu;

/** Notices that stand for a message are shorter in every language. */
const LONGEST_NOTICE = 80;

/** A message from what follows the date; `text` holds its line breaks. */
export function readBody(at: number, rest: string, names: Names): IncomingMessage {
  const split = names.split(rest);
  if (split === null || isSystem(split, names)) {
    const text = (split?.text.startsWith(MARK) ? split.text : rest).replaceAll(MARK, '');
    return message({ at, kind: 'system', text: text.trim() });
  }
  const edited = split.text.endsWith('>') && EDITED.test(split.text);
  const text = edited ? split.text.replace(EDITED, '') : split.text;
  return { ...message({ at, sender: split.name, edited }), ...contentOf(text) };
}

/** An iPhone marks its own lines and puts the chat's name before them; on Android a colon may stand in a group's name. */
function isSystem({ name, text }: { name: string; text: string }, names: Names): boolean {
  if (text.startsWith(MARK)) {
    if (DELETED.test(bare(text))) return false;
    return SYSTEM.test(bare(firstLine(text))) || isOfGroup(name, text, names);
  }
  return names.count(name) <= 2 && (/["“”„«»「」『』]/.test(name) || SYSTEM.test(name));
}

/** In words that are not known here, but neither a file nor a place. */
const isOfGroup = (name: string, text: string, names: Names): boolean =>
  names.isGroup(name) && contentOf(text).kind === 'text';

/** Patterns are tried only where a message has the characters that they need: most are plain words. */
function contentOf(text: string): Pick<IncomingMessage, 'kind' | 'text' | 'media'> {
  if (text.length < LONGEST_NOTICE && DELETED.test(bare(text)))
    return { kind: 'deleted', text: '', media: null };
  const attached = attachedFile(text) ?? leftOut(text);
  if (attached) return { kind: 'media', ...attached };
  if (text.includes('http') && PLACE.test(bare(text)))
    return { kind: 'media', text: bare(text), media: { kind: 'location', name: '' } };
  return { kind: 'text', text: text.startsWith(MARK) ? text.slice(1) : text, media: null };
}

type WithFile = Pick<IncomingMessage, 'text' | 'media'>;

function attachedFile(text: string): WithFile | null {
  const marked = text.includes('<');
  const iphone = marked ? (FILE_IPHONE.exec(text) ?? FILE_IPHONE_ALONE.exec(text)) : null;
  if (iphone) return withFile(iphone[1]!, text, iphone);
  const android = text.includes('(') ? FILE_ANDROID.exec(text) : null;
  if (!android) return null;
  const [, name = '', note = ''] = android;
  if (!OWN_FILE.test(name) && !ATTACHED.test(note.trim())) return null;
  return withFile(name, text, android);
}

/** The caption is what stands around the file's line. */
function withFile(name: string, text: string, { index, 0: whole }: RegExpExecArray): WithFile {
  const caption = text.slice(0, index) + text.slice(index + whole.length);
  const file = name.replaceAll(MARK, '').trim();
  return { text: caption.replaceAll(MARK, '').trim(), media: { kind: kindOf(file), name: file } };
}

/** Lines that stand for a file that was not exported; what comes before or below is its caption. */
function leftOut(text: string): WithFile | null {
  const first = firstLine(text);
  const mark = first.lastIndexOf(MARK);
  if (mark < 0 && first.length >= LONGEST_NOTICE) return null;
  if (first.includes('<') && MEDIA_LEFT_OUT.test(bare(first)))
    return { text: text.slice(first.length).trim(), media: { kind: 'file', name: '' } };
  const said = first
    .slice(mark + 1)
    .replace(/^<|>$/g, '')
    .trim();
  // Without the mark, a person may have written it: only the bare words count.
  if (mark < 0 && said.split(' ').length > 3) return null;
  const kind = kindLeftOut(said);
  if (kind === null) return null;
  const caption = first.slice(0, Math.max(0, mark)) + text.slice(first.length);
  return { text: caption.replaceAll(MARK, '').trim(), media: { kind, name: '' } };
}

const bare = (text: string): string => text.replaceAll(MARK, '').trim();

const firstLine = (text: string): string => {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
};
