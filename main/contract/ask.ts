/** Questions to the library: answered with passages that stand in it, never with a made-up sentence. */
import { z } from 'zod';
import { id, route, seconds } from './define';

const askSource = z.object({
  kind: z.enum(['segment', 'message']),
  /** The recording or, of a message, the chat. */
  id,
  title: z.string(),
  /** Of a recording: the segment that the marked words begin in, and where it is heard, if it is. */
  segment: z.number().int().nonnegative().optional(),
  start: seconds.optional(),
  end: seconds.optional(),
  /** Of a chat: the message that is marked. */
  message: z.number().int().positive().optional(),
  speaker: z.string().optional(),
  /** The passage as it stands in the library; the sentence that fits best stands between U+E000 and U+E001. */
  passage: z.string(),
  /** How likely the passage answers the question, 0..1. */
  confidence: z.number().min(0).max(1),
});
export type AskSource = z.infer<typeof askSource>;

export const askRoutes = {
  'ask.question': route({
    input: z.object({
      question: z.string().trim().min(1).max(500),
      /** Only this recording, or only this chat. */
      recording: id.optional(),
      chat: id.optional(),
    }),
    output: z.object({
      /** False where the library does not seem to hold an answer; the sources are then only the nearest passages. */
      found: z.boolean(),
      /** Best first. */
      sources: z.array(askSource).max(3),
    }),
  }),
};
