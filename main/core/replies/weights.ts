/**
 * How much each feature counts. Fitted by logistic regression over ten candidates (conditional logit, L2 0.05) on the
 * `dev` halves of test/fixtures/replies (85 English and 40 Korean chats), none below zero; see docs/decisions/0013-replies.md.
 */
import type { Feature } from './features';

/** λ in log P(reply | chat) − λ log P(reply): what is likely anyway says little. Chosen on dev among 0.6 … 1. */
export const LAMBDA = 0.7;

export type Weights = Partial<Record<Feature, number>>;

const ENGLISH: Weights = {
  context: 6.4,
  block: 5.5,
  turn: 6.8,
  ratio: 0.033,
  ratioPerToken: 2.7,
  overlapChat: 4.6,
  overlapBlock: 1.9,
  knownFacts: 2.3,
  acts: 0.63,
  period: 1.6,
};

/** MiniLM knows English only; SmolLM2 reads Korean letter by letter, and still helps a little. */
const KOREAN: Weights = {
  ratioPerToken: 1.4,
  overlapChat: 3.6,
  overlapBlock: 7.4,
  knownFacts: 2.1,
  acts: 1.9,
  polite: 5.6,
};

/** The weights of a language; other languages than English are weighed as Korean is. */
export const weightsOf = (language: string): Weights => (language === 'en' ? ENGLISH : KOREAN);
