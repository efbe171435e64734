/** A capture: a recording that is being made. Its sound comes in pieces, each on disk before the call is answered. */
import { z } from 'zod';
import { id, language, nothing, route, seconds, timestamp } from './define';
import { MAX_CHUNK_BYTES } from './files';
import { gap, imported } from './recordings';
import { segment } from './transcripts';

export const capture = z.object({
  id,
  startedAt: timestamp,
  /** Samples a second of each channel; samples are 16-bit, little endian, channels interleaved. */
  sampleRate: z.number().int().min(8_000).max(96_000),
  channels: z.number().int().min(1).max(2),
  /** Sound that is on disk. */
  seconds,
  /** Seconds until the disk is so full that recording ends; null where the system does not tell. */
  secondsFree: seconds.nullable(),
  /** Less than two hours of sound and 500 MB are free: time to say so. */
  roomIsShort: z.boolean(),
});
export type Capture = z.infer<typeof capture>;

/** How a capture ended: by a person, because nothing came any more, after a crash, or because it was thrown away. */
export const captureEnd = z.enum(['finished', 'abandoned', 'recovered', 'discarded']);
export type CaptureEnd = z.infer<typeof captureEnd>;

/** What was heard while recording; the last words may still change. */
export const heard = z.object({
  capture: id,
  /** New lines that will not change any more. */
  settled: z.array(segment.omit({ id: true })),
  /** All that follows the settled lines, as far as it was heard. */
  tentative: z.array(segment.omit({ id: true })),
});

export const captureRoutes = {
  /** Refused where less than 200 MB are free. */
  'captures.begin': route({
    input: z.object({
      sampleRate: capture.shape.sampleRate,
      channels: capture.shape.channels.default(1),
      title: z.string().trim().min(1).max(200).optional(),
      language: language.or(z.literal('auto')).default('auto'),
    }),
    output: capture,
  }),
  /**
   * `offset` is the number of bytes sent before this piece; one that was sent already is taken as such. An empty
   * piece says that the caller is still there, for pauses: after ten seconds without a piece the capture is ended.
   */
  'captures.append': route({
    input: z.object({
      capture: id,
      offset: z.number().int().nonnegative(),
      data: z
        .instanceof(Uint8Array)
        .refine((d) => d.byteLength <= MAX_CHUNK_BYTES, 'piece too large'),
    }),
    output: z.object({ received: z.number().int().nonnegative(), capture }),
  }),
  /** Marks this place of the sound. Sleep, clocks that are set and sound that does not come are found without it. */
  'captures.gap': route({
    input: gap.omit({ at: true }).extend({ capture: id, kind: z.enum(['pause', 'device']) }),
    output: nothing,
  }),
  /** Ends it and takes what was recorded into the library. */
  'captures.finish': route({ input: z.object({ id }), output: imported }),
  /** Ends it and forgets the sound. */
  'captures.discard': route({ input: z.object({ id }), output: nothing }),
  /** Those that this process is making. */
  'captures.list': route({ input: nothing, output: z.object({ captures: z.array(capture) }) }),
};
