/** The watched folder: what another program puts there comes into the library by itself. */
import { z } from 'zod';
import { route } from './define';
import { wireError } from './errors';

export const watching = z.object({
  /** Null where none is watched. */
  folder: z.string().nullable(),
  /** `gone`: it is waited for. `unreadable`: it may not be looked into. */
  state: z.enum(['off', 'watching', 'gone', 'unreadable']),
  /** Recordings that came in since it was chosen. */
  taken: z.number().int().nonnegative(),
  /** The name of the file that could not be taken in last, and why; null where all could. */
  problem: wireError.extend({ file: z.string() }).nullable(),
});
export type Watching = z.infer<typeof watching>;

export const watchingRoutes = {
  'watching.get': route({ input: z.object({}), output: watching }),
  /**
   * Watches another folder from now on; what it holds already stays out. Where the host has windows, the person
   * chooses it in one of them, and choosing none changes nothing; else it is named.
   */
  'watching.begin': route({
    input: z.object({ folder: z.string().trim().min(1).max(4096).optional() }),
    output: watching,
  }),
  'watching.end': route({ input: z.object({}), output: watching }),
};
