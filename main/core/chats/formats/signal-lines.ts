/** Signal as text, line by line: signal-export's `chat.md` and sigtop's short text. */
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message, withFiles } from './batches';
import { wallClockOf } from './clock';
import { type LineReader, NOTHING, readLines } from './lines';
import { folderOf, kindOf, mediaIn } from './media';
import { decodePath } from './signal-json';
import { ME, signalTitle } from './signal-names';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

/** `[2024-03-05 15:07:12] Ana: hi` of signal-export. */
export const SIGNAL_MARKDOWN =
  /^\[(\d{4}-\d{2}-\d{2}),? (\d{2}:\d{2}(?::\d{2})?)\] ([^\n]*?): ?(.*)$/;
/** `2024-03-05 15:07 Ana: hi` of sigtop. */
export const SIGTOP_SHORT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) ([^\n]+?):(?: (.*))?$/;

interface Draft {
  at: number | null;
  sender: string;
  lines: string[];
}

/** Reads a conversation written in lines of this form. */
export function readSignalLines(
  source: ExportSource,
  entry: ExportEntry,
  form: RegExp,
  signal: AbortSignal,
): ParsedChat {
  const me = form === SIGTOP_SHORT ? 'You' : ME;
  return {
    chat: { app: 'signal', key: null, title: signalTitle(source, entry), me },
    messages: inBatches(readLines(entry, createReader(form), signal)),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

function createReader(form: RegExp): LineReader {
  const finish = form === SIGTOP_SHORT ? finishShort : finishMarkdown;
  let draft: Draft | null = null;
  return {
    take(line) {
      const begin = form.exec(line);
      if (!begin) {
        draft?.lines.push(line);
        return NOTHING;
      }
      const done = draft ? finish(draft) : NOTHING;
      const [, day, time, sender = '', text = ''] = begin;
      draft = { at: wallClockOf(`${day}T${time}`), sender, lines: [text] };
      return done;
    },
    end: () => (draft ? finish(draft) : NOTHING),
  };
}

const DELETED = '(This message was deleted)';
const REACTIONS = /\n\(- .* -\)\s*$/u;
const STICKER = /\n?\(\( (.{0,200}) \)\)\s*$/u;
/** Bounded, since a text of brackets would else be searched once for each of them. */
const FILE = /!?\[([^\]\n]{0,150})\]\((\.\.?\/(?:[^()\n]|\([^()\n]{0,100}\)){1,300})\) {0,2}/g;

/** Reactions are left out; a quote stays, set off by `>` as it is written. */
function finishMarkdown({ at, sender, lines }: Draft): IncomingMessage[] {
  const whole = lines.join('\n').trimEnd();
  if (whole === DELETED) return [message({ at, sender, kind: 'deleted' })];
  const files = [...whole.matchAll(FILE)].map(([, , path = '']) => decodePath(path));
  const words = whole.replace(FILE, '').replace(REACTIONS, '');
  const sticker = STICKER.exec(words)?.[1];
  const text = words.replace(STICKER, '').replace(/ {2}$/gm, '').trim();
  if (sender === 'No-Sender') return [message({ at, kind: 'system', text })];
  const media = files.map((name) => ({ kind: kindOf(name), name }));
  const stickers = sticker === undefined ? [] : [{ kind: 'sticker', name: '' } as const];
  return withFiles(message({ at, sender, text: text || (sticker ?? '') }), [...media, ...stickers]);
}

const DETAILS = /^\[([^\]]*)\] ?/;

/** `[edited, 2 attachments]` before the text tells what was there. */
function finishShort({ at, sender, lines }: Draft): IncomingMessage[] {
  const whole = lines.join('\n').trimEnd();
  const details = DETAILS.exec(whole)?.[1] ?? '';
  if (/ message$/.test(details)) return [message({ at, kind: 'system', text: whole })];
  const known = /^(edited|reply to .*|\d+ attachments?)(, .*)?$/.test(details);
  const text = known ? whole.replace(DETAILS, '') : whole;
  const count = known ? Number(/(\d+) attachments?$/.exec(details)?.[1] ?? 0) : 0;
  const files = Array.from(
    { length: Math.min(count, 100) },
    () => ({ kind: 'file', name: '' }) as const,
  );
  return withFiles(
    message({ at, sender, text, edited: known && /\bedited\b/.test(details) }),
    files,
  );
}
