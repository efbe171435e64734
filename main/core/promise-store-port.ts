/** What the core needs from the store for promises. */
import type { InputOf, PromiseEntry, PromiseState } from '../contract';

/** Where in the library something was promised. */
export type PromisePlace =
  | { segment: number /** Null in a transcript without times. */; start: number | null }
  | { message: number };

/** What a reading found. */
export interface FoundPromise {
  place: PromisePlace;
  quote: string;
  text: string;
  owner: string | null;
  to: string | null;
  due: string | null;
  dueDate: string | null;
  saidAt: number | null;
}

/** What an earlier reading found, as far as the next one must know. */
export interface KnownPromise {
  id: string;
  place: PromisePlace;
  quote: string;
  state: PromiseState;
}

/** What a reading does to what there is. */
export interface PromiseChanges {
  add: FoundPromise[];
  /** They are there still; words that a person changed stay. */
  renew: { id: string; found: FoundPromise }[];
  drop: string[];
}

/** A stretch of a chat, by places of messages, inclusive. */
export interface Stretch {
  chat: string;
  from: number;
  to: number;
}

/** Messages that are to be read together, and what marks them as read. */
export interface UnreadMessages {
  stretches: Stretch[];
  /** The last key of them; null for changed messages, which are named. */
  through: number | null;
  changed: number[];
}

type Filter = Omit<InputOf<'promises.list'>, 'limit' | 'offset'>;

export interface PromiseStore {
  list(
    filter: Filter,
    page: { limit: number; offset: number },
  ): {
    promises: PromiseEntry[];
    total: number;
  };
  get(id: string): PromiseEntry | null;
  mark(id: string, state: PromiseState): void;
  edit(id: string, words: Partial<Pick<PromiseEntry, 'text' | 'owner' | 'dueDate'>>): void;
  /** Of a recording, or in a stretch of a chat. */
  known(where: { recording: string } | Stretch): KnownPromise[];
  /** How much these rules have not read; messages are counted by their keys, so removed ones may be among them. */
  unread(rules: number): { recordings: number; messages: number };
  /** A whole current transcript that these rules have not read. */
  unreadTranscript(rules: number): { recording: string; transcript: string } | null;
  /** Up to `limit` messages that these rules have not read; null when all are. */
  unreadMessages(rules: number, limit: number): UnreadMessages | null;
  /** All in one transaction. */
  keepTranscript(
    of: { recording: string; transcript: string },
    rules: number,
    changes: PromiseChanges,
  ): void;
  keepStretch(chat: string, changes: PromiseChanges): void;
  /** To be called in the transaction that kept what was found in them. */
  markRead(read: UnreadMessages, rules: number): void;
}
