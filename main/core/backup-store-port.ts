/** What the core needs of the store for copies of the whole library. */
import type { Backup, LastBackup } from '../contract';

export interface BackupTarget {
  /** New, empty, or with an earlier backup of the same form. */
  folder: string;
  /** Seals everything in it. */
  passphrase?: string | undefined;
}

export interface BackupStore {
  /**
   * Copies the library; `onDone` gets the share that is done. Rejects with the signal's reason soon after it, and leaves an
   * earlier backup as it was.
   */
  write(
    target: BackupTarget,
    signal: AbortSignal,
    onDone: (share: number) => void,
  ): Promise<Backup>;
  /** The last one that was written from this library; null where none is known. */
  last(): LastBackup | null;
}
