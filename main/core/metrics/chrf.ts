/**
 * chrF (Popović 2015): how many letter n-grams two texts share, recall counted double; equal to sacreBLEU's sentence chrF2.
 * It needs no words, so that it serves Korean as well as English.
 */
import { countNgrams, matchesOf } from './ngrams';

const LONGEST = 6;
const BETA_SQUARED = 4;

/** How much of `reference` a `candidate` has, 0..1; white space does not count. */
export function chrf(candidate: string, reference: string): number {
  const [c, r] = [candidate, reference].map((text) => [...text.replace(/\s+/gu, '')]);
  let [precision, recall, orders] = [0, 0, 0];
  for (let n = 1; n <= LONGEST; n++) {
    const [had, wanted] = [c!.length - n + 1, r!.length - n + 1];
    if (had <= 0 || wanted <= 0) break;
    const matches = matchesOf(countNgrams(c!, n), countNgrams(r!, n));
    precision += matches / had;
    recall += matches / wanted;
    orders++;
  }
  if (precision + recall === 0) return 0;
  const [p, q] = [precision / orders, recall / orders];
  return ((1 + BETA_SQUARED) * p * q) / (BETA_SQUARED * p + q);
}
