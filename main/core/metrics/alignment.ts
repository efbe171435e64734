/** Which unit of one text stands for which of another: Levenshtein distance with its way back. Pure. */

const KEEP = 0;
const SKIP_FROM = 1;
const SKIP_TO = 2;

/** For each unit of `to` the place of the one in `from` that it was heard as; null where it was left out. */
export function alignUnits(from: string[], to: string[]): (number | null)[] {
  const steps = stepsOf(from, to);
  const places: (number | null)[] = to.map(() => null);
  let [i, j] = [from.length, to.length];
  while (j > 0) {
    const step = i === 0 ? SKIP_TO : steps[i - 1]![j - 1]!;
    if (step !== SKIP_TO) i--;
    if (step !== SKIP_FROM) j--;
    if (step === KEEP) places[j] = i;
  }
  return places;
}

/** The cheapest last step to each pair of units, a byte each. */
function stepsOf(from: string[], to: string[]): Uint8Array[] {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  return from.map((unit, at) => {
    const next = [at + 1];
    const steps = Uint8Array.from(to, (other, j) => {
      const costs = [row[j]! + (unit === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1];
      const least = Math.min(...costs);
      next.push(least);
      return costs.indexOf(least);
    });
    row = next;
    return steps;
  });
}
