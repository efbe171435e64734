/** TextRank (Mihalcea & Tarau 2004): sentences vote for those they share words with, as pages do by links. */

const DAMPING = 0.85;
const ROUNDS = 30;

/** Weight of each sentence, of which `keys` are the content words; time grows with how often words are shared. */
export function textRank(keys: readonly (readonly string[])[]): number[] {
  const links = linksOf(keys);
  const given = links.map((to) => [...to.values()].reduce((sum, weight) => sum + weight, 0));
  let rank = keys.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = keys.map(() => 1 - DAMPING);
    links.forEach((to, i) => {
      for (const [j, weight] of to) next[j]! += (DAMPING * rank[i]! * weight) / given[i]!;
    });
    rank = next;
  }
  return rank;
}

/** Shared words of each pair over the logarithms of both lengths, so that long sentences do not win by length alone. */
function linksOf(keys: readonly (readonly string[])[]): Map<number, number>[] {
  const sets = keys.map((list) => new Set(list));
  const holders = new Map<string, number[]>();
  sets.forEach((set, i) => {
    for (const key of set) {
      const known = holders.get(key);
      if (known) known.push(i);
      else holders.set(key, [i]);
    }
  });
  return sets.map((set, i) => {
    const shared = new Map<number, number>();
    for (const key of set)
      for (const j of holders.get(key)!) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + 1);
    for (const [j, count] of shared)
      shared.set(j, count / (Math.log(1 + set.size) + Math.log(1 + sets[j]!.size)));
    return shared;
  });
}
