/** What the core needs of the store for copies of the whole library. */
import type { Backup, LastBackup } from '../contract';

export interface BackupStore {
  /**
   * Copies the library into a folder that is new, empty, or holds an earlier backup; `onDone` gets the share that is done.
   * Rejects with the signal's reason soon after it, and leaves an earlier backup as it was.
   */
  write(folder: string, signal: AbortSignal, onDone: (share: number) => void): Promise<Backup>;
  /** The last one that was written from this library; null where none is known. */
  last(): LastBackup | null;
}
