/** Conversations with what people wrote about them, by which summaries are measured: the forms in which they are read. */
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
  language,
  turns: z.array(z.object({ speaker: z.string().optional(), text: z.string() })),
  headline: z.string(),
  tldr: z.string(),
  points: z.array(z.string()),
  actions: z.array(z.string()),
});
export type OwnMeeting = z.infer<typeof ownMeeting>;
