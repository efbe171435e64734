/** What a message does, as far as it decides what a fitting reply does (speech acts: Searle 1969, kept few). */
import type { Need } from '../bank/types';

export type Act = Need;

/** What a message calls for. */
export interface Reading {
  /** The act that calls for a reply most comes first. */
  acts: Set<Act>;
  /** True where it asks when, or speaks of a day or an hour. */
  time: boolean;
}

/** A sentence with this pattern does this; `asked` and `told` want a sentence that is, or is not, a question. */
export type ActRule = readonly [act: Act, how: 'asked' | 'told' | 'any', pattern: RegExp];

/** The patterns of one language. Each is tried on a sentence in lower case. */
export interface ActPatterns {
  /** A question without a question mark too. */
  asks: RegExp;
  /** A question mark after these asks nothing: "guess what?". */
  rhetorical: RegExp;
  /** Acts that want something done or decided: the first that fits. */
  wants: ActRule[];
  /** What is asked for, of a question that wants nothing done: the first that fits. */
  kinds: (readonly [act: Act, pattern: RegExp])[];
  /** Acts that tell something: all that fit. */
  tells: ActRule[];
  when: RegExp;
}
