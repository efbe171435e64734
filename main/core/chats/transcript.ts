/** A chat as something to be read: turns for the summarizer, and files for people. */
import type { Chat, Message, Segment } from '../../contract';
import type { Core } from '../core';
import type { Block } from '../formats/page';

const PAGE = 500;

/** All messages from an index on, oldest first, page by page. */
export function* messagesOf({ store }: Core, chat: string, from = 0): Generator<Message> {
  for (let at = from; ; at += PAGE) {
    const page = store.chats.messages(chat, at, PAGE);
    yield* page;
    if (page.length < PAGE) return;
  }
}

/** What a message says: what was written, and what its voice note says. */
export const wordsOf = ({ text, media }: Pick<Message, 'text' | 'media'>): string =>
  [text, media?.transcript ?? ''].filter((part) => part !== '').join('\n');

type Spoken = Pick<Message, 'sender' | 'kind' | 'text' | 'media'>;

/** Turns of people, without times; a segment's id is its place among the messages. */
export function turnsOf(messages: Iterable<Spoken>): Segment[] {
  const segments: Segment[] = [];
  let index = 0;
  for (const message of messages) {
    const id = index++;
    const text = wordsOf(message);
    if (message.sender === null || message.kind === 'deleted' || text === '') continue;
    segments.push({ id, start: 0, end: 0, text, speaker: message.sender });
  }
  return segments;
}

/** `2025-11-24 09:30`, as it stood on the sender's clock; empty where the export has no times. */
const stamp = (at: number | null): string =>
  at === null ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** What stands for a message in a file, its medium included. */
function shown({ text, kind, media, deletedLater }: Message): string {
  if (kind === 'deleted') return text === '' ? '[deleted]' : text;
  const later = deletedLater ? '[deleted later]' : '';
  if (!media) return [text, later].filter((part) => part !== '').join(' ');
  const name = media.name === '' ? media.kind : `${media.kind}: ${media.name}`;
  const said = media.transcript ? ` “${media.transcript}”` : '';
  return [`[${name}]${said}`, text, later].filter((part) => part !== '').join(' ');
}

/** `[2025-11-24 09:30] Anna: …`; further lines of a message are set in. */
export function writeChatText(messages: Iterable<Message>): string {
  const lines: string[] = [];
  for (const message of messages) {
    const time = message.at === null ? '' : `[${stamp(message.at)}] `;
    const who = message.sender === null ? '' : `${message.sender}: `;
    lines.push(time + who + shown(message).replace(/\n/g, '\n    '));
  }
  return `${lines.join('\n')}\n`;
}

/** What Markdown would read as markup. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~&]/g, (mark) => `\\${mark}`).replace(/\s*\n\s*/g, '  \n');

/** A chat as a page, with a heading for each day. */
export function* chatPage(
  { title }: Pick<Chat, 'title'>,
  messages: Iterable<Message>,
): Generator<Block> {
  yield { kind: 'title', text: title };
  let day = '';
  for (const message of messages) {
    const [today = '', time = ''] = stamp(message.at).split(' ');
    if (today !== day && today !== '') yield { kind: 'heading', level: 2, text: today };
    day = today;
    yield { kind: 'speech', time, speaker: message.sender ?? '', mark: '', text: shown(message) };
  }
}

/** The page as Markdown. */
export const writeChatMarkdown = (chat: Chat, messages: Iterable<Message>): string =>
  `${Array.from(chatPage(chat, messages), markdownOf).join('\n\n')}\n`;

function markdownOf(block: Block): string {
  if (block.kind === 'title') return `# ${escapeMarkup(block.text)}`;
  if (block.kind !== 'speech') return block.kind === 'heading' ? `## ${block.text}` : '';
  const lead = [block.time, block.speaker].filter((part) => part !== '').map(escapeMarkup);
  const text = escapeMarkup(block.text);
  return lead.length === 0 ? text : `**${lead.join(' ')}** ${text}`;
}

/** All fields. */
export const writeChatJson = (chat: Chat, messages: Iterable<Message>): string =>
  `${JSON.stringify({ chat, messages: [...messages] }, null, 2)}\n`;
