/** What a question is asked of. The library is one; the evaluation brings meetings of its own. */
import type { Passage } from '../search-store-port';
import type { Question } from './question';
import type { Breadth } from './weights';

/** A segment of a recording or a message of a chat. */
export interface Turn {
  /** Number of the segment, or place of the message in its chat. */
  at: number;
  text: string;
  speaker?: string | undefined;
  /** Seconds, where it is heard. */
  start?: number;
  end?: number;
  /** Id of a message, and when it was written, on the wall clock. */
  message?: number;
  sentAt?: number | null;
}

export interface Document {
  kind: 'segment' | 'message';
  id: string;
  title: string;
  turns: Turn[];
  /** Stretches of turns, by `at`; together all that is asked of. */
  passages: Passage[];
}

/** A turn by its document and number. */
export interface Place {
  document: string;
  at: number;
}

/** Cosines of the passages of a document with a question, by their first turns. */
export type Similarities = Map<number, number>;

export interface MeantPlaces {
  places: Place[];
  holds(document: Document, index: number): boolean;
}

export interface Corpus {
  breadth: Breadth;
  /** The document, where there is but one and it is small enough to be read as a whole. */
  only: Document | null;
  /** Where words with this key stand, at most `limit` places. */
  places(key: string, limit: number): Place[];
  /** Best first, each named by its first turn; empty where meaning is not known. */
  nearest(vector: Float32Array, limit: number, signal: AbortSignal): Promise<Place[]>;
  /** Null where the document has no vectors. */
  similarities(document: string, vector: Float32Array): Similarities | null;
  /** What the question means by its title or its day, which is looked at in any case and weighs more. */
  meant(question: Question): MeantPlaces;
  /** The document, or of a long one the stretch around a turn; null when it is gone. */
  document(place: Place): Document | null;
}
