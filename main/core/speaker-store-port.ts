/** What the core needs from the store about who speaks. As in store-port.ts, every failure is an `AppError('storage')`. */
import type { Said, SummaryBody } from '../contract';

/** A line that went from one speaker to another; null is nobody named. */
export interface Move {
  segment: number;
  from: string | null;
  to: string | null;
}

/** All that takes one change back. */
export interface SpeakerChange {
  lines: Move[];
  /** Summaries as they were before, and as the change left them. */
  summaries: { id: string; before: SummaryBody; after: SummaryBody }[];
}

export interface SpeakerStore {
  /** Lines that are not there are passed over. */
  set(transcript: string, lines: Said[]): void;
  /** Keeps the way back. Returns its number. */
  remember(transcript: string, change: SpeakerChange): number;
  /** The change with this number, or the last one; null where there is none. */
  recall(transcript: string, number?: number): { number: number; change: SpeakerChange } | null;
  forget(number: number): void;
}
