/** Tags and favourites of recordings and chats. A tag is there as long as something carries it. */
import { z } from 'zod';
import { id, nothing, route } from './define';

/** Told apart without regard to case. */
export const tagName = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{Cc}]+$/u, 'a tag is one line');

/** Recordings and chats. */
const ids = z.array(id).min(1).max(500);
const few = z.array(tagName).max(20).default([]);
const count = z.number().int().nonnegative();

/** How lists are ordered; of chats, by their last message and by their number of messages. */
export const listOrder = z.enum(['newest', 'oldest', 'longest', 'name']).default('newest');
export type ListOrder = z.infer<typeof listOrder>;

/** What lists and bulk actions need to know of a row that is not on show. */
export const marks = z.object({
  id,
  favourite: z.boolean(),
  /** By name. */
  tags: z.array(z.string()),
});
export type Marks = z.infer<typeof marks>;

export const tagRoutes = {
  /** By name, with how many recordings and chats carry each. */
  'tags.list': route({
    input: nothing,
    output: z.object({
      tags: z.array(z.object({ name: z.string(), recordings: count, chats: count })),
    }),
  }),
  'tags.change': route({ input: z.object({ ids, add: few, remove: few }), output: nothing }),
  /** Everywhere; where there is one of the new name, they become one. */
  'tags.rename': route({ input: z.object({ from: tagName, to: tagName }), output: nothing }),
  /** From everything that carries it. */
  'tags.remove': route({ input: z.object({ name: tagName }), output: nothing }),
  'favourites.set': route({ input: z.object({ ids, favourite: z.boolean() }), output: nothing }),
};
