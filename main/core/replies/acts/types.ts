/** What a message does, as far as it decides what a fitting reply does (speech acts: Searle 1969, kept few). */

export type Act =
  | 'question'
  | 'invitation'
  | 'request'
  | 'news-good'
  | 'news-bad'
  | 'thanks'
  | 'greeting'
  | 'apology'
  | 'plan'
  | 'statement';

export type QuestionKind = 'yes-no' | 'wh' | 'choice';

/** What a message calls for. */
export interface Reading {
  acts: Set<Act>;
  /** Null where nothing is asked. */
  question: QuestionKind | null;
  /** True where it asks when, or speaks of a day or an hour. */
  time: boolean;
}

/** The patterns of one language. Each is tried on a message in lower case. */
export interface ActPatterns {
  acts: Record<Exclude<Act, 'question' | 'statement'>, RegExp>;
  /** Without a question mark too. */
  asks: RegExp;
  wh: RegExp;
  choice: RegExp;
  when: RegExp;
}
