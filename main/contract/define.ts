/** How a call is written down: one zod schema for what goes in, one for what comes out. Knows no transport. */
import './without-code';
import { z } from 'zod';

export interface Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
  /** Only for callers in this very process (the command line): never reachable from a page or a window. */
  localOnly?: boolean;
}

/** Declares one call. Exists for inference of `I` and `O` only. */
export const route = <I extends z.ZodType, O extends z.ZodType>(spec: Route<I, O>): Route<I, O> =>
  spec;

/** Identifiers are made by the store: short, lower case, safe in a URL and a file name. */
export const id = z.string().regex(/^[a-z0-9]{4,32}$/, 'not an id');

/** What a page calls a request, to be able to stop it and to know the events about it. */
export const requestId = z.uuid();

/** Seconds from the start of a recording. */
export const seconds = z.number().finite().nonnegative();

/** Milliseconds since 1970, UTC. */
export const timestamp = z.number().int().nonnegative();

/** Which part of some work is done now, and how many there will be: part 3 of 8. */
export const partOf = z.object({
  number: z.number().int().positive(),
  of: z.number().int().positive(),
});
export type PartOf = z.infer<typeof partOf>;

/** BCP 47 primary tag, such as `en`, `ko` or `haw`. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'not a language code');

export const nothing = z.object({}).strict();
