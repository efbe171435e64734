/** A transcript: segments with times, and the parts of the recording that hold speech. */
import { z } from 'zod';
import { id, language, route, seconds, timestamp } from './define';
import { documentFile, documentFormat, exportParts, textFile } from './exports';

export const word = z.object({ text: z.string(), start: seconds, end: seconds });
export type Word = z.infer<typeof word>;

export const span = z.object({ start: seconds, end: seconds });
export type Span = z.infer<typeof span>;

export const segment = z.object({
  /** Position in the transcript, from 0; stable within one version. */
  id: z.number().int().nonnegative(),
  /** Seconds; both 0 in a transcript without times. */
  start: seconds,
  end: seconds,
  text: z.string(),
  speaker: z.string().optional(),
  words: z.array(word).optional(),
  /** Set where the recogniser could not be trusted: the text says so instead of inventing words. */
  doubt: z.enum(['repetition', 'low-confidence']).optional(),
  /** True after a person changed the text. */
  edited: z.boolean().optional(),
});
export type Segment = z.infer<typeof segment>;

export const transcript = z.object({
  id,
  recording: id,
  version: z.number().int().positive(),
  createdAt: timestamp,
  language,
  duration: seconds,
  /** `import` when it came from a file. */
  model: z.string(),
  /** Seconds of the recording that are transcribed; equals `duration` when complete. */
  through: seconds,
  complete: z.boolean(),
  timed: z.boolean(),
  speech: z.array(span),
  segments: z.array(segment),
});
export type Transcript = z.infer<typeof transcript>;

const transcriptFormat = z.enum(['txt', 'md', 'srt', 'vtt', 'json']);
export type TranscriptFormat = z.infer<typeof transcriptFormat>;

export const transcriptRoutes = {
  /** The newest version, or null where there is none yet. */
  'transcripts.get': route({ input: z.object({ recording: id }), output: transcript.nullable() }),
  'transcripts.edit': route({
    input: z.object({
      transcript: id,
      segment: z.number().int().nonnegative(),
      text: z.string().max(10_000),
    }),
    output: segment,
  }),
  /** The recording as a file: transcript, and summary where the format has a place for it. */
  'transcripts.export': route({
    input: exportParts.extend({ recording: id, format: transcriptFormat.default('txt') }),
    output: textFile,
  }),
  /** The same for a word processor or on paper. */
  'transcripts.document': route({
    input: exportParts.extend({ recording: id, format: documentFormat.default('docx') }),
    output: documentFile,
  }),
  /** Speech to text of a file on disk without storing anything. */
  'transcripts.transcribePath': route({
    input: z.object({
      path: z.string().min(1),
      language: language.or(z.literal('auto')).default('auto'),
    }),
    output: z.object({
      language,
      duration: seconds,
      segments: z.array(segment),
      speech: z.array(span),
      model: z.string(),
      timings: z.record(z.string(), z.number()),
    }),
    localOnly: true,
  }),
  /** A transcript that is not in the library as text of a format. */
  'transcripts.format': route({
    input: transcript
      .pick({ segments: true, timed: true, language: true, duration: true })
      .extend({ format: transcriptFormat }),
    output: z.object({ text: z.string() }),
    localOnly: true,
  }),
};
