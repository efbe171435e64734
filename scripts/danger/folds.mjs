/** Folds of a cross-validation in which texts of one situation stay together. */
const ALIKE = 0.4;

/** A fold for each text; texts that share many grams, also by way of others, lie in one. `grams` are sets of dimensions below `size`. */
export function foldsOf(grams, size, count) {
  const leader = grams.map((_, i) => i);
  const find = (i) => {
    while (leader[i] !== i) i = leader[i];
    return i;
  };
  const marked = new Uint8Array(size);
  grams.forEach((mine, i) => {
    marked.fill(0);
    for (const gram of mine) marked[gram] = 1;
    for (let j = 0; j < i; j++) {
      const shared = grams[j].reduce((sum, gram) => sum + marked[gram], 0);
      if (shared > ALIKE * Math.sqrt(mine.length * grams[j].length)) leader[find(i)] = find(j);
    }
  });
  const situations = [...new Set(grams.map((_, i) => find(i)))];
  const foldOf = new Map(shuffled(situations).map((situation, n) => [situation, n % count]));
  return grams.map((_, i) => foldOf.get(find(i)));
}

/** Always in the same order: a linear congruential generator (Numerical Recipes) with a fixed seed. */
function shuffled(list) {
  let state = 7;
  const keyed = list.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
