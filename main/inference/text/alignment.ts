/**
 * From cross-attention to times: which frame each token was heard in, by dynamic time warping.
 * Method and constants of OpenAI's reference (whisper/timing.py). Pure.
 */

/** Seconds of one encoder position. */
export const SECONDS_PER_FRAME = 0.02;
const MEDIAN_WIDTH = 7;

/**
 * The frame in which each token starts.
 * @param rows attention of one token each, [heads × positions] flattened, softmaxed over all positions
 * @param heads how many alignment heads
 * @param frames positions that hold sound; the rest of each row is left out
 * @returns one frame for each row, not falling
 */
export function alignTokens(
  rows: readonly Float32Array[],
  heads: number,
  frames: number,
): number[] {
  if (rows.length === 0 || frames === 0) return [];
  return warp(averageAttention(rows, heads, frames), rows.length, frames);
}

/** Each head normalised over the tokens and smoothed over time, then averaged: [tokens × frames]. */
function averageAttention(rows: readonly Float32Array[], heads: number, frames: number) {
  const average = new Float32Array(rows.length * frames);
  for (let head = 0; head < heads; head++) {
    const weights = headWeights(rows, head, heads, frames);
    normaliseColumns(weights, rows.length, frames);
    addSmoothed(weights, average, rows.length, frames);
  }
  return average;
}

function headWeights(rows: readonly Float32Array[], head: number, heads: number, frames: number) {
  const weights = new Float32Array(rows.length * frames);
  rows.forEach((row, token) => {
    const from = head * (row.length / heads);
    let sum = 0;
    for (let i = 0; i < frames; i++) sum += row[from + i]!;
    for (let i = 0; i < frames; i++) weights[token * frames + i] = row[from + i]! / sum;
  });
  return weights;
}

/** Mean 0 and deviation 1 in every column (one frame over all tokens). */
function normaliseColumns(weights: Float32Array, tokens: number, frames: number): void {
  for (let frame = 0; frame < frames; frame++) {
    let [sum, squares] = [0, 0];
    for (let i = frame; i < weights.length; i += frames) {
      sum += weights[i]!;
      squares += weights[i]! ** 2;
    }
    const mean = sum / tokens;
    const deviation = Math.sqrt(Math.max(squares / tokens - mean ** 2, 1e-20));
    for (let i = frame; i < weights.length; i += frames)
      weights[i] = (weights[i]! - mean) / deviation;
  }
}

/** Adds the running median of each row, with reflected edges, to `target`. */
function addSmoothed(
  weights: Float32Array,
  target: Float32Array,
  tokens: number,
  frames: number,
): void {
  const half = MEDIAN_WIDTH >> 1;
  const near = new Float32Array(MEDIAN_WIDTH);
  const reflect = (i: number) =>
    i >= 0 && i < frames ? i : Math.min(frames - 1, Math.max(0, i < 0 ? -i : 2 * (frames - 1) - i));
  for (let token = 0; token < tokens; token++)
    for (let frame = 0; frame < frames; frame++) {
      for (let k = -half; k <= half; k++)
        near[k + half] = weights[token * frames + reflect(frame + k)]!;
      target[token * frames + frame]! += median(near);
    }
}

/** Sorts a handful of numbers in place, by insertion: no allocation, and quicker than a general sort. */
function median(values: Float32Array): number {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let j = i;
    for (; j > 0 && values[j - 1]! > value; j--) values[j] = values[j - 1]!;
    values[j] = value;
  }
  return values[values.length >> 1]!;
}

const BOTH = 0;
const NEXT_TOKEN = 1;
const NEXT_FRAME = 2;

/** The path of greatest weight from the first token and frame to the last; the frame where each token begins. */
function warp(weights: Float32Array, tokens: number, frames: number): number[] {
  const steps = cheapestSteps(weights, tokens, frames);
  const starts = new Array<number>(tokens).fill(0);
  let [token, frame] = [tokens - 1, frames - 1];
  while (token >= 0 && frame >= 0) {
    starts[token] = frame;
    const step = steps[token * frames + frame];
    if (step !== NEXT_FRAME) token--;
    if (step !== NEXT_TOKEN) frame--;
  }
  return starts;
}

/** For each cell the step by which it is reached at least cost, the cost of a cell being its negative weight. */
function cheapestSteps(weights: Float32Array, tokens: number, frames: number): Uint8Array {
  const steps = new Uint8Array(tokens * frames);
  let above = new Float64Array(frames + 1).fill(Number.POSITIVE_INFINITY);
  let costs = new Float64Array(frames + 1);
  above[0] = 0;
  for (let token = 0; token < tokens; token++) {
    const row = token * frames;
    costs[0] = Number.POSITIVE_INFINITY;
    for (let frame = 0; frame < frames; frame++) {
      const [diagonal, up, left] = [above[frame]!, above[frame + 1]!, costs[frame]!];
      const least = Math.min(diagonal, up, left);
      steps[row + frame] = stepOf(least, diagonal, left);
      costs[frame + 1] = least - weights[row + frame]!;
    }
    [above, costs] = [costs, above];
  }
  return steps;
}

function stepOf(least: number, diagonal: number, left: number): number {
  if (least === left) return NEXT_FRAME;
  return least === diagonal ? BOTH : NEXT_TOKEN;
}
