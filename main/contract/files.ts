/** Uploads: a page or a window hands over a file in pieces; it never names a path. */
import { z } from 'zod';
import { id, nothing, route } from './define';

export const MAX_CHUNK_BYTES = 1 << 20;

export const fileRoutes = {
  'files.begin': route({
    input: z.object({ name: z.string().min(1).max(255), bytes: z.number().int().nonnegative() }),
    output: z.object({ file: id }),
  }),
  /** Pieces arrive in order; `offset` is the number of bytes sent before this one. */
  'files.append': route({
    input: z.object({
      file: id,
      offset: z.number().int().nonnegative(),
      data: z
        .instanceof(Uint8Array)
        .refine((d) => d.byteLength <= MAX_CHUNK_BYTES, 'piece too large'),
    }),
    output: z.object({ received: z.number().int().nonnegative() }),
  }),
  'files.abort': route({ input: z.object({ file: id }), output: nothing }),
};
