/** What the core needs of the store to move the whole library. */
import type { LibraryMove } from '../contract';

export interface MoveStore {
  /**
   * Copies the library into a new or empty folder, compares every file, and only then makes that one the library; `onDone`
   * gets the share that is done. Meanwhile, and after it, this process can only read. Rejects with the signal's reason
   * soon after it; then everything is as it was.
   * @throws AppError `busy` where another process has the library open, `bad-input` where it cannot go there, `storage`
   */
  move(
    folder: string,
    keep: boolean,
    signal: AbortSignal,
    onDone: (share: number) => void,
  ): Promise<LibraryMove>;
}
