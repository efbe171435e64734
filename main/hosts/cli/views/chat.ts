/** A chat for people: title, facts, messages under their days. */
import type { Chat, DigestItem, Message } from '../../../contract';
import { type Output, paragraph } from '../output';
import { counted, wallDay, wallTime } from '../times';

/** How many of those who take part are named. */
const NAMED = 4;

/** Title and one line of facts. */
export function printChatTitle({ print, colors }: Output, chat: Chat): void {
  const { title, app, participants, messages, firstAt, lastAt, language, id } = chat;
  const names = participants.slice(0, NAMED).map(({ name }) => name);
  const more = participants.length > NAMED ? `, and ${participants.length - NAMED} more` : '';
  const days =
    firstAt === null || lastAt === null ? '' : `${wallDay(firstAt)} to ${wallDay(lastAt)}`;
  const facts = [app, names.join(', ') + more, counted(messages, 'message'), days, language ?? ''];
  print(colors.bold(title));
  print(colors.dim([...facts, id].filter((fact) => fact !== '').join(' · ')));
}

/** What stands for a medium: its kind and name, and what a voice note says. */
function mediumOf({ media }: Message): string {
  if (!media) return '';
  const name = media.name === '' ? media.kind : `${media.kind}: ${media.name}`;
  return media.transcript ? `[${media.kind}] ${media.transcript}` : `[${name}]`;
}

/** Makes the function that prints one message after the other, with a heading for each day. */
export function createMessagePrinter({ print, colors, width }: Output): (message: Message) => void {
  let day = '';
  return (message) => {
    const { at, sender, kind, text, deletedLater } = message;
    const today = at === null ? '' : wallDay(at);
    if (today !== day) print(`\n${colors.bold(colors.green(today))}`);
    day = today;
    const lead = [at === null ? '' : wallTime(at), sender === null ? '' : `${sender}:`]
      .filter((part) => part !== '')
      .join(' ');
    const said = kind === 'deleted' && text === '' ? '[deleted]' : text;
    const later = deletedLater ? '[deleted later]' : '';
    const body = [mediumOf(message), said, later].filter((part) => part !== '').join(' ');
    const lines = paragraph(`${lead} ${body}`, width, '  ').slice(2);
    print(sender === null ? colors.dim(lines) : lines.replace(lead, colors.dim(lead)));
  };
}

/** One part of a digest, under its heading; nothing where it is empty. */
export function printDigest(
  { print, colors, width }: Output,
  heading: string,
  items: DigestItem[],
) {
  if (items.length === 0) return;
  print(`\n${colors.bold(colors.green(heading))}`);
  for (const { text, sender, messages } of items) {
    const [first = '', ...more] = paragraph(`${sender}: ${text}`, width, '  ').split('\n');
    const lines = [`${colors.cyan('•')}${first.slice(1)}`, ...more].join('\n');
    print(`${lines} ${colors.dim(`(${messages.join(', ')})`)}`);
  }
}
