/** The parts that every noun of the core works with, put together in compose.ts. */
import type { Chat, Recording, Transcript } from '../contract';
import { AppError } from '../contract';
import type { ClockReading } from './clock-port';
import type { Downloads } from './downloads';
import type { Events } from './events';
import type { PdfWriter } from './pdf-port';
import type { Clock, Inference, Log, Network, Power, Summarizer } from './ports';
import type { Store } from './store-port';
import type { Weights } from './weights-port';

export interface Core {
  version: string;
  /** Such as `Node 20.20.2`. */
  runtime: string;
  /** Such as `linux x64`. */
  system: string;
  /** What the program runs on, but for the database. */
  parts: { name: string; version: string }[];
  store: Store;
  inference: Inference;
  weights: Weights;
  downloads: Downloads;
  network: Network;
  summarizer: Summarizer;
  pdf: PdfWriter;
  events: Events;
  clock: Clock;
  clocks(): ClockReading;
  /** When this program opened the library, as `clock` says. */
  startedAt: number;
  power: Power;
  log: Log;
  /** Lets the person choose a folder in a window of the host, null where they choose none; absent where there is no window. */
  chooseFolder: (() => Promise<string | null>) | undefined;
  /** Ends the program and starts it again; absent where the person does it. */
  restart: (() => void) | undefined;
  /** The host's address for a recording's sound or, as `messageMedia` names it, a message's medium. */
  mediaUrl(medium: string): string;
}

/** The recording, or `not-found`. */
export function theRecording({ store }: Core, id: string): Recording {
  const recording = store.recordings.get(id);
  if (!recording)
    throw new AppError('not-found', `There is no recording ${id}.`, 'It may have been removed.');
  return recording;
}

/** The current transcript, or `not-found` saying what to do. */
export function theTranscript({ store }: Core, recording: string): Transcript {
  const transcript = store.transcripts.current(recording);
  if (!transcript)
    throw new AppError(
      'not-found',
      'This recording has no transcript yet.',
      'Transcribe it first.',
    );
  return transcript;
}

/** Tells listeners how a recording is now. */
export function announce({ store, events }: Core, id: string): void {
  const recording = store.recordings.get(id);
  if (recording) events.emit('recording.changed', recording);
}

/** The chat, or `not-found`. */
export function theChat({ store }: Core, id: string): Chat {
  const chat = store.chats.get(id);
  if (!chat)
    throw new AppError('not-found', `There is no chat ${id}.`, 'It may have been removed.');
  return chat;
}

/** Tells listeners how a chat is now. */
export function announceChat({ store, events }: Core, id: string): void {
  const chat = store.chats.get(id);
  if (chat) events.emit('chat.changed', chat);
}

/** What these are, or `not-found` where one of them is neither a recording nor a chat. */
export const entriesOf = (
  { store }: Core,
  ids: string[],
): { kind: 'recording' | 'chat'; id: string }[] =>
  ids.map((id) => {
    if (store.recordings.get(id)) return { kind: 'recording', id };
    if (store.chats.get(id)) return { kind: 'chat', id };
    throw new AppError(
      'not-found',
      `There is no recording or chat ${id}.`,
      'It may have been removed.',
    );
  });
