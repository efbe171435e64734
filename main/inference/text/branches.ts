/** Which token may look at which: each sees the trunk and its own branch, as far as they were there before it. */
import { type NewToken, TRUNK } from './decoder';

/** No score is so large that it would count beside this. */
const HIDDEN = -1e9;

export interface Layout {
  /** Slots of the trunk, first in the cache. */
  trunk: number;
  /** The branch of each slot after the trunk. */
  branches: readonly number[];
  /** Slots that the graph sees; those beyond trunk and branches are spare. */
  slots: number;
}

/** Positions in the text: a branch goes on from the trunk's end. */
export function positionsOf({ trunk, branches }: Layout, tokens: readonly NewToken[]): number[] {
  const next = new Map<number, number>();
  for (const branch of branches) next.set(branch, (next.get(branch) ?? trunk) + 1);
  return tokens.map(({ branch }) => {
    const position = next.get(branch) ?? trunk;
    next.set(branch, position + 1);
    return position;
  });
}

/**
 * What is added to the scores: 0 where a token may look, else a large negative number.
 * @returns [copies × tokens, slots + tokens] flattened; the same rows again for each copy
 */
export function maskOf(layout: Layout, tokens: readonly NewToken[], copies: number): Float32Array {
  const { trunk, branches, slots } = layout;
  const width = slots + tokens.length;
  const mask = new Float32Array(copies * tokens.length * width);
  for (const [t, { branch }] of tokens.entries()) {
    const row = mask.subarray(t * width, (t + 1) * width);
    for (const [b, other] of branches.entries()) if (other !== branch) row[trunk + b] = HIDDEN;
    row.fill(HIDDEN, trunk + branches.length, slots);
    for (let o = 0; o < t; o++)
      if (tokens[o]!.branch !== branch && tokens[o]!.branch !== TRUNK) row[slots + o] = HIDDEN;
    row.fill(HIDDEN, slots + t + 1);
  }
  for (let copy = 1; copy < copies; copy++)
    mask.copyWithin(copy * tokens.length * width, 0, tokens.length * width);
  return mask;
}
