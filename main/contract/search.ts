/** One search over titles, transcripts and summaries, by words and by meaning. */
import { z } from 'zod';
import { id, route, seconds } from './define';

const searchScope = z.enum(['recordings', 'summaries', 'chats']);

export const hit = z.object({
  kind: z.enum(['title', 'segment', 'summary', 'message']),
  /** The recording or, of a message, the chat that it belongs to. */
  id,
  title: z.string(),
  segment: z.number().int().nonnegative().optional(),
  start: seconds.optional(),
  /** Of a message: its id. */
  message: z.number().int().positive().optional(),
  /** Plain text; the words found stand between U+E000 and U+E001. */
  snippet: z.string(),
  score: z.number(),
  by: z.enum(['words', 'meaning', 'both']),
});
export type Hit = z.infer<typeof hit>;

export const searchRoutes = {
  'search.query': route({
    input: z.object({
      query: z.string().min(1).max(500),
      in: searchScope.optional(),
      limit: z.number().int().min(1).max(100).default(20),
      /** `words` leaves meaning out, which is quicker while somebody still types. */
      by: z.enum(['words', 'both']).default('both'),
    }),
    output: z.object({ hits: z.array(hit) }),
  }),
};
