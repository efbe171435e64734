/** How well is found what people ask of a meeting: what was marked by hand in talks, and the borders of topics. */
import { z } from 'zod';
import { summaryLength } from './summaries';

const count = z.number().int().positive();
const tally = z.number().int().nonnegative();

export const meetingEvaluation = z.object({
  split: z.string(),
  talks: count,
  /** By language and kind; owners and days only of actions that were found. */
  rows: z.array(
    z.object({
      language: z.string(),
      kind: z.enum(['questions', 'decisions', 'figures', 'actions', 'owners', 'days']),
      /** What was marked by hand, and how much of it was found. */
      marked: tally,
      found: tally,
      /** What was told, and how much of it had been marked. */
      told: tally,
      right: tally,
    }),
  ),
});
export type MeetingEvaluation = z.infer<typeof meetingEvaluation>;

/** Means over meetings; of both measures lower is better. */
const parting = z.object({
  /** Borders in a meeting. */
  borders: z.number().nonnegative(),
  pk: z.number(),
  windowDiff: z.number(),
});

export const chapterEvaluation = z.object({
  meetings: count,
  /** Borders that people drew in a meeting. */
  marked: z.number(),
  /** No border at all. */
  none: parting,
  /** Ours by the length that is asked for, beside as many that part the meeting evenly by turns. */
  rows: z.array(z.object({ length: summaryLength, ours: parting, even: parting })),
});
export type ChapterEvaluation = z.infer<typeof chapterEvaluation>;
