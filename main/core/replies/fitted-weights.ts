/** Made by scripts/replies/fit.mjs from the chats in test/fixtures/replies. */
import type { Weights } from './weights';

export const ENGLISH: Weights = {
  context: 6.97,
  block: 2.28,
  turn: 5.21,
  ratio: 0.13,
  ratioPerToken: 1.87,
  shared: 2.05,
  calls: 2.21,
  knownFacts: 0.749,
  acts: 0.338,
  kind: 1.17,
  letters: 0.428,
  period: 2.35,
};

export const KOREAN: Weights = {
  ratioPerToken: 3.64,
  shared: 19.3,
  calls: 4.86,
  acts: 0.839,
  kind: 1.61,
  polite: 3.19,
};
