/** What the core needs from the store for the bin. */

/** A recording or chat in the bin. */
export interface Binned {
  kind: 'recording' | 'chat';
  id: string;
  title: string;
  /** Seconds of a recording, where known. */
  duration: number | null;
  /** Messages of a chat. */
  messages: number | null;
  binnedAt: number;
  /** Milliseconds it has spent there, as `age` counted them. */
  binnedFor: number;
}

/** What a person removed: whole, but for the store's other parts it is not there. */
export interface BinStore {
  put(id: string, now: number): void;
  /** The latest first. */
  list(): Binned[];
  /** False where it is not in the bin. */
  restore(id: string): boolean;
  /** Counts on the time since the last count, of whatever process; a clock set back or far ahead counts little. */
  age(now: number): void;
  /**
   * For good, with all traces: rows, index entries, sound, media, automatic backups; the write-ahead log is emptied.
   * What is not (any more) in the bin stays. Rejects where the system holds a file; it is tried again at the next start.
   */
  remove(ids: string[]): Promise<void>;
}
