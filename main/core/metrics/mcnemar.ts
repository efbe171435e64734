/** Whether one of two methods is right more often on the same items (McNemar 1947, exact). */

export interface Paired {
  /** Items where only the first, or only the second, is right. */
  onlyFirst: number;
  onlySecond: number;
  /** Two-sided probability of a difference like this by chance. */
  p: number;
}

/** `first` and `second` say of each item whether it is right; they must be of the same length. */
export function mcnemar(first: boolean[], second: boolean[]): Paired {
  const onlyFirst = first.filter((right, i) => right && !second[i]).length;
  const onlySecond = second.filter((right, i) => right && !first[i]).length;
  const n = onlyFirst + onlySecond;
  const p = n === 0 ? 1 : Math.min(1, 2 * tail(n, Math.min(onlyFirst, onlySecond)));
  return { onlyFirst, onlySecond, p };
}

/** P(X <= k) of a fair coin thrown n times. */
function tail(n: number, k: number): number {
  let logChoose = 0;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(logChoose - n * Math.LN2);
    logChoose += Math.log((n - i) / (i + 1));
  }
  return sum;
}
