/** How much of what is private an export without private things replaces. */
import { z } from 'zod';
import { privateClass } from './exports';

/** Null where nothing was marked. */
const interval = z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable();

export const sharingEvaluation = z.object({
  passages: z.number().int().nonnegative(),
  /** Pieces that were marked as private, and those of which nothing is left. */
  rows: z.array(
    z.object({
      language: z.string(),
      class: privateClass,
      pieces: z.number().int().nonnegative(),
      gone: z.number().int().nonnegative(),
    }),
  ),
  languages: z.array(
    z.object({
      language: z.string(),
      /** Share of pieces of which nothing is left, and by the simple way: speakers' names, written mails, long numbers. */
      gone: interval,
      simply: interval,
      /** Stretches that were replaced and hold nothing private. */
      needless: z.number().int().nonnegative(),
      /** Passages with nothing private in them, and those that stayed as they were. */
      clean: z.number().int().nonnegative(),
      untouched: z.number().int().nonnegative(),
    }),
  ),
});
