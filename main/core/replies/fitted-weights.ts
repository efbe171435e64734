/** Made by scripts/replies/fit.mjs from the chats in test/fixtures/replies. */
import type { Weights } from './weights';

export const ENGLISH: Weights = {
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

export const KOREAN: Weights = {
  ratioPerToken: 1.4,
  overlapChat: 3.6,
  overlapBlock: 7.4,
  knownFacts: 2.1,
  acts: 1.9,
  polite: 5.6,
};
