/** What the core needs from the store for search, by words and by meaning. */
import type { Hit } from '../contract';

export interface WordHit {
  kind: Hit['kind'];
  /** Its id or, of a message, the id of its chat. */
  recording: string;
  title: string;
  segment?: number;
  start?: number;
  message?: number;
  /** Place of the message in its chat. */
  index?: number;
  /** The whole original text. */
  text: string;
}

export interface PassageHit {
  recording: string;
  title: string;
  /** Segment ids, inclusive. */
  from: number;
  to: number;
  start: number;
  text: string;
  similarity: number;
}

/** A few segments that are embedded together. */
export interface Passage {
  from: number;
  to: number;
}

/** Six messages of a chat in a row. */
export interface MessagePassageHit {
  chat: string;
  title: string;
  /** Place of the first in its chat. */
  from: number;
  /** Ids of those with words. */
  messages: number[];
  text: string;
  similarity: number;
}

/** What is looked for by meaning. */
export interface NearQuery {
  model: string;
  vector: Float32Array;
  minimum: number;
  limit: number;
}

/** Chats by meaning: a vector for each six messages in a row, stored for a block of them at once. */
export interface MessagePassageStore {
  /** A block of a chat in a language that `knows` accepts without vectors of this model, the latest messages first. */
  unembeddedMessages(
    model: string,
    knows: (language: string) => boolean,
  ): { chat: string; block: number } | null;
  /** Null where a passage has no words. Whatever changes one of its messages takes them out again. */
  setMessageVectors(
    of: { chat: string; block: number; model: string },
    vectors: (Float32Array | null)[],
  ): void;
  /** Best first, of all chats or of one. Gives way to other work while it scans. */
  nearestMessages(
    query: NearQuery & { chat?: string | undefined },
    signal: AbortSignal,
  ): Promise<MessagePassageHit[]>;
  /** Cosines of the passages of a chat, by the places of their first messages; null where none has a vector of this model. */
  messageSimilarities(
    chat: string,
    model: string,
    vector: Float32Array,
  ): Map<number, number> | null;
}

export interface SearchStore extends MessagePassageStore {
  /** Best first for each kind. `match` is an FTS5 expression made by `matchExpression`. */
  words(match: string, kind: Hit['kind'], limit: number): WordHit[];
  /** The same for the messages of one chat. */
  wordsOfChat(match: string, chat: string, limit: number): WordHit[];
  /** Whether any passage, of a recording or a chat, was embedded with this model. */
  hasPassages(model: string): boolean;
  /** Best first; only those at least as similar as `minimum`. Gives way to other work while it scans. */
  nearest(query: NearQuery, signal: AbortSignal): Promise<PassageHit[]>;
  /** Cosines of the passages of a recording, by their first segments; null where none has a vector of this model. */
  similarities(recording: string, model: string, vector: Float32Array): Map<number, number> | null;
  /** A complete transcript in a language that `knows` accepts, with passages that want a vector of this model. */
  unembedded(model: string, knows: (language: string) => boolean): string | null;
  /** How a transcript is cut for this model, and what still wants a vector; null where it was never cut. */
  cutOf(transcript: string, model: string): { revision: number; pending: Passage[] } | null;
  /** Sets the cut of a transcript; all of its passages are then pending. */
  setCut(transcript: string, model: string, passages: Passage[]): void;
  /** Fills in vectors, unless a segment was edited since `revision`: then the passages stay pending. */
  embedPassages(
    transcript: string,
    revision: number,
    passages: Passage[],
    vectors: Float32Array[],
  ): void;
}
