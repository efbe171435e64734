/** Exports of messengers: which one a file is, and the chats in it. The only door to this folder. */
import { AppError } from '../../../contract';
import { type Format, formatOf } from './detect';
import { readDiscord } from './discord';
import { readKakao } from './kakao';
import { headOf } from './lines';
import { baseOf, folderOf } from './media';
import { readPlain } from './plain';
import { readSignalCli } from './signal-cli';
import { readSignalFields } from './signal-fields';
import { readSignalHtml } from './signal-html';
import { readSignalData, readSignalRows } from './signal-json';
import { readSignalLines, SIGNAL_MARKDOWN, SIGTOP_SHORT } from './signal-lines';
import { isSlack, readSlack } from './slack';
import { readTelegram } from './telegram';
import type { ExportEntry, ExportSource, ParsedChat } from './types';
import { readWhatsapp } from './whatsapp';
import { TITLES } from './whatsapp-words';

export { looksLikeChat } from './detect';
export type { ExportEntry, ExportSource, ParsedChat } from './types';

/** What systems put into archives and folders by themselves. */
const JUNK = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/;

/**
 * Reads the chats of an export, one after the other: each must be read to its end before the next is asked for.
 * @throws AppError `empty` without bytes or messages, `unsupported` where nothing is a chat, `bad-input` for damage.
 */
export async function* readExport(
  source: ExportSource,
  signal: AbortSignal,
): AsyncGenerator<ParsedChat> {
  const entries = source.entries.filter(({ path }) => !JUNK.test(path));
  const clean = { name: source.name, entries };
  if (entries.every(({ bytes }) => bytes === 0)) throw nothingIn(source.name);
  let count = 0;
  for await (const chat of chatsIn(clean, signal)) {
    count++;
    yield chat;
  }
  if (count === 0) throw nothingIn(source.name);
}

const nothingIn = (name: string): AppError =>
  new AppError('empty', `${name} holds no messages.`, 'Export the chat again.');

async function* chatsIn(source: ExportSource, signal: AbortSignal): AsyncGenerator<ParsedChat> {
  if (isSlack(source)) return yield* readSlack(source, signal);
  const found = leading(await chatFiles(source.entries, signal));
  for (const { entry, format } of found) yield* readers[format](source, entry, signal);
  if (found.length > 0) return;
  const [only] = source.entries.filter(({ path }) => TEXT.test(baseOf(path)));
  if (only === undefined || source.entries.some((entry) => entry !== only))
    throw unknown(source.name);
  yield await readPlain(source, only, signal);
}

const unknown = (name: string): AppError =>
  new AppError(
    'unsupported',
    `${name} is not an export that Nanodesk knows.`,
    'Export from WhatsApp, Telegram (JSON), Signal, Slack or Discord (JSON), or save it as "Name: text" lines.',
  );

/** Text by its ending, or without one, as pasted text is. */
const TEXT = /^[^.]*$|\.(txt|text|md|log)$/i;
const CHAT_FILE = /^[^.]*$|\.(txt|text|md|log|json|jsonl|ndjson|html?)$/i;

interface Found {
  entry: ExportEntry;
  format: Format;
}

async function chatFiles(entries: ExportEntry[], signal: AbortSignal): Promise<Found[]> {
  const found: Found[] = [];
  for (const entry of entries) {
    signal.throwIfAborted();
    if (entry.bytes === 0 || (entries.length > 1 && !CHAT_FILE.test(entry.path))) continue;
    const format = formatOf(entry.path, await headOf(entry));
    if (format !== null) found.push({ entry, format });
  }
  return found;
}

const isNamedChat = ({ entry: { path } }: Found): boolean => {
  const name = baseOf(path).normalize('NFC');
  const stem = name.replace(/\.txt$/i, '');
  return (
    /^(_chat\.txt|result\.json)$/.test(name) || (stem !== name && TITLES.some((t) => t.test(stem)))
  );
};

/** The same conversation in several forms, the one that tells most first. */
const RICHEST: Format[] = ['signal-data', 'signal-rows', 'signal-markdown', 'signal-html'];

/** Files that people sent may look like chats too, so a file with an export's own name stands for all. */
function leading(found: Found[]): Found[] {
  const named = found.filter(isNamedChat);
  if (named.length > 0) return named;
  return found.filter(({ entry, format }) => {
    const rank = RICHEST.indexOf(format);
    const folder = folderOf(entry.path);
    const beside = found.filter((other) => folderOf(other.entry.path) === folder);
    return !beside.some((other) => {
      const better = RICHEST.indexOf(other.format);
      return folder !== '' && better >= 0 && better < rank;
    });
  });
}

type Reader = (
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
) => AsyncIterable<ParsedChat>;

/** A reader of files that hold one chat. */
const single = (
  read: (
    source: ExportSource,
    entry: ExportEntry,
    signal: AbortSignal,
  ) => ParsedChat | null | Promise<ParsedChat | null>,
): Reader =>
  async function* (source, entry, signal) {
    const chat = await read(source, entry, signal);
    if (chat) yield chat;
  };

const readers: Record<Format, Reader> = {
  whatsapp: single(readWhatsapp),
  telegram: readTelegram,
  discord: readDiscord,
  slack: (source, _, signal) => readSlack(source, signal),
  'signal-data': single(readSignalData),
  'signal-rows': single(readSignalRows),
  'signal-cli': readSignalCli,
  'signal-markdown': single((...given) =>
    readSignalLines(given[0], given[1], SIGNAL_MARKDOWN, given[2]),
  ),
  'signal-short': single((...given) => readSignalLines(given[0], given[1], SIGTOP_SHORT, given[2])),
  'signal-fields': single(readSignalFields),
  'signal-html': single(readSignalHtml),
  kakao: single(readKakao),
};
