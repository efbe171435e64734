/**
 * How an export comes into the library. A chat that the export names streams in, slice by slice; one that is known
 * by its messages only is read whole first. A new chat whose import fails is taken out again.
 */
import type { CallContext, Chat, OutputOf } from '../../contract';
import type { ChatMerge, IncomingMessage } from '../chat-store-port';
import { announceChat, type Core } from '../core';
import { chatIsGone } from '../gone';
import { detectLanguage } from '../language';
import { readExport } from './formats';
import type { ExportSource, ParsedChat } from './formats/types';
import { createImportProgress, type Underway } from './import-progress';
import { keepMedia } from './keep-media';

export type ImportedChats = OutputOf<'chats.import'>;

export interface WantedChat {
  title?: string | undefined;
  /** A participant's name. */
  me?: string | undefined;
}

/** Messages of one transaction: some ten milliseconds of work. */
const SLICE = 500;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Imports every chat of an export; a title is for its first one. Rejects where it holds none, as `readExport` does. */
export async function importExport(
  core: Core,
  source: ExportSource,
  { title, me }: WantedChat,
  { signal, progress: report }: CallContext,
): Promise<ImportedChats> {
  const imported: ImportedChats = { chats: [], warnings: [] };
  const progress = createImportProgress(source, report, core.clock);
  const under = { progress, warnings: imported.warnings, signal };
  progress.stored(0);
  for await (const parsed of readExport(progress.source, signal)) {
    const wanted = { me, title: imported.chats.length === 0 ? title : undefined };
    imported.chats.push(await importChat(core, parsed, wanted, under));
  }
  return imported;
}

interface Begun {
  id: string;
  created: boolean;
  restored: boolean;
  merge: ChatMerge;
  /** Messages stored so far. */
  added: number;
}

async function importChat(
  core: Core,
  parsed: ParsedChat,
  wanted: WantedChat,
  under: Underway,
): Promise<ImportedChats['chats'][number]> {
  let begun: Begun | null = null;
  try {
    const media = new Set<string>();
    for await (const batch of batchesOf(parsed)) {
      for (const { media: one } of batch) if (one && one.name !== '') media.add(one.name);
      const first = begun === null;
      begun ??= begin(core, parsed, batch, wanted);
      await mergeBatch(begun, batch, first ? SLICE : 0, under);
    }
    begun ??= begin(core, parsed, [], wanted);
    begun.added += begun.merge.finish();
    await keepMedia(core.store, begun.id, parsed, media, under);
    const chat = await settle(core, begun.id, wanted, under.warnings);
    if (begun.restored) core.events.emit('bin.changed', {});
    const { added, created, restored } = begun;
    return { chat, added, created, restored };
  } catch (thrown) {
    if (begun) await leave(core, begun);
    throw thrown;
  }
}

/** Takes a new chat out again, unless another import has put messages into it; what stays is told of. */
async function leave(core: Core, { id, created, restored, added }: Begun): Promise<void> {
  const { store, events } = core;
  const chat = store.chats.get(id);
  if (created && (chat?.messages ?? 0) <= added) await takeOut(core, id);
  else if (chat) announceChat(core, id);
  if (restored) events.emit('bin.changed', {});
}

/** What fails here must not hide why the import failed. */
async function takeOut({ store, events, log }: Core, id: string): Promise<void> {
  try {
    await store.chats.remove(id);
    events.emit('chat.removed', { id });
  } catch (thrown) {
    log.error(`A chat was left half imported: ${thrown}`);
  }
}

/**
 * Looks up, adds and stores the first slice in one go: another import of the same chat may have come first meanwhile,
 * and must find its messages.
 */
const begin = (
  { store }: Core,
  { chat }: ParsedChat,
  batch: IncomingMessage[],
  { title }: WantedChat,
): Begun =>
  store.atomically(() => {
    const known = store.chats.matching(chat, batch);
    const id = known ?? store.chats.add(chat).id;
    const restored = store.bin.restore(id);
    if (known === null && title !== undefined) store.chats.retitle(id, title);
    const merge = store.chats.beginMerge(id);
    const added = merge.add(batch.slice(0, SLICE));
    return { id, created: known === null, restored, merge, added };
  });

/** Batches as they come; all as one where only the messages tell which chat it is. */
async function* batchesOf({ chat, messages }: ParsedChat): AsyncGenerator<IncomingMessage[]> {
  if (chat.key !== null) return yield* messages;
  const all: IncomingMessage[] = [];
  for await (const batch of messages) for (const message of batch) all.push(message);
  yield all;
}

/** Stores what stands in the batch from a place on. */
async function mergeBatch(
  begun: Begun,
  batch: IncomingMessage[],
  from: number,
  { signal, progress }: Underway,
): Promise<void> {
  for (let at = from; at < batch.length; at += SLICE) {
    signal.throwIfAborted();
    begun.added += begun.merge.add(batch.slice(at, at + SLICE));
    progress.stored(Math.min(1, (at + SLICE) / batch.length));
    await turn();
  }
  progress.settle();
}

/** What the messages tell of the chat, and who in it is me. */
async function settle(
  core: Core,
  id: string,
  { me }: WantedChat,
  warnings: string[],
): Promise<Chat> {
  const { chats } = core.store;
  const chat = thereStill(core, id);
  chats.learn(id, { language: await detectLanguage(sampleOf(core, chat)) });
  if (me !== undefined) {
    const name = participantNamed(chat, me);
    if (name !== undefined) chats.setMe(id, name);
    else warnings.push(`Nobody in ${chat.title} is called ${me}: ${namesOf(chat)}.`);
  }
  announceChat(core, id);
  return thereStill(core, id);
}

function thereStill({ store }: Core, id: string): Chat {
  const chat = store.chats.get(id);
  if (!chat) throw chatIsGone();
  return chat;
}

/** The participant who is meant, whatever the case of the letters. */
export const participantNamed = (
  { participants }: Pick<Chat, 'participants'>,
  wanted: string,
): string | undefined =>
  participants.find(({ name }) => name === wanted)?.name ??
  participants.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase())?.name;

const NAMES_SHOWN = 8;

/** Who takes part, for a line of text. */
export function namesOf({ participants }: Pick<Chat, 'participants'>): string {
  const names = participants.slice(0, NAMES_SHOWN).map(({ name }) => name);
  return `${names.join(', ')}${participants.length > NAMES_SHOWN ? ', …' : ''}`;
}

const STRETCHES = 6;
const STRETCH = 60;

/** Texts from all over the chat. */
function sampleOf({ store }: Core, { id, messages }: Chat): string[] {
  const starts = Array.from({ length: STRETCHES }, (_, i) =>
    Math.floor((i * messages) / STRETCHES),
  );
  return [...new Set(starts)]
    .flatMap((from) => store.chats.messages(id, from, STRETCH))
    .filter(({ sender }) => sender !== null)
    .map(({ text }) => text);
}
