/** How sure a share is (Wilson 1927): unlike resampling, it also says something where nothing was counted. */
import type { Interval } from './bootstrap';

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/** `hits` of `trials` as a share with its 95 % interval. There must be a trial. */
export function wilson(hits: number, trials: number): Interval {
  const mean = hits / trials;
  const weight = 1 + Z ** 2 / trials;
  const centre = (mean + Z ** 2 / (2 * trials)) / weight;
  const half = (Z / weight) * Math.sqrt((mean * (1 - mean)) / trials + (Z / (2 * trials)) ** 2);
  return { mean, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
