/** What the core needs of the store to put a backup in the place of the library. */
import type { BackupFacts, LibrarySwitch, SealedBackup } from '../contract';

export interface NamedBackup {
  folder: string;
  /** Of a sealed one. */
  passphrase?: string | undefined;
}

export interface ReplaceStore {
  /** What a backup says of itself; of a sealed one little without its passphrase. Rejects with `bad-input` where it is none. */
  inspect(backup: NamedBackup): Promise<BackupFacts | SealedBackup>;
  /**
   * Restores a backup beside the library, with every hash checked, and makes it the person's own from the next start on.
   * Rejects with the signal's reason soon after it; then everything is as it was.
   */
  restore(
    from: NamedBackup,
    signal: AbortSignal,
    onDone: (share: number) => void,
  ): Promise<LibrarySwitch>;
  /** The library in whose place a backup was put; null where there is none. */
  previous(): string | null;
  /** That one becomes the person's own again. Rejects with `not-found`. */
  goBack(): Promise<LibrarySwitch>;
}
