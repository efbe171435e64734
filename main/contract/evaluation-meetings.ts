/** How well is found what people ask of a meeting: what was marked by hand in talks, the borders of topics, and answers to questions. */
import { z } from 'zod';
import { summaryLength } from './summaries';

const count = z.number().int().positive();
const tally = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

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

const notFound = z.object({
  /** Where what is asked about is not there, and where it is. */
  absent: share,
  present: share,
});

export const askEvaluation = z.object({
  questions: count,
  /** How many of them are topics, without the form of a question. */
  topics: tally,
  /** Share of questions whose first, or one of whose first three passages is right; asked of all meetings, of the own one, and of all by words or meaning alone. */
  methods: z.array(
    z.object({
      method: z.enum(['all', 'within', 'words', 'meaning']),
      first: share,
      third: share,
      /** Exact McNemar test of the first three against `all`; null where it would compare different things. */
      p: z.number().nullable(),
    }),
  ),
  /** Share of questions met with "not found": asked of all meetings without and with their own, and of another meeting alone and their own alone. */
  notFound: z.object({ all: notFound, within: notFound }),
});
export type AskEvaluation = z.infer<typeof askEvaluation>;
