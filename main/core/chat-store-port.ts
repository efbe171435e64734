/** What the core needs from the store for chats. Rows are read and written at once; files are promises. */
import type { Chat, ChatApp, Media, MediaKind, Message } from '../contract';
import type { ListOf } from './store-port';

/** A message as an export holds it. */
export interface IncomingMessage {
  /** Wall clock in milliseconds, as if it were UTC; null where the export has no times. */
  at: number | null;
  sender: string | null;
  kind: Message['kind'];
  text: string;
  edited: boolean;
  media: { kind: MediaKind; name: string } | null;
  /** The export's own name for the message, where it has one: the same across exports. */
  key: string | null;
  replyToKey: string | null;
}

/** A chat as an export describes it, before its messages. */
export interface IncomingChat {
  app: ChatApp;
  /** The export's own name for the chat; null where it has none: then title and people decide. */
  key: string | null;
  title: string;
  /** Who exported it, where the export tells. */
  me: string | null;
}

/**
 * One export on its way into a chat. A message is the same as a stored one by the export's key, else by minute, sender,
 * kind, text and its number among equal ones; one that was edited or deleted since, by its place in the export.
 */
export interface ChatMerge {
  /**
   * The next messages, in the export's order, in one transaction; returns how many were stored. Those that belong
   * before stored ones wait for `finish`.
   */
  add(messages: IncomingMessage[]): number;
  /** Puts those that waited into their places, in one transaction; returns how many. */
  finish(): number;
}

export interface ChatStore {
  /** As the call is in the contract; left out, the order is `newest`. A tag is named by its key. */
  list(page: ListOf<'chats.list'>): { chats: Chat[]; total: number };
  get(id: string): Chat | null;
  /** Of all chats, in no order. */
  ids(): string[];
  /** Id of the chat that an import adds to, in the bin or not: the same key, else the same title or people and overlapping messages. */
  matching(chat: IncomingChat, sample: IncomingMessage[]): string | null;
  add(chat: IncomingChat): Chat;
  beginMerge(chat: string): ChatMerge;
  /** Adds those messages that are not there yet, in their place; returns how many were new. */
  merge(chat: string, messages: IncomingMessage[]): number;
  /** A stretch, oldest first. */
  messages(chat: string, from: number, limit: number): Message[];
  message(id: number): (Message & { chat: string }) | null;
  /** Up to `limit` messages before this index, oldest first. */
  before(chat: string, index: number, limit: number): Message[];
  /** Ids of chats with messages in a stretch of the wall clock, the latest first. */
  writtenBetween(from: number, to: number, limit: number): string[];
  /** Of the first message at or after this moment; of the last one where there is none. */
  indexAt(chat: string, at: number): number;
  /** Latest first; `match` is an FTS5 expression made by `matchExpression`. */
  search(chat: string, match: string, limit: number): Message[];
  setMe(chat: string, me: string | null): void;
  retitle(chat: string, title: string): void;
  learn(chat: string, facts: { language?: string }): void;
  forgetStyle(chat: string, forget: boolean): void;
  styleForgotten(chat: string): boolean;
  /** The latest texts of one person, newest first. */
  textsOf(chat: string, sender: string, limit: number): string[];
  /** What `me` answered elsewhere in the library: message pairs, latest first. */
  ownReplies(limit: number): { to: string; reply: string; chat: string }[];
  /** For good, as `BinStore.remove` does. */
  remove(chat: string): Promise<void>;

  /** Puts the bytes of a medium into the library; the same bytes are kept once. */
  keepMedia(
    message: { chat: string; name: string },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<void>;
  media(message: number): { path: string; mime: string; media: Media } | null;
  /** Voice notes whose bytes are here and that are not written down yet, oldest first. */
  voicesLeft(chat: string): { message: number; path: string }[];
  /** A chat that has such voice notes. */
  chatWithVoices(): string | null;
  setVoiceText(message: number, text: string): void;
  /** Notes, in one line, why a voice note cannot be written down; it is not tried again. */
  setVoiceProblem(message: number, problem: string): void;
}
