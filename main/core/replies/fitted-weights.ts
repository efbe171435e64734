/** Made by scripts/replies/fit.mjs from the chats in test/fixtures/replies. */
import type { Weights } from './weights';

export const ENGLISH: Weights = {
  context: 7.08,
  block: 2.31,
  turn: 5.16,
  ratio: 0.133,
  ratioPerToken: 1.94,
  shared: 2.04,
  calls: 1.45,
  knownFacts: 0.708,
  acts: 0.0384,
  kind: 1.08,
  letters: 0.537,
  period: 2.01,
};

export const KOREAN: Weights = {
  context: 8.04,
  block: 1.4,
  turn: 5.97,
  shared: 8.42,
  calls: 3.4,
  acts: 0.98,
  kind: 1.61,
  polite: 2.72,
};
