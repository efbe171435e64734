/** What the core needs from the store to let the sound of recordings go. */

/** Sound that is deleted after its days; the recording and all that was made of it stay. */
export interface SoundStore {
  /** Counts on, for what may lose its sound, the time since the last count; a clock set back or far ahead counts little. */
  age(now: number): void;
  /** Begins the count anew with the next `age`: time that passed before is nobody's term. */
  forgetCount(): void;
  /**
   * Recordings that had sound for so many milliseconds beside a whole transcript with words. None that is in the bin, a
   * favourite, or at work, stopped or failed.
   */
  due(milliseconds: number): string[];
  /** Deletes the sound, where the recording is still due; at the next start where the system holds the file. */
  remove(id: string, milliseconds: number, now: number): Promise<void>;
  /** The same file came in again, under this name. */
  restore(id: string, name: string): void;
}
