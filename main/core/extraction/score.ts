/**
 * How much a sentence deserves to be in a summary: a weighted sum of its features. The weights are rounded, and a change
 * is kept only when neither half of QMSum's twelve bundled meetings loses half a point of ROUGE-1 by it; where ROUGE does
 * not tell two apart (fragments, questions, leaning pronouns), the one that reads better stands.
 */
import type { CheapFeatures } from './features';

export type Feature = keyof CheapFeatures | 'centre' | 'topicCentre';
export type Weights = Record<Feature, number>;

export const WEIGHTS: Weights = {
  decision: 0.1,
  purpose: 0.15,
  plan: 0.05,
  problem: 0.05,
  weight: 0.05,
  evidence: 0.02,
  words: 0.5,
  tooShort: -0.6,
  tooLong: -0.2,
  content: 0.6,
  common: 0.6,
  opening: 0.1,
  closing: 0,
  question: -0.4,
  brokenOff: -0.4,
  stumbles: -0.6,
  housekeeping: -0.2,
  firstPerson: -0.1,
  secondPerson: -0.3,
  deictic: -0.15,
  hedges: -0.2,
  numbers: 0.05,
  names: 0.05,
  turnLength: 0.1,
  turnStart: 0,
  speakerShare: 0,
  formal: 1.5,
  wordLength: 0.3,
  leans: -0.3,
  verbless: -0.3,
  centre: 1,
  topicCentre: 0.3,
};

/** The weighted sum of features; comparable within one transcript only. */
export const cheapScore = (features: CheapFeatures, weights: Weights = WEIGHTS): number => {
  let score = 0;
  for (const name in features) {
    const feature = name as keyof CheapFeatures;
    score += weights[feature] * features[feature];
  }
  return score;
};
