/** What the core needs from the store for a folder that is watched. */

/** A recording that has come and grows no more. */
export interface Arrival {
  name: string;
  path: string;
  /** Tells what it is now from what it was before. */
  stamp: string;
}

export interface Arrivals {
  /** What has come and has not grown since the look before, each once; null while the folder is gone. */
  look(): Promise<Arrival[] | null>;
}

export interface WatchedStore {
  /** The folder that was chosen, and how many recordings came from it; null where there is none. */
  chosen(): { folder: string; taken: number } | null;
  /** Chooses it; what it holds already counts as done. Rejects with one clear line where it cannot be watched. */
  begin(folder: string): Promise<void>;
  end(): void;
  /** Looks at the chosen folder, beginning with what is done already. */
  arrivals(folder: string): Arrivals;
  /** This one is done with, also for the next start; nothing where another folder was chosen meanwhile. */
  settle(folder: string, arrival: Arrival, taken: boolean): void;
}
