/** How well and how fast this installation does its work, measured on recordings and meetings that the caller brings. */
import { z } from 'zod';
import { language, route, seconds } from './define';
import { injectionEvaluation } from './evaluation-injection';
import { askEvaluation, chapterEvaluation, meetingEvaluation } from './evaluation-meetings';
import { ratedType } from './evaluation-sets';
import { sharingEvaluation } from './evaluation-sharing';
import { tunedRoute } from './evaluation-tuned';
import { markedWord, voiceEvaluation } from './evaluation-voices';
import { summaryLength, summaryMethod } from './summaries';

const share = z.number().min(0).max(1);
const interval = z.object({ mean: z.number(), low: z.number(), high: z.number() });
/** Each 0..1. */
const scores = z.object({
  rouge1: z.number(),
  rouge2: z.number(),
  rougeL: z.number(),
  chrf: z.number(),
});
export type SummaryScores = z.infer<typeof scores>;

const middle = z.object({ median: z.number(), most: z.number() });

const kind = { type: ratedType, length: summaryLength };

/** One kind of summary in one language, over the conversations with a reference for it. */
const summaryRow = z.object({
  ...kind,
  language,
  meetings: z.number().int().positive(),
  /**
   * Nanodesk's own first, then others at most as long as ours are on average; scores and words are means. `above`: how far ours
   * is above this one, paired by conversation, with 95 % intervals; null for ours.
   */
  methods: z.array(
    scores.extend({
      method: z.string(),
      words: z.number(),
      above: z
        .object({ rouge1: interval, rouge2: interval, rougeL: interval, chrf: interval })
        .nullable(),
    }),
  ),
  /** Milliseconds to the first output: the middle one and the longest. */
  firstOutputMs: middle,
  /** Milliseconds to the last word. */
  totalMs: middle,
  /** For a thousand words of transcript, the middle one. */
  secondsPerThousandWords: z.number(),
  /** Words of the summary over words of the transcript, the mean. */
  compression: z.number(),
  /** Points of all summaries, and summaries without any. */
  points: z.number().int().nonnegative(),
  empty: z.number().int().nonnegative(),
  /** Share of points that have a source, all of them letter for letter as in their segment; null where there is no point. */
  verbatim: share.nullable(),
  /** Share of points that the language model worded, and of its sentences those that the guard refused. */
  composed: share,
  refused: share,
  /** Share of segments that were read. */
  coverage: share,
});
export type SummaryRow = z.infer<typeof summaryRow>;

const summaryEvaluation = z.object({
  rows: z.array(summaryRow),
  summaries: z.array(z.object({ meeting: z.string(), ...kind, text: z.string(), scores })),
});

export type SummaryEvaluation = z.infer<typeof summaryEvaluation>;

const speechEvaluation = z.object({
  name: z.string(),
  language,
  model: z.string(),
  text: z.string(),
  duration: seconds,
  /** Seconds of work, from opening the file to the last word; loading the model is not counted. */
  seconds,
  /** Seconds of work for a second of sound. */
  realTime: z.number().nonnegative(),
  /** Milliseconds by stage. */
  timings: z.record(z.string(), z.number()),
  threads: z.number().int().positive(),
  /** Bytes: the most memory that the process of the models has held since it started. */
  peakMemory: z.number().int().nonnegative(),
});

const count = z.number().int().positive();
const token = z.number().int().nonnegative();

const textEvaluation = z.object({
  model: z.string(),
  threads: count,
  /** Milliseconds from nothing to a model that can be asked. */
  loadMs: z.number(),
  /** Bytes: the most memory that the process of the models has held since it started. */
  peakMemory: z.number().int().nonnegative(),
  runs: z.array(
    z.object({
      /** Tokens that were read. */
      prompt: z.array(token),
      /** Milliseconds to the first token, and from it to the last. */
      firstMs: z.number(),
      decodeMs: z.number(),
      /** Tokens that were written, always the likeliest. */
      ids: z.array(token),
    }),
  ),
});

const errorRate = z.object({
  /** Words, or letters for languages that do not part words reliably. */
  unit: z.enum(['words', 'letters']),
  /** Substitutions, insertions and deletions. */
  errors: z.number().int().nonnegative(),
  /** Units of the reference. */
  reference: z.number().int().positive(),
  /** Errors over units of the reference. */
  rate: z.number().nonnegative(),
});

export type ErrorRate = z.infer<typeof errorRate>;

const ratio = z.object({
  chats: z.number().int().nonnegative(),
  silent: z.number().int().nonnegative(),
});

const replyEvaluation = z.object({
  split: z.string(),
  /** Which of ten replies was really given, by language. */
  ranking: z.array(
    z.object({
      language: z.string(),
      chats: z.number().int().positive(),
      methods: z.array(
        z.object({
          method: z.string(),
          /** Share of chats whose true reply came first. */
          first: share,
          /** Ours against this one, chat by chat: exact McNemar test and the difference with its 95 % interval. */
          against: interval
            .extend({ onlyFirst: z.number(), onlySecond: z.number(), p: z.number() })
            .nullable(),
        }),
      ),
    }),
  ),
  drafts: z.object({
    chats: z.number().int().nonnegative(),
    /** Share of sets with three different intents. */
    threeIntents: share,
    /** Share of sets with a number, day, amount or address that the chat does not hold. */
    invented: share,
    /** Share of sets that have the intent of the reply that was given. */
    holdsTruth: share,
    /** Share whose first intent was the one of the reply that was given: the best draft, the most drawn intent. */
    greedy: share,
    majority: share,
    /** The most drawn intent where the draws agree enough; else a question is put first. */
    routed: z.object({ right: share, asked: share }),
    /** Milliseconds, the middle one. */
    firstMs: z.number(),
    totalMs: z.number(),
  }),
  /** Of chats where drafting is wrong and of ordinary look-alikes: how many were met with silence. */
  suppression: z.array(z.object({ language: z.string(), sensitive: ratio, lookAlikes: ratio })),
});
export type ReplyEvaluation = z.infer<typeof replyEvaluation>;

const guardEvaluation = z.object({
  split: z.string(),
  passages: count,
  /** Points by language and by how they were corrupted (`faithful`: not at all), and how many of them were refused. */
  rows: z.array(
    z.object({
      language: z.string(),
      kind: z.string(),
      points: count,
      refused: z.number().int().nonnegative(),
    }),
  ),
});
export type GuardEvaluation = z.infer<typeof guardEvaluation>;

export const evaluationRoutes = {
  /** Asks the questions of QMSum meetings, at least two; nothing is stored. */
  'evaluation.asking': route({
    input: z.object({ meetings: z.string().min(1) }),
    output: askEvaluation,
    localOnly: true,
  }),
  /** Sums up conversations in QMSum's form or ours, one JSON object a line, beside other methods of the same length. */
  'evaluation.summaries': route({
    input: z.object({
      meetings: z.string().min(1),
      method: summaryMethod.default('auto'),
      /** Default: every kind that the method makes. */
      types: z.array(ratedType).min(1).optional(),
      /** Also lets the language model sum up by itself, which takes minutes a meeting. */
      bareModel: z.boolean().default(false),
    }),
    output: summaryEvaluation,
    localOnly: true,
  }),
  /** Transcribes a recording and tells what it took. */
  'evaluation.speech': route({
    input: z.object({
      path: z.string().min(1),
      language: language.or(z.literal('auto')).default('auto'),
    }),
    output: speechEvaluation,
    localOnly: true,
  }),
  /** Loads the language model anew and has it sum up as much of a text as makes `context` tokens, several times. */
  'evaluation.text': route({
    input: z.object({
      text: z.string().min(1),
      runs: z
        .array(z.object({ context: count, tokens: count }))
        .min(1)
        .max(16),
      /** Guess several tokens from what was read and check them in one run. */
      drafts: z.boolean().default(true),
    }),
    output: textEvaluation,
    localOnly: true,
  }),
  /** Drafts replies to chats with the reply that was given, one JSON object a line, and to chats that want silence. */
  'evaluation.replies': route({
    input: z.object({
      chats: z.string().min(1),
      suppress: z.string().default(''),
      split: z.string().default('report'),
    }),
    output: replyEvaluation,
    localOnly: true,
  }),
  /** Checks points against their passages, one JSON object a line: which are refused. */
  'evaluation.guard': route({
    input: z.object({ points: z.string().min(1), split: z.string().default('report') }),
    output: guardEvaluation,
    localOnly: true,
  }),
  /** Replaces what is private in passages in which it is marked, one JSON object a line. */
  'evaluation.sharing': route({
    input: z.object({ passages: z.string().min(1) }),
    output: sharingEvaluation,
    localOnly: true,
  }),
  /** Puts texts that give orders into conversations of our own set and into chats, one JSON object a line each: are they followed? */
  'evaluation.injection': route({
    input: z.object({
      attacks: z.string().min(1),
      meetings: z.string(),
      chats: z.string(),
      split: z.string().default('report'),
      /** At most so many of the texts, and nothing about facts. */
      most: count.optional(),
    }),
    output: injectionEvaluation,
    localOnly: true,
  }),
  /** Looks in talks, one JSON object a line, for what was marked in them by hand: open questions, decisions, figures, actions. */
  'evaluation.meeting': route({
    input: z.object({ talks: z.string().min(1), split: z.string().default('report') }),
    output: meetingEvaluation,
    localOnly: true,
  }),
  /** Parts meetings in QMSum's form, one JSON object a line, into chapters, and compares the borders with those that people drew. */
  'evaluation.chapters': route({
    input: z.object({ meetings: z.string().min(1) }),
    output: chapterEvaluation,
    localOnly: true,
  }),
  /** Transcribes a recording, tells its voices apart, and compares who says each word with who really does. */
  'evaluation.voices': route({
    input: z.object({
      path: z.string().min(1),
      language,
      words: z.array(markedWord).min(1).max(20_000),
    }),
    output: voiceEvaluation,
    localOnly: true,
  }),
  'evaluation.tuned': tunedRoute,
  /** Compares what was heard, by whatever program, with what is really said. */
  'evaluation.errorRate': route({
    input: z.object({ heard: z.string(), said: z.string().min(1), language }),
    output: errorRate,
    localOnly: true,
  }),
};
