/** Who speaks in a transcript: named, moved and joined by hand, each change with its way back. */
import { z } from 'zod';
import { id, route, seconds } from './define';

/** One line without a colon, so that `Anna: …` in an export reads back as Anna. */
const speakerName = z
  .string()
  .trim()
  .min(1, 'a name cannot be empty')
  .max(80, 'a name has at most 80 characters')
  .regex(/^[^\p{Cc}:：]*$/u, 'a name is one line without a colon');

/** As it stands in the transcript, which may come from a file of another program. */
const knownName = z.string().min(1).max(1_000);

const speaker = z.object({
  name: z.string(),
  lines: z.number().int().positive(),
  /** 0 in a transcript without times. */
  seconds,
});
export type Speaker = z.infer<typeof speaker>;

/** Null: nobody is named. */
const said = z.object({ segment: z.number().int().nonnegative(), speaker: z.string().nullable() });
export type Said = z.infer<typeof said>;

/** Lines that are said by somebody else now. */
export const speakersChanged = z.object({ recording: id, transcript: id, lines: z.array(said) });

const changed = z.object({
  /** What `speakers.undo` takes. */
  change: z.number().int().nonnegative(),
  lines: z.array(said),
  speakers: z.array(speaker),
});

export const speakerRoutes = {
  /** In the order of their first words; empty where nobody is named. */
  'speakers.list': route({
    input: z.object({ recording: id }),
    output: z.object({ speakers: z.array(speaker) }),
  }),
  /** Everywhere in this transcript, and in the summaries of it where the name stands as an owner or before a passage. */
  'speakers.rename': route({
    input: z.object({ transcript: id, from: knownName, to: speakerName }),
    output: changed,
  }),
  /** Two names were one person: all that `from` said is said by `into`. */
  'speakers.merge': route({
    input: z.object({ transcript: id, from: knownName, into: knownName }),
    output: changed,
  }),
  /** These lines are said by somebody else, who may be new; by nobody named with null. */
  'speakers.assign': route({
    input: z.object({
      transcript: id,
      segments: z.array(z.number().int().nonnegative()).min(1).max(100_000),
      speaker: speakerName.nullable(),
    }),
    output: changed,
  }),
  /** Hears whose voice says each line without a name, and names those that are sure `Speaker 1`, `Speaker 2` … */
  'speakers.tell': route({ input: z.object({ transcript: id }), output: changed }),
  /** Takes a change back, the last one where none is named; what was changed after it stays. */
  'speakers.undo': route({
    input: z.object({ transcript: id, change: z.number().int().nonnegative().optional() }),
    output: changed.omit({ change: true }),
  }),
};
