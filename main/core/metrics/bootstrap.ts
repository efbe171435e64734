/** Paired bootstrap (Efron 1979; Koehn 2004 for comparing systems), with a fixed seed so that reports repeat. */
import { createRandom } from '../random';

/** A mean and the range that holds it in 95 of 100 resamples. */
export interface Interval {
  mean: number;
  low: number;
  high: number;
}

const RESAMPLES = 2000;
const SEED = 20240607;

/** The mean of `values` (differences of paired scores) with its 95 % interval. `values` must not be empty. */
export function bootstrapMean(values: number[]): Interval {
  const random = createRandom(SEED);
  const n = values.length;
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[Math.floor(random() * n)]!;
    return sum / n;
  }).sort((a, b) => a - b);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / n,
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.floor(RESAMPLES * 0.975)]!,
  };
}
