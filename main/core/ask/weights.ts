/** Fitted on questions about six QMSum meetings (the odd lines of val-12); see docs/decisions/0013-ask.md. */
import type { Evidence } from './rank';

export const BIAS = -6;
export const WEIGHTS: Record<keyof Evidence, number> = {
  similarity: 6,
  coverage: 4,
  speaker: 0.5,
};
/** From this confidence of the best passage on, the question counts as answered. */
export const FOUND = 0.3;
