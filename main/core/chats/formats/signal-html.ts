/** signal-export's pages: `<div class="msg">` with date, time, sender, quote and body inside. */
import type { IncomingMessage } from '../../chat-store-port';
import { inBatches, message, withFiles } from './batches';
import { wallClockOf } from './clock';
import { feedHtml, type HtmlHandler } from './html-stream';
import { folderOf, kindOf, mediaIn } from './media';
import { decodePath } from './signal-json';
import { ME, signalTitle } from './signal-names';
import type { ExportEntry, ExportSource, ParsedChat } from './types';

/** Reads a page; one without messages is an empty chat. */
export function readSignalHtml(
  source: ExportSource,
  entry: ExportEntry,
  signal: AbortSignal,
): ParsedChat {
  return {
    chat: { app: 'signal', key: null, title: signalTitle(source, entry), me: ME },
    messages: inBatches(messagesOf(entry, signal)),
    media: mediaIn(source.entries, folderOf(entry.path)),
  };
}

async function* messagesOf(entry: ExportEntry, signal: AbortSignal) {
  const reader = createReader();
  for await (const _ of feedHtml(entry, reader, signal)) yield reader.take();
}

type Part = 'date' | 'time' | 'sender' | 'quote' | 'body';
const PARTS: readonly string[] = ['date', 'time', 'sender', 'quote', 'body'];
const IGNORED = ['reaction', 'reactions', 'modal'];

interface Draft {
  parts: Record<Part, string>;
  iso: string | null;
  deleted: boolean;
  files: Set<string>;
  /** A paragraph within a paragraph ends it for HTML, but not for those who wrote the page. */
  unclosed: Part | null;
}

interface Level {
  tag: string;
  /** Where text goes: a part, nowhere, or where it went outside. */
  part: Part | null | undefined;
  isMessage: boolean;
}

/** Never closed, so never on the stack. */
const VOID = new Set(['img', 'br', 'input', 'source', 'meta', 'link', 'hr']);

function createReader(): HtmlHandler & { take(): IncomingMessage[] } {
  let done: IncomingMessage[] = [];
  let draft: Draft | null = null;
  let last: IncomingMessage | null = null;
  const levels: Level[] = [];
  const part = (): Part | null => {
    const level = levels.findLast(({ part }) => part !== undefined);
    return (level ? level.part : draft?.unclosed) ?? null;
  };
  return {
    open(tag, attributes) {
      const classes = (attributes.class ?? '').split(/\s+/);
      const isMessage = tag === 'div' && classes.includes('msg');
      if (isMessage) draft = emptyDraft(classes);
      if (draft) note(draft, tag, attributes, part());
      if (VOID.has(tag)) return;
      const own = classes.find((name) => PARTS.includes(name)) as Part | undefined;
      const ignored = classes.some((name) => IGNORED.includes(name));
      levels.push({ tag, part: ignored ? null : own, isMessage });
    },
    text(text) {
      const into = part();
      if (draft && into) draft.parts[into] += text.replace(/\s+/g, ' ');
    },
    close(tag, implied) {
      if (VOID.has(tag)) return;
      const level = levels.pop();
      if (draft && implied && level?.part) draft.unclosed = level.part;
      if (draft && level?.part === undefined && /^(p|li|blockquote)$/.test(tag))
        append(draft, part());
      if (!draft || !level?.isMessage) return;
      const messages = finish(draft, last);
      last = messages[0] ?? last;
      done.push(...messages);
      draft = null;
    },
    take() {
      const taken = done;
      done = [];
      return taken;
    },
  };
}

const emptyDraft = (classes: string[]): Draft => ({
  parts: { date: '', time: '', sender: '', quote: '', body: '' },
  iso: null,
  deleted: classes.includes('deleted'),
  files: new Set(),
  unclosed: null,
});

function append(draft: Draft, into: Part | null): void {
  if (into === 'body' || into === 'quote') draft.parts[into] += '\n';
}

/** Line breaks, times and files, which stand in tags and not in text. */
function note(
  draft: Draft,
  tag: string,
  attributes: Record<string, string>,
  into: Part | null,
): void {
  if (tag === 'br') append(draft, into);
  draft.iso ??= attributes.datetime ?? null;
  const path = attributes.src ?? (tag === 'a' ? attributes.href : undefined);
  if (path !== undefined && /^\.\.?\//.test(path)) draft.files.add(decodePath(path));
}

/** Messages that follow one another closely are shown without name and time: they have those of the one before. */
function finish(
  { parts, iso, deleted, files }: Draft,
  last: IncomingMessage | null,
): IncomingMessage[] {
  const named = tidy(parts.sender);
  const sender = named === '' ? (last?.sender ?? null) : named;
  const stamp = `${tidy(parts.date)}T${tidy(parts.time)}`;
  const at = (iso === null ? null : wallClockOf(iso)) ?? wallClockOf(stamp) ?? last?.at ?? null;
  const quote = tidy(parts.quote).replace(/^>? ?/gm, '> ');
  const body = tidy(parts.body);
  const text = tidy(parts.quote) === '' ? body : `${quote}\n\n${body}`;
  if (deleted) return [message({ at, sender, kind: 'deleted' })];
  if (sender === 'No-Sender' || sender === null) return [message({ at, kind: 'system', text })];
  return withFiles(
    message({ at, sender, text }),
    [...files].map((name) => ({ kind: kindOf(name), name })),
  );
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
