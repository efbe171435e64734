/** How much each feature counts, in log-odds. The numbers are fitted: scripts/replies/fit.mjs, docs/decisions/0011-replies.md. */
import type { Feature } from './features';
import { ENGLISH, KOREAN } from './fitted-weights';

/** λ in log P(reply | chat) − λ log P(reply): what is likely anyway says little. Chosen among 0.6 … 1 by cross-validation. */
export const LAMBDA = 0.8;

export type Weights = Partial<Record<Feature, number>>;

/** The weights of a language; other languages than English are weighed as Korean is. */
export const weightsOf = (language: string): Weights => (language === 'en' ? ENGLISH : KOREAN);
