/** How well the language model does the short tasks that it is tuned for: points, titles, tl;drs and replies. */
import { z } from 'zod';
import { route } from './define';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

export const tunedKind = z.enum(['point', 'title', 'tldr', 'reply']);
export type TunedKind = z.infer<typeof tunedKind>;

const figures = z.object({
  /** `written`: the answers that people wrote; a simple rule; or a model, as the catalogue names it. */
  method: z.string(),
  /** Means over the items where something was to be said, an empty answer counting 0; null of what people wrote. */
  scores: z.object({ rouge1: share, rougeL: share, chrf: share }).nullable(),
  /** Answers that say something. */
  told: count,
  /** Share of them that the guard lets pass over what was asked about; of replies, that hold no number and no name from nowhere. */
  passed: share.nullable(),
  /** Empty answers: where nothing was to be said, and where something was. */
  silent: z.object({ right: count, wrong: count }),
  /** Mean words of the answers that say something; null where none does. */
  words: z.number().nullable(),
  /** Of replies, the share of 3 to 25 words among those that say something. */
  fitting: share.nullable(),
  /** Milliseconds for an answer, the middle one; null where no model writes. */
  ms: z.number().nonnegative().nullable(),
});
export type TunedFigures = z.infer<typeof figures>;

const tunedEvaluation = z.object({
  split: z.string(),
  kinds: z.array(
    z.object({
      kind: tunedKind,
      items: count,
      /** Items where nothing is worth keeping. */
      nothing: count,
      /** What people wrote first, then simple rules, then models. */
      methods: z.array(figures),
    }),
  ),
  /** What the models wrote. */
  answers: z.array(
    z.object({
      model: z.string(),
      id: z.string(),
      kind: tunedKind,
      /** What somebody wrote. */
      reference: z.string(),
      answer: z.string(),
      /** What the guard finds first, or what stands nowhere in the chat (`invented`); null where there is nothing. */
      fault: z.object({ kind: z.string(), found: z.string() }).nullable(),
    }),
  ),
});
export type TunedEvaluation = z.infer<typeof tunedEvaluation>;

/** Has models do short tasks, one JSON object a line, in the words that they are tuned with; nothing is stored. */
export const tunedRoute = route({
  input: z.object({
    items: z.string().min(1),
    split: z.string().default('dev'),
    /** Of each kind at most so many, from all over the items. */
    most: z.number().int().positive().optional(),
    /** Installed models that write; default: the one that is used now. */
    models: z.array(z.string().min(1)).min(1).max(8).optional(),
  }),
  output: tunedEvaluation,
  localOnly: true,
});
