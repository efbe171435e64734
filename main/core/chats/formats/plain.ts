/** Text without an export's form: `Name: text` lines, and what people copy out of Discord and Slack. */
import { AppError } from '../../../contract';
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message } from './batches';
import { createOrderVote, type OrderVote, readIn } from './date-order';
import { type LineReader, linesOf, NOTHING, readLines } from './lines';
import { baseOf } from './media';
import { readStamp } from './stamp';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

interface Opening {
  sender: string;
  text: string;
  /** As written, where there is a date. */
  date?: string;
}

type Form = (line: string) => Opening | null;

/** `Ana — 03/05/2024 3:07 PM`, `Ana — Today at 3:07 PM`: the text stands below. */
const fromDiscord: Form = (line) => {
  const [, sender, date] = /^(\S.{0,60}?) — (.*\d{1,2}:\d{2}.{0,6})$/u.exec(line) ?? [];
  return sender === undefined || date === undefined ? null : { sender, text: '', date };
};

/** `Ana  3:07 PM` or `Ana [3:07 PM]`: the text stands below. */
const fromSlack: Form = (line) => {
  const pattern = /^(\S.{0,60}?)(?: {2,}|\t| ?\[)(\d{1,2}:\d{2}(?: ?[AaPp][Mm])?)\]?$/u;
  const [, sender] = pattern.exec(line) ?? [];
  return sender === undefined ? null : { sender, text: '' };
};

const LABEL =
  /^(?:[-*•] )?\**([\p{L}\p{N}@+~_(\p{Extended_Pictographic}][^:：\n]{0,39}?)\** ?[:：]\** ?(.*)$/u;
/** What stands before a colon without being a name. */
const NO_NAME =
  /^(https?|ftp|mailto|note|notes|ps|p\.s\.|edit|update|todo|re|fwd?|fyi|warning|address|tel|phone|e-?mail|time|date|where|when|what|who|why|how|subject|ingredients|참고|주소|시간|장소|날짜|일시|준비물|전화|제목|\d[\d.,\s]*)$/i;

const fromLabel: Form = (line) => {
  if (fromDiscord(line) || fromSlack(line)) return null;
  const [, sender = '', text = ''] = LABEL.exec(line) ?? [];
  const words = sender.split(/\s+/).length;
  const named = sender !== '' && words <= 5 && !/[!?;"“”…]/.test(sender) && !NO_NAME.test(sender);
  return named && !text.startsWith('//') ? { sender: sender.trim(), text } : null;
};

const FORMS: Form[] = [fromDiscord, fromSlack, fromLabel];

/**
 * Reads a text in the form that most of its lines have. There are no times but where Discord's dates were copied.
 * @throws AppError `bad-input` where no line begins with a name.
 */
export async function readPlain(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): Promise<ParsedChat> {
  const manner = await learn(entry, signal);
  return {
    chat: { app: 'text', key: null, title: titleOf(source, entry), me: null },
    messages: inBatches(readLines(entry, createReader(manner), signal)),
    media: () => null,
  };
}

const titleOf = (source: ExportSource, entry: ExportEntry): string =>
  baseOf(entry.path || source.name).replace(/\.(txt|md|log)$/i, '') || source.name;

interface Manner {
  form: Form;
  vote: OrderVote;
}

async function learn(entry: ExportEntry, signal: AbortSignal): Promise<Manner> {
  const counts = FORMS.map(() => 0);
  const vote = createOrderVote();
  let written = 0;
  for await (const lines of linesOf(entry, signal))
    for (const line of lines.map(tidy).filter((text) => text !== '')) {
      written++;
      learnFrom(line, counts, vote);
    }
  if (written === 0)
    throw new AppError('empty', `${entry.path} is empty.`, 'Choose a file with a chat in it.');
  const most = Math.max(...counts);
  if (most > 0) return { form: FORMS[counts.indexOf(most)]!, vote };
  throw new AppError(
    'bad-input',
    `${entry.path} is not a chat: no line begins with a name and a colon.`,
    'Write each message as "Name: text", or choose the file that the messenger exported.',
  );
}

function learnFrom(line: string, counts: number[], vote: OrderVote): void {
  for (const [at, form] of FORMS.entries()) {
    const opening = form(line);
    if (!opening) continue;
    counts[at]!++;
    const stamp = opening.date === undefined ? null : readStamp(opening.date);
    if (stamp) vote.add(stamp);
  }
}

const tidy = (line: string): string => line.replace('\ufeff', '').trimEnd();

function createReader({ form, vote }: Manner): LineReader {
  const order = vote.order();
  let draft: Opening | null = null;
  let below: string[] = [];
  const finish = (): IncomingMessage[] => {
    const text = [draft?.text ?? '', ...below].join('\n').trim();
    if (draft === null) return text === '' ? NOTHING : [message({ kind: 'system', text })];
    const stamp = draft.date === undefined ? null : readStamp(draft.date);
    return [message({ at: stamp && readIn(order, stamp), sender: draft.sender, text })];
  };
  return {
    take(line) {
      const next = form(tidy(line));
      if (next === null) {
        below.push(tidy(line));
        return NOTHING;
      }
      const done = finish();
      [draft, below] = [next, []];
      return done;
    },
    end: finish,
  };
}
