/** The bin: what a person removed, whole, until it is restored or goes for good. Nothing else sees it. */
import { z } from 'zod';
import { id, nothing, route, seconds, timestamp } from './define';

const binItem = z.object({
  kind: z.enum(['recording', 'chat']),
  id,
  title: z.string(),
  /** Of a recording, where known. */
  duration: seconds.nullable(),
  /** Of a chat. */
  messages: z.number().int().nonnegative().nullable(),
  binnedAt: timestamp,
  /** Until it goes by itself, rounded up; null where the settings keep it. */
  daysLeft: z.number().int().nonnegative().nullable(),
});
export type BinItem = z.infer<typeof binItem>;

const some = z.object({ ids: z.array(id).min(1).max(500) });

export const binRoutes = {
  /** Recordings and chats; those that are there already stay. */
  'bin.put': route({ input: some, output: nothing }),
  /** What was removed last comes first. */
  'bin.list': route({ input: nothing, output: z.object({ items: z.array(binItem) }) }),
  /** Back to where it was, with all that belongs to it. */
  'bin.restore': route({ input: some, output: nothing }),
  /** For good, without a trace. */
  'bin.remove': route({ input: some, output: nothing }),
  /** All of it, for good. */
  'bin.empty': route({ input: nothing, output: z.object({ removed: z.number().int() }) }),
};
