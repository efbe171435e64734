/** What the core needs of the store to delete everything in the library. */
import { AppError, type Holdings } from '../contract';

/** What is said while something is being recorded. */
export const isRecording = () =>
  new AppError('busy', 'A recording is under way.', 'End it first, then delete everything.');

export interface WipeStore {
  /** What would go; added models are known elsewhere. */
  holdings(): Promise<Omit<Holdings, 'models' | 'backup' | 'previous'>>;
  /**
   * An empty library takes the place of what is there, in one step for every process that has it open, and then the files
   * go. `prepare` is called before that step, when nothing speaks against it. Rejects with the signal's reason until then.
   * @throws AppError `busy` while something is recorded, moved, restored or copied; `storage` where a file stays
   */
  wipe(signal: AbortSignal, prepare: () => Promise<void>): Promise<void>;
}
