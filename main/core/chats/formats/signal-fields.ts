/** sigtop's long text: fields such as `From:` and `Sent:` for each message, then its text. */
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message, withFiles } from './batches';
import { wallClock } from './clock';
import { type LineReader, NOTHING, readLines } from './lines';
import { folderOf, kindOf, mediaIn } from './media';
import { signalTitle } from './signal-names';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

const FIELD = /^(From|Type|Sent|Received|Attachment|Reaction|Edited): (.*)$/;
const NUMBERS = / \((\+?\d[\d ]{5,}|[\da-f-]{32,}|group)\)$/i;

/** Reads a conversation. */
export function readSignalFields(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): ParsedChat {
  return {
    chat: { app: 'signal', key: null, title: signalTitle(source, entry), me: 'You' },
    messages: inBatches(readLines(entry, createReader(), signal)),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

interface Draft {
  fields: [name: string, value: string][];
  body: string[];
}

/** A text may hold a line `From: …`; only one with `Type:` below it begins a message. */
function createReader(): LineReader {
  let draft: Draft | null = null;
  let inBody = false;
  let from: string | null = null;
  const goOn = (line: string, name: string | undefined, value: string) => {
    if (from !== null) draft?.body.push(`From: ${from}`);
    from = name === 'From' ? value : null;
    if (from !== null) return;
    if (!inBody && name !== undefined) draft?.fields.push([name, value]);
    else {
      inBody = true;
      draft?.body.push(line);
    }
  };
  return {
    take(line) {
      const [, name, value = ''] = FIELD.exec(line) ?? [];
      const begins =
        name === 'Type' && /^[a-z-]+$/.test(value) && (from !== null || !draft || inBody);
      if (!begins) {
        goOn(line, name, value);
        return NOTHING;
      }
      const done = draft ? finish(draft) : NOTHING;
      draft = { fields: [['Type', value]], body: [] };
      if (from !== null) draft.fields.push(['From', from]);
      [from, inBody] = [null, false];
      return done;
    },
    end: () => (draft ? finish(draft) : NOTHING),
  };
}

function finish({ fields, body }: Draft): IncomingMessage[] {
  const field = (wanted: string) => fields.find(([name]) => name === wanted)?.[1];
  const moment = Date.parse(field('Sent') ?? field('Received') ?? '');
  const at = Number.isNaN(moment) ? null : wallClock(moment);
  const edited = field('Edited') !== undefined;
  const text = (edited ? latest(body) : body).join('\n').trim();
  const type = field('Type');
  if (type !== 'incoming' && type !== 'outgoing')
    return [message({ at, kind: 'system', text: text || String(type).replaceAll('-', ' ') })];
  const sender = (field('From') ?? 'Unknown').replace(NUMBERS, '');
  const files = fields
    .filter(([name]) => name === 'Attachment')
    .map(([, value]) => {
      const [, name = value, mime = ''] = /^(.*) \(([^,()]*)(?:, \d+ bytes)?\)$/.exec(value) ?? [];
      const file = name === 'no filename' ? '' : name;
      return { kind: kindOf(file, mime), name: file };
    });
  return withFiles(message({ at, sender, text, edited }), files);
}

/** Of all versions, set off by `|`, the first is the latest. */
function latest(body: string[]): string[] {
  const versions = body.map((line) => line.replace(/^\| ?/, ''));
  const next = versions.findIndex((line, at) => at > 1 && /^Version: \d+$/.test(line));
  return versions
    .slice(0, next < 0 ? undefined : next)
    .filter((line) => !/^(Version|Sent): /.test(line));
}
