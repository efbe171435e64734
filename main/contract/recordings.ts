/** A recording: an audio file or an imported transcript, with a title and a place in the library. */
import { z } from 'zod';
import { id, language, nothing, route, seconds, timestamp } from './define';
import { listOrder, marks, tagName } from './tags';

const audioFile = z.object({
  /** SHA-256 of the bytes, hex; also the name of the stored file. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  mime: z.string(),
});
export type AudioFile = z.infer<typeof audioFile>;

/**
 * waiting ─▶ transcribing ─▶ summarizing ─▶ ready
 *    └──────────────┴─────────────┴──▶ stopped | failed   (both can be retried and resume where they were)
 */
const recordingStatus = z.enum([
  'waiting',
  'transcribing',
  'summarizing',
  'ready',
  'stopped',
  'failed',
]);

/** A place where time went on without sound, or where the clock on the wall was set. */
export const gap = z.object({
  /** Seconds of sound before it. */
  at: seconds,
  /** `device`: the microphone went away; `silence`: none came, nobody knows why. */
  kind: z.enum(['pause', 'device', 'sleep', 'silence', 'clock']),
  /** Real seconds without sound; of `clock`, how far it was set forward, or back where negative. */
  seconds: z.number().finite(),
  /** Of `device`: what was listened to from then on. */
  label: z.string().max(200).optional(),
});
export type Gap = z.infer<typeof gap>;

export const recording = z.object({
  id,
  title: z.string(),
  kind: z.enum(['audio', 'transcript']),
  createdAt: timestamp,
  /** Seconds; null until known. A transcript without times has none. */
  duration: seconds.nullable(),
  language: language.nullable(),
  /** Null for a transcript, and where the settings had the sound deleted. */
  audio: audioFile.nullable(),
  status: recordingStatus,
  /** Headline or first words, for lists. */
  preview: z.string(),
  favourite: z.boolean(),
  /** By name. */
  tags: z.array(z.string()),
  /** In order; absent where there is none. */
  gaps: z.array(gap).optional(),
});
export type Recording = z.infer<typeof recording>;

/** An import names a finished upload (see files.ts), never a path. */
const importInput = z.object({
  file: id,
  title: z.string().trim().min(1).max(200).optional(),
  language: language.or(z.literal('auto')).default('auto'),
});

export const imported = z.object({
  recording,
  /** True when the same bytes were in the library already: that recording is returned. */
  duplicate: z.boolean(),
  /** True when it lay in the bin and is back. */
  restored: z.boolean(),
  job: id.nullable(),
});

/** What a list is kept to. */
const filter = {
  kind: z.enum(['audio', 'transcript']).optional(),
  favourite: z.literal(true).optional(),
  tag: tagName.optional(),
  language: language.optional(),
  /** Only those that were never summed up. */
  unsummarized: z.literal(true).optional(),
};

export const recordingRoutes = {
  /** `query` looks for words in titles, transcripts and summaries. */
  'recordings.list': route({
    input: z.object({
      query: z.string().max(500).default(''),
      ...filter,
      order: listOrder,
      limit: z.number().int().min(1).max(500).default(100),
      offset: z.number().int().nonnegative().default(0),
    }),
    output: z.object({ recordings: z.array(recording), total: z.number().int().nonnegative() }),
  }),
  /** Of all that such a list holds, in its order: for choosing many at once. */
  'recordings.marks': route({
    input: z.object({ ...filter, order: listOrder }),
    output: z.object({ rows: z.array(marks) }),
  }),
  'recordings.get': route({ input: z.object({ id }), output: recording }),
  'recordings.import': route({ input: importInput, output: imported }),
  'recordings.importPath': route({
    input: importInput
      .omit({ file: true })
      .extend({ path: z.string().min(1), as: z.enum(['recording', 'transcript']).optional() }),
    output: imported,
    localOnly: true,
  }),
  'recordings.rename': route({
    input: z.object({ id, title: z.string().trim().min(1).max(200) }),
    output: recording,
  }),
  /** Into the bin (see bin.ts). */
  'recordings.remove': route({ input: z.object({ id }), output: nothing }),
  /** Starts (again) what is missing: the transcript, then the summary. Keeps older versions. */
  'recordings.process': route({
    input: z.object({
      id,
      /** True: write the transcript anew even where one is complete. */
      again: z.boolean().default(false),
      language: language.or(z.literal('auto')).default('auto'),
    }),
    output: z.object({ job: id }),
  }),
  /** A short-lived address for an audio element, and the waveform as peaks in 0..1 (empty until known). */
  'recordings.media': route({
    input: z.object({ id }),
    output: z.object({ url: z.string(), peaks: z.array(z.number()) }),
  }),
};
