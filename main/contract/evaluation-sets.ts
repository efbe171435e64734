/** Conversations with what people wrote about them, by which summaries and the model's short tasks are measured: the forms in which they are read. */
import { z } from 'zod';
import { language } from './define';
import { summaryType } from './summaries';

/** Kinds for which people wrote references; the others are measured by what was marked in talks. */
export const ratedType = summaryType.extract([
  'tldr',
  'key-points',
  'headline',
  'teaser',
  'actions',
]);
export type RatedType = z.infer<typeof ratedType>;

/** Meetings with questions (QMSum); "Summarize the whole meeting" and the like are the general ones. */
export const qmsumMeeting = z.object({
  meeting_transcripts: z.array(z.object({ speaker: z.string(), content: z.string() })),
  general_query_list: z.array(z.object({ answer: z.string() })),
  topic_list: z
    .array(
      z.object({
        topic: z.string(),
        /** First and last turn of each stretch where it is talked about. */
        relevant_text_span: z.array(z.array(z.coerce.number().int())).default([]),
      }),
    )
    .default([]),
});
export type QmsumMeeting = z.infer<typeof qmsumMeeting>;

/** A conversation of our own set, with what a good summary of each kind says. */
export const ownMeeting = z.object({
  id: z.string(),
  /** Such as `meeting`, `memo` or `chat`. */
  kind: z.string().default('meeting'),
  language,
  turns: z.array(z.object({ speaker: z.string().optional(), text: z.string() })),
  headline: z.string(),
  tldr: z.string(),
  points: z.array(z.string()),
  actions: z.array(z.string()),
});
export type OwnMeeting = z.infer<typeof ownMeeting>;

const tuned = {
  id: z.string(),
  split: z.string(),
  /** What a good answer says; empty where there is nothing worth keeping. */
  answer: z.string(),
};
const points = z.array(z.string().min(1)).min(1);

/** One short task of the language model, with an answer that somebody wrote: a line of models/tuning/data. */
export const tunedItem = z.discriminatedUnion('kind', [
  z.object({
    ...tuned,
    kind: z.literal('point'),
    turns: z.array(z.object({ speaker: z.string().optional(), text: z.string() })).min(1),
  }),
  z.object({ ...tuned, kind: z.literal('title'), points }),
  z.object({ ...tuned, kind: z.literal('tldr'), points }),
  z.object({
    ...tuned,
    kind: z.literal('reply'),
    /** `me` and `them`, or names in a group. */
    chat: z.array(z.object({ from: z.string(), text: z.string() })).min(1),
    intent: z.string(),
    tone: z.string(),
    length: z.string(),
  }),
]);
export type TunedItem = z.infer<typeof tunedItem>;
