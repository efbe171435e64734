/** What a message does, as far as it decides what a fitting reply does (speech acts: Searle 1969, kept few). */
import type { Need } from '../bank/types';

export type Act = Need;

/** What a message calls for. */
export interface Reading {
  acts: Set<Act>;
  /** True where it asks when, or speaks of a day or an hour. */
  time: boolean;
}

/** The patterns of one language. Each is tried on a message in lower case. */
export interface ActPatterns {
  acts: Record<Exclude<Act, 'yes-no-question' | 'wh-question' | 'choice' | 'statement'>, RegExp>;
  /** Without a question mark too. */
  asks: RegExp;
  wh: RegExp;
  choice: RegExp;
  when: RegExp;
}
