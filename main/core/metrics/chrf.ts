/**
 * chrF2 (Popović, 2015): character n-gram F-score, for languages whose words ROUGE cannot split.
 * Equal to sacrebleu's sentence chrF (orders 1..6, beta 2, white space left out).
 */
const ORDERS = 6;
const BETA_SQUARED = 4;

function countGrams(characters: string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= characters.length; i++) {
    const gram = characters.slice(i, i + n).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of one order, or null where either text is too short for it. */
function matchOrder(candidate: string[], reference: string[], n: number): [number, number] | null {
  const total = (characters: string[]) => Math.max(characters.length - n + 1, 0);
  if (total(candidate) === 0 || total(reference) === 0) return null;
  const expected = countGrams(reference, n);
  let matches = 0;
  for (const [gram, count] of countGrams(candidate, n))
    matches += Math.min(count, expected.get(gram) ?? 0);
  return [matches / total(candidate), matches / total(reference)];
}

/** 0..1; 1 where the texts are the same but for white space. */
export function chrf(candidate: string, reference: string): number {
  const [c, r] = [candidate, reference].map((text) => [...text.replace(/\s+/gu, '')]);
  let [precision, recall, orders] = [0, 0, 0];
  for (let n = 1; n <= ORDERS; n++) {
    const match = matchOrder(c!, r!, n);
    if (!match) continue;
    precision += match[0];
    recall += match[1];
    orders++;
  }
  if (precision + recall === 0) return 0;
  const [p, q] = [precision / orders, recall / orders];
  return ((1 + BETA_SQUARED) * p * q) / (BETA_SQUARED * p + q);
}
