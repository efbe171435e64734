/** Promises: who owes what to whom by when, over recordings and chats. Rules suggest them; a person decides. */
import { z } from 'zod';
import { id, nothing, route, seconds, timestamp } from './define';

/**
 * suggested ─▶ confirmed ─▶ done
 *     └────────────┴──▶ dismissed        (every step can be taken back)
 */
export const promiseState = z.enum(['suggested', 'confirmed', 'done', 'dismissed']);
export type PromiseState = z.infer<typeof promiseState>;

/** A day of the calendar, in no zone: `2026-11-27`. */
const day = z.iso.date();

const promiseSource = z.object({
  kind: z.enum(['recording', 'chat']),
  /** The recording or chat. */
  id,
  title: z.string(),
  /** Of a recording: the line, and its second where the transcript has times. */
  segment: z.number().int().nonnegative().optional(),
  start: seconds.optional(),
  /** Of a chat: the message. */
  message: z.number().int().positive().optional(),
});

export const promise = z.object({
  id,
  state: promiseState,
  /** What is owed: the words of the passage, cleaned of fillers, or a person's. */
  text: z.string(),
  /** The passage, verbatim. */
  quote: z.string(),
  source: promiseSource,
  /** Who owes it: one who speaks or writes there, a name that was called, or a person's choice; null where nobody is named. */
  owner: z.string().nullable(),
  /** To whom, where that is sure. */
  to: z.string().nullable(),
  /** Whether the person at this computer owes it; null where nobody is named, or nobody is known to be them. */
  mine: z.boolean().nullable(),
  /** The words that say by when, and the day that they name; null where they leave it open. */
  due: z.string().nullable(),
  dueDate: day.nullable(),
  /** When it was said: of a chat on the clock of its messages, of a recording when that came into the library. */
  saidAt: timestamp.nullable(),
  changedAt: timestamp,
});
export type PromiseEntry = z.infer<typeof promise>;

const filter = {
  state: promiseState.optional(),
  /** A name, as it stands in `owner`. */
  owner: z.string().min(1).max(200).optional(),
  /** What I owe, or what others do. */
  mine: z.boolean().optional(),
  /** First and last day that it is due; without a day it is then left out. */
  dueFrom: day.optional(),
  dueTo: day.optional(),
  /** Only of this recording, or only of this chat. */
  recording: id.optional(),
  chat: id.optional(),
};

/** What is not read yet: suggestions of it are still to come. */
const unread = z.object({
  recordings: z.number().int().nonnegative(),
  messages: z.number().int().nonnegative(),
});

export const promiseRoutes = {
  /** Confirmed ones by day; suggestions by when they were said, the latest first; others by their last change. */
  'promises.list': route({
    input: z.object({
      ...filter,
      limit: z.number().int().min(1).max(500).default(100),
      offset: z.number().int().nonnegative().default(0),
    }),
    output: z.object({ promises: z.array(promise), total: z.number().int().nonnegative(), unread }),
  }),
  'promises.get': route({ input: z.object({ id }), output: promise }),
  /** Confirms, ends or dismisses one, or takes that back. */
  'promises.mark': route({ input: z.object({ id, state: promiseState }), output: promise }),
  /** What is given is a person's from then on, and no later reading changes it. */
  'promises.edit': route({
    input: z.object({
      id,
      text: z.string().trim().min(1).max(500).optional(),
      owner: z.string().trim().min(1).max(200).nullable().optional(),
      dueDate: day.nullable().optional(),
    }),
    output: promise,
  }),
  /** Reads what is not read yet, to its end or until it is stopped; what was found so far stays. */
  'promises.read': route({ input: nothing, output: unread }),
  /** Confirmed and done ones as a file: tasks of a calendar (RFC 5545) or of Markdown. */
  'promises.export': route({
    input: z.object({ format: z.enum(['ics', 'md']), ...filter }),
    output: z.object({
      name: z.string(),
      mime: z.string(),
      text: z.string(),
      count: z.number().int().nonnegative(),
    }),
  }),
};
