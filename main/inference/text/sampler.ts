/** Chooses the next token: the likeliest, or one drawn with temperature, nucleus (top-p) and least share (min-p). */
import type { Sampling } from '../../core/ports';
import { createRandom } from './random';

export interface Sampler {
  /**
   * @param logits of the whole vocabulary; not changed
   * @param seen tokens of the prompt and the answer so far, which the penalty makes less likely
   * @param allowed if given, only these tokens may be chosen; not empty
   */
  choose(logits: Float32Array, seen: ReadonlySet<number>, allowed?: readonly number[]): number;
}

export const GREEDY: Sampling = {
  temperature: 0,
  topP: 1,
  minP: 0,
  repetitionPenalty: 1,
  seed: 0,
};

/** A sampler that draws its own sequence of random numbers from the seed. */
export function createSampler(sampling: Sampling): Sampler {
  const random = createRandom(sampling.seed);
  return {
    choose(logits, seen, allowed) {
      const penalized = penalize(logits, seen, sampling.repetitionPenalty);
      if (sampling.temperature === 0) return likeliest(penalized, allowed);
      return draw(penalized, allowed, sampling, random());
    },
  };
}

/** The first of the greatest. */
export function likeliest(logits: Float32Array, allowed?: readonly number[]): number {
  if (allowed)
    return allowed.reduce((best, id) => (logits[id]! > logits[best]! ? id : best), allowed[0]!);
  let best = 0;
  for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  return best;
}

/** A seen token's logit is divided by the penalty, or multiplied where it is negative (Keskar et al., 2019). */
function penalize(logits: Float32Array, seen: ReadonlySet<number>, penalty: number): Float32Array {
  if (penalty === 1) return logits;
  const changed = logits.slice();
  for (const id of seen) {
    const logit = logits[id]!;
    changed[id] = logit > 0 ? logit / penalty : logit * penalty;
  }
  return changed;
}

interface Weighted {
  id: number;
  weight: number;
}

/** Draws from what temperature, min-p (Nguyen et al., 2024) and then top-p (Holtzman et al., 2019) leave. */
function draw(
  logits: Float32Array,
  allowed: readonly number[] | undefined,
  { temperature, topP, minP }: Sampling,
  random: number,
): number {
  const most = logits[likeliest(logits, allowed)]!;
  // Below the least share a token cannot be drawn, and none is drawn whose weight is lost beside the greatest.
  const floor = most + temperature * Math.max(Math.log(minP), -30);
  const kept: Weighted[] = [];
  const consider = (id: number) => {
    const logit = logits[id]!;
    if (logit >= floor) kept.push({ id, weight: Math.exp((logit - most) / temperature) });
  };
  if (allowed) for (const id of allowed) consider(id);
  else for (let id = 0; id < logits.length; id++) consider(id);
  const nucleus = topP < 1 ? nucleusOf(kept, topP) : kept;
  return pick(nucleus, random);
}

/** The likeliest tokens that together have the share: as few as possible. */
function nucleusOf(kept: Weighted[], share: number): Weighted[] {
  const sorted = kept.sort((a, b) => b.weight - a.weight || a.id - b.id);
  const wanted = share * sumOf(sorted);
  let sum = 0;
  const end = sorted.findIndex(({ weight }) => {
    sum += weight;
    return sum >= wanted;
  });
  return end < 0 ? sorted : sorted.slice(0, end + 1);
}

const sumOf = (weighted: Weighted[]) => weighted.reduce((sum, { weight }) => sum + weight, 0);

function pick(weighted: Weighted[], random: number): number {
  let left = random * sumOf(weighted);
  for (const { id, weight } of weighted) {
    left -= weight;
    if (left < 0) return id;
  }
  return weighted.at(-1)!.id;
}
