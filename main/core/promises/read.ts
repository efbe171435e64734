/** Reads what the library holds that was not read for promises yet: a transcript or some hundred messages at a time. */
import { AppError, type CallContext, type OutputOf, type Transcript } from '../../contract';
import { type Core, theRecording } from '../core';
import { createPace } from '../extraction/pace';
import type { PromiseChanges, Stretch } from '../promise-store-port';
import { promisesInChat, REACH } from './in-chat';
import { promisesInTranscript } from './in-transcript';
import { reconcile } from './reconcile';

/** Raised whenever the rules find something else, so that everything is read anew. */
export const RULES = 2;
/** Some ten milliseconds of work. */
const MESSAGES_AT_ONCE = 300;

type Unread = OutputOf<'promises.read'>;

/** Reads one transcript or one slice of messages. False when there is nothing left to read. */
export async function readNext(core: Core, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) throw new AppError('cancelled', 'The reading was stopped.');
  const transcript = core.store.promises.unreadTranscript(RULES);
  if (transcript) await readTranscript(core, transcript, signal);
  return transcript !== null || readMessages(core);
}

/** Reads to the end, or until it is stopped: what was read stays read. */
export async function readAll(
  core: Core,
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
): Promise<Unread> {
  const unread = () => core.store.promises.unread(RULES);
  const left = () => Object.values(unread()).reduce((sum, count) => sum + count, 0);
  const [all, began] = [left(), core.clock.now()];
  while (await readNext(core, signal)) {
    const done = 1 - left() / Math.max(1, all);
    const elapsed = (core.clock.now() - began) / 1000;
    progress(Math.max(0, done), done > 0 ? (elapsed * (1 - done)) / done : null, 'promises');
    // Gives way to whatever else this process does.
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  return unread();
}

async function readTranscript(
  core: Core,
  of: { recording: string; transcript: string },
  signal: AbortSignal,
): Promise<void> {
  const { promises, transcripts } = core.store;
  const recording = theRecording(core, of.recording);
  const transcript = transcripts.get(of.transcript)!;
  const pace = createPace(core.clock, signal);
  const found = await promisesInTranscript(transcript, recording, pace);
  signal.throwIfAborted();
  core.store.atomically(() => {
    // Corrected or removed meanwhile, it is read once more, or never.
    if (wordsOf(transcripts.get(of.transcript)) !== wordsOf(transcript)) return;
    const changes = reconcile(found, promises.known({ recording: of.recording }));
    promises.keepTranscript(of, RULES, changes);
    tell(core, [changes]);
  });
}

const wordsOf = (transcript: Transcript | null): string =>
  JSON.stringify(transcript?.segments.map(({ text, speaker }) => [text, speaker]));

/** In one transaction: nobody changes a message between its reading and its being marked as read. */
function readMessages(core: Core): boolean {
  const { promises, atomically } = core.store;
  return atomically(() => {
    const unread = promises.unreadMessages(RULES, MESSAGES_AT_ONCE);
    if (unread === null) return false;
    // One after the other: those close together are read with the same messages before them.
    const changes = unread.stretches.map((stretch) => {
      const found = readStretch(core, stretch);
      promises.keepStretch(stretch.chat, found);
      return found;
    });
    promises.markRead(unread, RULES);
    tell(core, changes);
    return true;
  });
}

/** New messages may answer those before them, which are read once more. */
function readStretch({ store }: Core, { chat: id, from, to }: Stretch): PromiseChanges {
  const chat = store.chats.get(id);
  if (!chat) return { add: [], renew: [], drop: [] };
  const first = Math.max(0, from - REACH);
  const messages = store.chats.messages(id, first, to + REACH - first + 1);
  const found = promisesInChat(chat, messages, to, (quoted) => store.chats.message(quoted));
  return reconcile(found, store.promises.known({ chat: id, from: first, to }));
}

function tell({ events }: Core, changes: PromiseChanges[]): void {
  const changed = changes.some(
    ({ add, renew, drop }) => add.length + renew.length + drop.length > 0,
  );
  if (changed) events.emit('promises.changed', {});
}
