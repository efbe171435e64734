/** Picks the next token from a row of logits: greedy, or drawn at a temperature with a seed. Pure. */
import type { Allowed } from './timestamp-rules';
import type { WhisperVocabulary } from './whisper-vocabulary';

export interface Choice {
  token: number;
  /** Natural logarithm of its probability among what was allowed, at temperature 1. */
  logProbability: number;
}

type Range = readonly [from: number, end: number];
export type Random = () => number;

/** Terms this much below the largest add less than 1e-6 each to a sum of exponentials. */
const NEGLIGIBLE = 14;

/**
 * @param logits one row over the whole vocabulary; suppressed tokens are overwritten in it
 * @param temperature 0 takes the likeliest
 * @param random numbers in 0..1; not called at temperature 0
 */
export function chooseToken(
  logits: Float32Array,
  allowed: Allowed,
  vocabulary: WhisperVocabulary,
  temperature: number,
  random: Random,
): Choice {
  for (const token of vocabulary.suppressed) logits[token] = Number.NEGATIVE_INFINITY;
  const ranges = allowedRanges(logits, allowed, vocabulary);
  const likeliest = argmax(logits, ranges);
  const total = logSumExp(logits, ranges, logits[likeliest]!);
  const token = temperature > 0 ? draw(logits, ranges, likeliest, temperature, random) : likeliest;
  return { token, logProbability: logits[token]! - total };
}

/** Text, and the end, give way where all timestamps together are likelier than any one of them. */
function allowedRanges(logits: Float32Array, allowed: Allowed, vocabulary: WhisperVocabulary) {
  const { endOfText } = vocabulary;
  const text: Range[] = [];
  if (allowed.text) text.push([0, endOfText]);
  if (allowed.end) text.push([endOfText, endOfText + 1]);
  if (allowed.from > allowed.to) return text;
  const times: Range[] = [[allowed.from, allowed.to + 1]];
  if (text.length === 0) return times;
  const all = logSumExp(logits, times, logits[argmax(logits, times)]!);
  return all > logits[argmax(logits, text)]! ? times : text.concat(times);
}

function argmax(logits: Float32Array, ranges: readonly Range[]): number {
  let best = ranges[0]![0];
  for (const [from, end] of ranges)
    for (let i = from; i < end; i++) if (logits[i]! > logits[best]!) best = i;
  return best;
}

function logSumExp(logits: Float32Array, ranges: readonly Range[], largest: number): number {
  const floor = largest - NEGLIGIBLE;
  let sum = 0;
  for (const [from, end] of ranges)
    for (let i = from; i < end; i++) if (logits[i]! > floor) sum += Math.exp(logits[i]! - largest);
  return largest + Math.log(sum);
}

function draw(
  logits: Float32Array,
  ranges: readonly Range[],
  likeliest: number,
  temperature: number,
  random: Random,
): number {
  const largest = logits[likeliest]!;
  const weight = (i: number) => Math.exp((logits[i]! - largest) / temperature);
  let total = 0;
  for (const [from, end] of ranges) for (let i = from; i < end; i++) total += weight(i);
  let left = random() * total;
  for (const [from, end] of ranges)
    for (let i = from; i < end; i++) {
      left -= weight(i);
      if (left < 0) return i;
    }
  return likeliest;
}

/** Numbers in 0..1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
