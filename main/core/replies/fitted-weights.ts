/** Made by scripts/replies/fit.mjs from the chats in test/fixtures/replies. */
import type { Weights } from './weights';

export const ENGLISH: Weights = {
  context: 7.05,
  block: 2.32,
  turn: 5.19,
  ratio: 0.128,
  ratioPerToken: 1.93,
  shared: 2.07,
  calls: 2.24,
  knownFacts: 0.698,
  acts: 0.0418,
  kind: 1.2,
  letters: 0.485,
  period: 2.2,
};

export const KOREAN: Weights = {
  context: 8.04,
  block: 1.53,
  turn: 5.87,
  shared: 8.75,
  calls: 5.49,
  acts: 0.873,
  kind: 1.62,
  polite: 2.81,
};
