/** A summary: points, each with the passages that hold it, and how much of the recording was read. */
import { z } from 'zod';
import { id, language, route, seconds, timestamp } from './define';

export const summaryType = z.enum([
  'tldr',
  'key-points',
  'headline',
  'teaser',
  'actions',
  'decisions',
  'questions',
  'figures',
  'chapters',
]);
export const summaryLength = z.enum(['short', 'medium', 'long']);
export const summaryMethod = z.enum(['auto', 'extract', 'compose']);
export type SummaryType = z.infer<typeof summaryType>;
/** What a summary is: of one type, or several of them in the sections of a template. */
const summaryKind = z.enum([...summaryType.options, 'template']);
export type SummaryLength = z.infer<typeof summaryLength>;

/** Stands for an owner where nobody took it on by name. */
export const UNASSIGNED = 'unassigned';

/** A line that a person writes: the name of a template, the heading of a section. */
export const templateLine = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'must not be empty')
  .max(60, 'must have at most 60 characters')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line of text');

export const source = z.object({
  /** Segment id in the transcript that was summed up. */
  segment: z.number().int().nonnegative(),
  start: seconds.optional(),
  end: seconds.optional(),
  /** Verbatim text of that segment, or a part of it. */
  quote: z.string(),
});
export type Source = z.infer<typeof source>;

/** How a text was made: `extract` is the recording's own words, cleaned of fillers. */
const pointMethod = z.enum(['extract', 'lexical', 'compose', 'person']);

const pointShape = z.object({
  text: z.string(),
  /** Empty only where a person wrote the point. */
  sources: z.array(source),
  method: pointMethod,
  /** For `actions`: who does it, a speaker or a name that was spoken, else `UNASSIGNED`. */
  owner: z.string().optional(),
  /** By when, in the recording's own words, and the day that they name, counted from the day of the recording. */
  due: z.string().optional(),
  dueDate: z.iso.date().optional(),
  /** For `figures`: the numbers, sums and dates in it, letter for letter. */
  figures: z.array(z.string()).optional(),
  /** For `chapters`: what it is called, in words said there, and where it begins and ends; no times where the transcript has none. */
  title: z.string().optional(),
  start: seconds.optional(),
  end: seconds.optional(),
  /** It stays as it is: a new summary of this kind takes it over. */
  locked: z.boolean().optional(),
  /** What stood there before a person changed it. */
  was: z.object({ text: z.string(), method: pointMethod }).optional(),
  /** Of a template: the place of its section. */
  section: z.number().int().nonnegative().optional(),
});

/** Nothing is told without a source, except by a person. */
export const point = pointShape.refine(
  ({ sources, method }) => sources.length > 0 || method === 'person',
  'a point needs a source',
);
export type Point = z.infer<typeof point>;

export const coverage = z.object({
  /** Segments read, and segments there are. */
  covered: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** Segment ids, inclusive; one part for each topic. */
  parts: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      ok: z.boolean(),
      /** The model failed here, and the recording's own words stand in; it can be tried again. */
      failed: z.boolean().optional(),
    }),
  ),
});

/**
 * What a sentence was refused for; `doubt` and `loop` are the recogniser's, the others the guard's (core/guard). `more`
 * stands for further doubtful lines. Hosts put it into words.
 */
const removalKind = z.enum([
  'doubt',
  'loop',
  'name',
  'number',
  'unit',
  'date',
  'word',
  'opposite',
  'negation',
  'modality',
  'question',
  'owner',
  'role',
  'language',
  'contact',
  'more',
]);
export type RemovalKind = z.infer<typeof removalKind>;

/** A line that was not read, or a composed sentence that its passage does not hold. */
const removal = z.object({
  text: z.string(),
  /** Earlier versions removed what the recogniser doubted, and nothing else. */
  kind: removalKind.default('doubt'),
  /** How many lines `more` stands for. */
  count: z.number().int().positive().optional(),
});
export type Removal = z.infer<typeof removal>;

/**
 * `lexical`: chosen by word counts, since the model does not know the language; `mixed`: some lines are in another
 * language; `not-composed`: it was asked for, but the model does not write this language; `very-short`: nearly all that
 * was said; `no-actions-here`: actions cannot be found in this language; `not-looked-for`: nor can what was asked for.
 */
const summaryNote = z.enum([
  'lexical',
  'mixed',
  'not-composed',
  'very-short',
  'no-actions-here',
  'not-looked-for',
]);
export type SummaryNote = z.infer<typeof summaryNote>;

const UNREAD: readonly SummaryNote[] = ['no-actions-here', 'not-looked-for'];
/** Nothing was found because nothing was looked for. */
export const isUnread = (notes: readonly SummaryNote[]): boolean =>
  notes.some((note) => UNREAD.includes(note));

/** A section as it was written; its points carry its place. */
const writtenSection = z.object({
  heading: z.string(),
  type: summaryType,
  length: summaryLength,
  /** What holds for this section alone. */
  notes: z.array(summaryNote),
});
export type WrittenSection = z.infer<typeof writtenSection>;

export const summaryBody = z.object({
  type: summaryKind,
  /** Of a template: the longest of its sections. */
  length: summaryLength,
  /** The template's name, and its sections; only where `type` says so. */
  template: z.string().optional(),
  sections: z.array(writtenSection).optional(),
  language,
  text: z.string(),
  points: z.array(point),
  coverage,
  removed: z.array(removal),
  /** Points that a person took out; a new summary of this kind leaves them out as well. */
  dismissed: z.array(point).optional(),
  model: z.string(),
  method: z.enum(['extract', 'lexical', 'compose']),
  /** What the reader should know: where something is weaker than usual, or was not looked for. */
  notes: z.array(summaryNote),
  timings: z.object({ firstMs: z.number(), totalMs: z.number() }),
});
export type SummaryBody = z.infer<typeof summaryBody>;

export const summary = summaryBody.extend({
  id,
  recording: id,
  transcript: id,
  createdAt: timestamp,
  /** Version of the method's rules, so that two summaries can be compared. */
  promptVersion: z.string(),
  params: z.record(z.string(), z.unknown()),
});
export type Summary = z.infer<typeof summary>;

export const whatToSum = {
  type: summaryType.default('key-points'),
  length: summaryLength.default('medium'),
  method: summaryMethod.default('auto'),
  /** Name of a template, in place of one type and length. */
  template: templateLine.optional(),
};

export const summaryRoutes = {
  /** All summaries of a recording, newest first. */
  'summaries.list': route({
    input: z.object({ recording: id }),
    output: z.object({ summaries: z.array(summary) }),
  }),
  'summaries.create': route({ input: z.object({ recording: id, ...whatToSum }), output: summary }),
  /** Sums up a file on disk (audio, video or transcript) without storing anything. */
  'summaries.createFromPath': route({
    input: z.object({
      path: z.string().min(1),
      language: language.or(z.literal('auto')).default('auto'),
      ...whatToSum,
    }),
    output: summaryBody,
    localOnly: true,
  }),
};
