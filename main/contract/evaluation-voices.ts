/** How well are voices told apart: who says each word, against a recording whose words have their speakers. */
import { z } from 'zod';

const tally = z.number().int().nonnegative();

/** A word of the reference, in the order in which it is said. */
export const markedWord = z.object({
  word: z.string().min(1).max(200),
  speaker: z.union([z.string().max(80), z.number()]),
});
export type MarkedWord = z.infer<typeof markedWord>;

export const voiceEvaluation = z.object({
  /** Words of the reference. The next four are parts of it that do not overlap. */
  words: tally,
  right: tally,
  wrong: tally,
  /** Heard, but of a voice that is not sure. */
  unnamed: tally,
  /** Not in the transcript. */
  unheard: tally,
  /** People of the reference, and voices that were told apart. */
  speakers: tally,
  voices: tally,
});
export type VoiceEvaluation = z.infer<typeof voiceEvaluation>;
