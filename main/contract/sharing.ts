/** What is private in a recording or a chat, before it is given away. */
import { z } from 'zod';
import { id, route } from './define';
import { privateClass, sharing } from './exports';

/** A stretch of a line; `as` where something else will stand there. */
const part = z.union([
  z.object({ was: z.string(), as: z.string(), class: privateClass }),
  z.object({ text: z.string() }),
]);
export type SharedPart = z.infer<typeof part>;

const line = z.object({ speaker: z.array(part), parts: z.array(part) });
export type SharedLine = z.infer<typeof line>;

export const sharingPreview = z.object({
  /** In the order of classes, each piece once, with how often it stands there. */
  found: z.array(
    z.object({
      class: privateClass,
      text: z.string(),
      as: z.string(),
      count: z.number().int().nonnegative(),
      /** False where it was asked to stay. */
      replaced: z.boolean(),
    }),
  ),
  title: z.array(part),
  /** The first lines in which something is replaced, else the first lines. */
  lines: z.array(line),
  /** Lines in all, and those in which something is replaced. */
  total: z.number().int().nonnegative(),
  touched: z.number().int().nonnegative(),
});
export type SharingPreview = z.infer<typeof sharingPreview>;

export const sharingRoutes = {
  /** What `share` would do to an export; nothing is written. */
  'sharing.preview': route({
    input: sharing.extend({ kind: z.enum(['recording', 'chat']), id }),
    output: sharingPreview,
  }),
};
