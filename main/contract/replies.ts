/** Drafts of replies: suggested, never sent. */
import { z } from 'zod';
import { id, route } from './define';

export const replyTone = z.enum(['neutral', 'casual', 'formal', 'warm', 'short']);
export type ReplyTone = z.infer<typeof replyTone>;

export const replyIntent = z.enum([
  'agree',
  'decline',
  'ask',
  'defer',
  'answer',
  'thanks',
  'condole',
  'congratulate',
  'propose-time',
  'acknowledge',
  'apologise',
  'greet',
]);
export type ReplyIntent = z.infer<typeof replyIntent>;

/** A passage of a recording that a suggestion stands on. */
const replySource = z.object({
  recording: id,
  title: z.string(),
  segment: z.number().int().nonnegative(),
  start: z.number().nonnegative().optional(),
  quote: z.string(),
});
export type ReplySource = z.infer<typeof replySource>;

export const suggestion = z.object({
  text: z.string().min(1),
  intent: replyIntent,
  tone: replyTone,
  /** Where the words come from. */
  origin: z.enum(['bank', 'mine', 'model', 'recording', 'hint']),
  sources: z.array(replySource).optional(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** Why nothing is drafted: a person's own words are needed. */
const suppressionReason = z.enum([
  'grief',
  'self-harm',
  'violence',
  'medical',
  'legal',
  'harassment',
  'minors',
]);
export type SuppressionReason = z.infer<typeof suppressionReason>;

export const replies = z.object({
  /** Best first, at most one of each intent. */
  suggestions: z.array(suggestion),
  suppressed: z
    .object({
      reason: suppressionReason,
      /** A gentle line in the chat's language. */
      text: z.string(),
    })
    .nullable(),
  /** True when the samples disagree: then the first suggestion is a question. */
  unsure: z.boolean(),
  model: z.string(),
  timings: z.object({ firstMs: z.number(), totalMs: z.number() }),
});
export type Replies = z.infer<typeof replies>;

const wanted = {
  tone: replyTone.default('neutral'),
  count: z.number().int().min(1).max(6).default(3),
  /** What the reply should say, in a few words. */
  hint: z.string().max(1_000).optional(),
};

export const replyRoutes = {
  /** To the last message of a chat in the library, or to an earlier one. */
  'replies.suggest': route({
    input: z.object({ chat: id, message: z.number().int().positive().optional(), ...wanted }),
    output: replies,
  }),
  /** To a chat that is not in the library: an export on disk. */
  'replies.suggestPath': route({
    input: z.object({ path: z.string().min(1), me: z.string().max(200).optional(), ...wanted }),
    output: replies,
    localOnly: true,
  }),
  /** What I typed, in another tone; nothing is added to what it says. */
  'replies.rewrite': route({
    input: z.object({
      text: z.string().trim().min(1).max(4_000),
      tone: replyTone,
      chat: id.optional(),
    }),
    /** `kept`: sentences that stand as they were, since nobody knows how to turn them. */
    output: z.object({ text: z.string(), kept: z.array(z.string()), model: z.string() }),
  }),
};
