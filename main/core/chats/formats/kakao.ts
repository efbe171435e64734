/** KakaoTalk's text exports: of a computer (`[이름] [오후 3:07] 글` below the day) and of a phone (`2024년 3월 5일 오후 3:07, 이름 : 글`). */
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message } from './batches';
import { readIn } from './date-order';
import { type LineReader, linesOf, NOTHING, readLines } from './lines';
import { baseOf, folderOf, kindOf, mediaIn } from './media';
import { readStamp } from './stamp';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

const DAY = /^-{5,} (.+?) -{5,}$/;
const KOREAN_DATE = /(\d{4})년 (\d{1,2})월 (\d{1,2})일/;
const ENGLISH_DATE = /([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const ON_COMPUTER = /^\[([^\n]+?)\] \[(?:(오전|오후) )?(\d{1,2}):(\d{2})(?: ([AP]M))?\] ?(.*)$/;
const ON_PHONE =
  /^(\d{4}(?:년|\.) ?\d{1,2}(?:월|\.) ?\d{1,2}[일.] (?:오전|오후) \d{1,2}:\d{2}), (.+)$/;
const DAY_ON_PHONE =
  /^\d{4}(?:년|\.) ?\d{1,2}(?:월|\.) ?\d{1,2}[일.] (?:[월화수목금토일]요일|(?:오전|오후) \d{1,2}:\d{2})$/;
const HEADING = /^(.+?) ?(?:님과 )?카카오톡 대화$|^KakaoTalk Chats with (.+)$/;
const SAVED = /^(저장한 날짜|Date Saved) ?: /;

/** Whether a text begins as KakaoTalk's exports do. */
export const isKakao = (lines: string[]): boolean =>
  lines.some((line) => ON_COMPUTER.test(line) || ON_PHONE.test(line));

/** Reads an export; the first line names the chat. */
export async function readKakao(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): Promise<ParsedChat> {
  return {
    chat: { app: 'text', key: null, title: await titleOf(entry, signal), me: null },
    messages: inBatches(readLines(entry, createReader(), signal)),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

async function titleOf(entry: ExportEntry, signal: AbortSignal): Promise<string> {
  for await (const lines of linesOf(entry, signal)) {
    const [, korean, english] = HEADING.exec(lines[0]!.replace('\ufeff', '')) ?? [];
    const named = korean ?? english;
    if (named !== undefined) return named;
    break;
  }
  return baseOf(entry.path).replace(/\.txt$/i, '');
}

type Read = { day: number | null } | { begin: IncomingMessage } | { more: string };

function createReader(): LineReader {
  let day: number | null = null;
  let open: { message: IncomingMessage; lines: string[] } | null = null;
  const close = () => (open ? [withContent(open.message, open.lines)] : NOTHING);
  return {
    take(line) {
      const read = readLine(line, day);
      if ('more' in read) {
        open?.lines.push(read.more);
        return NOTHING;
      }
      const done = close();
      open = 'day' in read ? null : { message: read.begin, lines: [read.begin.text] };
      if ('day' in read) day = read.day ?? day;
      return done;
    },
    end: close,
  };
}

function readLine(line: string, day: number | null): Read {
  const divider = DAY.exec(line)?.[1];
  const date = divider === undefined ? null : dayOf(divider);
  if (date !== null) return { day: date };
  if (DAY_ON_PHONE.test(line) || SAVED.test(line) || HEADING.test(line)) return { day: null };
  const computer = ON_COMPUTER.exec(line);
  if (computer) return { begin: fromComputer(computer, day) };
  const phone = ON_PHONE.exec(line);
  return phone ? { begin: fromPhone(phone) } : { more: line };
}

function fromComputer(match: RegExpExecArray, day: number | null): IncomingMessage {
  const [, sender = '', korean, hour, minute, english, text = ''] = match;
  const half = korean ?? english;
  const noon = half === '오후' || half === 'PM' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + noon;
  const at = day === null ? null : day + (hours * 60 + Number(minute)) * 60_000;
  return message({ at, sender, text });
}

/** A line without ` : ` is KakaoTalk's own: somebody came or left. */
function fromPhone([, written = '', rest = '']: RegExpExecArray): IncomingMessage {
  const stamp = readStamp(written);
  const at = stamp === null ? null : readIn('ymd', stamp);
  const end = rest.indexOf(' : ');
  if (end < 0) return message({ at, kind: 'system', text: rest });
  return message({ at, sender: rest.slice(0, end), text: rest.slice(end + 3) });
}

function dayOf(text: string): number | null {
  const korean = KOREAN_DATE.exec(text);
  if (korean) return Date.UTC(Number(korean[1]), Number(korean[2]) - 1, Number(korean[3]));
  const [, month = '', day, year] = ENGLISH_DATE.exec(text) ?? [];
  const index = month === '' ? -1 : MONTHS.indexOf(month);
  return index < 0 ? null : Date.UTC(Number(year), index / 3, Number(day));
}

const FILES: [RegExp, NonNullable<IncomingMessage['media']>['kind']][] = [
  [/^(사진|사진 \d+장|Photos?|\d+ photos)$/, 'image'],
  [/^(동영상|Video)$/, 'video'],
  [/^(음성메시지|Voice message)$/, 'voice'],
  [/^(이모티콘|Emoticons?|\(이모티콘\) ?)$/, 'sticker'],
];
const NAMED_FILE = /^(?:(?:파일|File): (.+)|([0-9a-f]{32,}\.[a-z0-9]{3,4}))$/;
const DELETED = /^(삭제된 메시지입니다|메시지가 삭제되었습니다|This message was deleted)\.?$/;
const CAME_OR_LEFT = /님(이|을|께서) .*(들어왔습니다|나갔습니다|초대했습니다|내보냈습니다)\.?$/;

function withContent(begun: IncomingMessage, lines: string[]): IncomingMessage {
  const text = lines.join('\n').trimEnd();
  if (begun.kind === 'system') return { ...begun, text };
  if (DELETED.test(text)) return { ...begun, kind: 'deleted', text: '' };
  const kind = FILES.find(([pattern]) => pattern.test(text))?.[1];
  // A person may also have written just that word, so the word stays.
  if (kind !== undefined) return { ...begun, kind: 'media', text, media: { kind, name: '' } };
  const [, file, hashed] = NAMED_FILE.exec(text) ?? [];
  const name = file ?? hashed;
  if (name !== undefined)
    return { ...begun, kind: 'media', text: '', media: { kind: kindOf(name), name } };
  return text.length < 200 && CAME_OR_LEFT.test(text) && !text.includes('\n')
    ? { ...begun, kind: 'system', sender: null, text }
    : { ...begun, text };
}
