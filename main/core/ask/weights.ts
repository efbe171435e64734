/**
 * Logistic regressions on 933 questions and topics of 78 QMSum meetings, none of val-12 nor of a series that is in it
 * (docs/decisions/0014-ask.md). A passage without vectors is weighed by the fit of words, so that both kinds compare.
 */

export interface Fit {
  bias: number;
  similarity: number;
  words: number;
  speaker: number;
}

export interface Fits {
  meaning: Fit;
  words: Fit;
}

/** Whether a passage of a meeting is right, among all of its passages. */
export const ORDER: Fits = {
  meaning: { bias: -2.6, similarity: 1.9, words: 1.29, speaker: 1.09 },
  words: { bias: -2.27, similarity: 0, words: 1.66, speaker: 1.15 },
};

/** What it adds to both that the question means a recording or chat by its title or day; set by hand, no set has such questions. */
export const MEANT = 1;

/** What is asked: one recording or chat, or all of them, which hold more that only sounds alike. */
export type Breadth = 'one' | 'all';

/** Whether the meeting that is asked about is there, by its best passage; half of the questions had theirs. */
export const CONFIDENCE: Record<Breadth, Fits> = {
  one: {
    meaning: { bias: -4.54, similarity: 10.05, words: 3.49, speaker: 0 },
    words: { bias: -2.6, similarity: 0, words: 5.14, speaker: 0 },
  },
  all: {
    meaning: { bias: -3.16, similarity: 5.21, words: 1.62, speaker: 0 },
    words: { bias: -1.72, similarity: 0, words: 2.08, speaker: 0 },
  },
};

/** From this confidence on an answer counts as found: below it stay 80 % of the questions whose meeting is absent, or more. */
export const FOUND: Record<Breadth, number> = { one: 0.5, all: 0.6 };
