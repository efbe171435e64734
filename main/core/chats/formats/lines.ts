/** Text files of any size, line by line, in bounded memory. */
import { AppError } from '../../../contract';
import type { IncomingMessage } from '../../chat-store-port';
import { encodingOf } from '../../formats';
import type { ExportEntry } from './types';

/** No message of any messenger is so long; what has no line break for so long is no chat. */
const LONGEST_LINE = 16 * 1024 * 1024;
const SNIFFED = 4096;

/** The first bytes of an entry, at most 4 KB. */
export async function headOf(entry: ExportEntry): Promise<Uint8Array> {
  const head = new Uint8Array(SNIFFED);
  let filled = 0;
  for await (const bytes of entry.open()) {
    const part = bytes.subarray(0, SNIFFED - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === SNIFFED) break;
  }
  return head.subarray(0, filled);
}

/** The first bytes as text; a character that the 4 KB cut in two comes out as U+FFFD. */
export const decodeHead = (head: Uint8Array): string =>
  new TextDecoder(encodingOf(head, true)).decode(head);

/**
 * The lines of a text, without their ends, in batches of what one read brought.
 * @throws AppError `bad-input` for binary data and for lines beyond 16 Mi characters.
 */
export async function* linesOf(entry: ExportEntry, signal: AbortSignal): AsyncGenerator<string[]> {
  let decoder: { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string } | null = null;
  let rest = '';
  for await (const bytes of entry.open()) {
    signal.throwIfAborted();
    decoder ??= new TextDecoder(encodingOf(bytes, true));
    const text = decoder.decode(bytes, { stream: true });
    if (text.includes('\u0000')) throw binary(entry.path);
    // Joined only where a line ends: a long line must not be copied with each read.
    rest += text;
    if (!text.includes('\n')) {
      if (rest.length > LONGEST_LINE) throw binary(entry.path);
      continue;
    }
    const lines = rest.split('\n');
    rest = lines.pop()!;
    yield lines.map(withoutReturn);
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

const binary = (path: string): AppError =>
  new AppError(
    'bad-input',
    `${path} is not a chat: it holds binary data or has no lines.`,
    'Choose the file that the messenger exported.',
  );

/** Turns lines into messages: one is whole when the next begins, or the file ends. */
export interface LineReader {
  take(line: string): IncomingMessage[];
  end(): IncomingMessage[];
}

/** Of a line that goes on with the message before it. */
export const NOTHING: IncomingMessage[] = [];

/** The messages of a text file, those of each read together. */
export async function* readLines(
  entry: ExportEntry,
  reader: LineReader,
  signal: AbortSignal,
): AsyncGenerator<IncomingMessage[]> {
  for await (const lines of linesOf(entry, signal)) {
    const done: IncomingMessage[] = [];
    for (const line of lines) done.push(...reader.take(line));
    yield done;
  }
  yield reader.end();
}

/** The whole of an entry as text, for small files only. @throws AppError `bad-input` beyond the limit. */
export async function textOf(
  entry: ExportEntry,
  signal: AbortSignal,
  limit = 64 * 1024 * 1024,
): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const lines of linesOf(entry, signal)) {
    for (const line of lines) length += line.length + 1;
    if (length > limit)
      throw new AppError(
        'bad-input',
        `${entry.path} is larger than such a file of an export can be.`,
      );
    parts.push(lines.join('\n'));
  }
  return parts.join('\n');
}
