/**
 * WhatsApp's text exports, of iPhones and Android phones, read twice: first to learn how this export writes dates
 * (date-order.ts) and where names end, then for the messages. Memory does not grow with the file.
 */
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message } from './batches';
import { createOrderVote, type DateOrder, type OrderVote, readIn } from './date-order';
import { type LineReader, linesOf, NOTHING, readLines } from './lines';
import { baseOf, folderOf, mediaIn } from './media';
import type { ExportEntry, ExportSource, ParsedChat } from './types';
import { readBody } from './whatsapp-body';
import { createNames, createOpeningReader, type Names, type Opening } from './whatsapp-line';
import { TITLES } from './whatsapp-words';

interface Manner {
  shape: string;
  count: number;
  vote: OrderVote;
  names: Names;
}

/** Reads an export; null where no line begins as a message does. */
export async function readWhatsapp(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): Promise<ParsedChat | null> {
  const manner = await learn(entry, signal);
  if (manner === null) return null;
  return {
    chat: { app: 'whatsapp', key: null, title: titleOf(source, entry, manner.names), me: null },
    messages: inBatches(readLines(entry, createReader(manner), signal)),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

/** The way of writing that most lines of the whole file share. */
async function learn(entry: ExportEntry, signal: AbortSignal): Promise<Manner | null> {
  const manners = new Map<string, Manner>();
  const read = createOpeningReader();
  for await (const lines of linesOf(entry, signal))
    for (const line of lines) {
      const opening = read(line);
      if (opening) learnFrom(manners, opening);
    }
  return [...manners.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

/** A file that quotes other files in more shapes than this is beyond help, and must not fill the memory. */
const MOST_SHAPES = 50;

function learnFrom(manners: Map<string, Manner>, { shape, stamp, rest }: Opening): void {
  let manner = manners.get(shape);
  if (!manner) {
    if (manners.size >= MOST_SHAPES) return;
    manner = { shape, count: 0, vote: createOrderVote(), names: createNames() };
    manners.set(shape, manner);
  }
  manner.count++;
  manner.vote.add(stamp);
  manner.names.add(rest);
}

interface Draft {
  at: number;
  lines: string[];
}

function createReader({ shape, vote, names }: Manner): LineReader {
  const order = vote.order();
  const read = createOpeningReader();
  let draft: Draft | null = null;
  const stray: string[] = [];
  return {
    take(line) {
      const next = begins(read(line), shape, order);
      if (next === null) {
        (draft?.lines ?? stray).push(line);
        return NOTHING;
      }
      const done = finished(draft, names, stray);
      draft = next;
      return done;
    },
    end: () => finished(draft, names, stray),
  };
}

/** A line begins a message when it is written as most are, and its date exists. */
function begins(opening: Opening | null, shape: string, order: DateOrder): Draft | null {
  if (opening === null || opening.shape !== shape) return null;
  const at = readIn(order, opening.stamp);
  return at === null ? null : { at, lines: [opening.rest] };
}

/** Lines before the first message, in a file that was cut at its beginning, are kept as they are. */
function finished(draft: Draft | null, names: Names, stray: string[]): IncomingMessage[] {
  if (draft !== null) return [readBody(draft.at, draft.lines.join('\n'), names)];
  const text = stray.join('\n').replace('\ufeff', '').trim();
  return text === '' ? [] : [message({ kind: 'system', text })];
}

/** From the name of the file or the archive; failing that, who writes most. */
function titleOf(source: ExportSource, entry: ExportEntry, names: Names): string {
  for (const name of [baseOf(entry.path), source.name]) {
    const stem = name
      .replace(/(\.(txt|zip))+$/i, '')
      .replace(/ ?\(\d+\)$/, '')
      .normalize('NFC');
    if (/^_?chat$/i.test(stem)) continue;
    return (
      TITLES.map((title) => title.exec(stem)?.[1])
        .find((title) => title)
        ?.trim() ?? stem
    );
  }
  return names.all().slice(0, 3).join(', ') || 'WhatsApp';
}
