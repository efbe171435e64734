/** What a decoder does, whichever graph runs it: reads tokens after those that its cache holds, and says what may come next. */

/** The branch that all others go on from: the prompt. */
export const TRUNK = 0;

export interface NewToken {
  id: number;
  /** `TRUNK`, or a branch that sees the trunk as it is now and itself, but no other branch. */
  branch: number;
}

/** What may come after a token. Valid until the next run. */
export interface Prediction {
  /** One for each token of the vocabulary. */
  logits: Float32Array;
  /** Natural logarithm of the sum of their exponentials: a logit less this is a logarithm of probability. */
  logSum: number;
}

/** Keys and values of the tokens read so far. */
export interface Cache {
  /** Tokens of the trunk. */
  readonly length: number;
  readonly bytes: number;
  /** Takes memory for so many tokens at once; without that it grows by moving. */
  reserve(tokens: number): void;
  /** Forgets the trunk from `length` on, and all branches; what follows is as if they had never been. */
  truncate(length: number): void;
  /** Forgets the last tokens of a trunk without branches: quick, for guesses that were wrong. */
  forget(length: number): void;
  /** A copy of the first `length` tokens of the trunk. */
  copy(length: number): Cache;
}

export interface Decoder {
  /** Tokens of the vocabulary. */
  readonly vocabulary: number;
  /** The prompt and the answer may be this many tokens long. */
  readonly positions: number;
  /** Whether several tokens in one run cost much less than one after the other. */
  readonly batches: boolean;
  createCache(): Cache;
  /**
   * Reads tokens, in their order, and keeps them in the cache; the trunk grows only while there are no branches.
   * @param wanted indices of the tokens whose predictions are returned, ascending
   */
  run(cache: Cache, tokens: readonly NewToken[], wanted: readonly number[]): Promise<Prediction[]>;
}

/** Layers, heads and their sizes, as the graph's inputs say. */
export interface CacheShape {
  layers: number;
  keyValueHeads: number;
  headSize: number;
}
