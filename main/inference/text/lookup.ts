/** Prompt lookup: what followed the last few tokens when they came before is likely to follow again (Saxena, 2023). */

export interface Guesser {
  /** Tokens that may come next and are worth checking, by how often guesses were right so far. */
  guess(tokens: readonly number[]): readonly number[];
  /** What did come next, after each guess or none. */
  learn(followed: readonly number[]): void;
}

/** Tokens that must match before a guess is made; longer matches come first. */
const LONGEST_MATCH = 4;
const SHORTEST_MATCH = 2;

/** A run with so many guesses, compared with one without. Measured: docs/decisions/0008-text-engine.md. */
const COSTS = [1, 1.2, 1.45, 1.6];

/** How likely the next guess is right, before any was made, and how much each one changes that. */
const FIRST_TRUST = 0.5;
const LEARNING = 0.25;

/** Learns from one answer. Depends on nothing but tokens, so that the same request is answered in the same way. */
export function createGuesser(): Guesser {
  /** By the length of the match. */
  const trust = new Map<number, number>();
  let offered: { match: number; tokens: readonly number[]; count: number } | null = null;
  return {
    guess(tokens) {
      const found = lookUp(tokens, COSTS.length - 1);
      if (!found) {
        offered = null;
        return [];
      }
      const count = worthwhile(found.tokens.length, trust.get(found.match) ?? FIRST_TRUST);
      offered = { ...found, count };
      return found.tokens.slice(0, count);
    },
    learn(followed) {
      if (!offered) return;
      const { match, tokens, count } = offered;
      // Without a guess there is one that would have been made.
      const tested = followed.slice(0, Math.max(1, count));
      for (const [i, token] of tested.entries()) {
        const before = trust.get(match) ?? FIRST_TRUST;
        trust.set(match, before + LEARNING * (Number(token === tokens[i]) - before));
      }
    },
  };
}

/** The number of guesses with the most expected tokens for its cost. */
function worthwhile(most: number, trust: number): number {
  let [best, bestWorth, tokens] = [0, 1, 1];
  for (let count = 1; count <= most; count++) {
    tokens += trust ** count;
    const worth = tokens / COSTS[count]!;
    if (worth > bestWorth) [best, bestWorth] = [count, worth];
  }
  return best;
}

/** The tokens that followed the latest earlier place with the same end, and how many tokens that end has. */
export function lookUp(
  tokens: readonly number[],
  most: number,
): { match: number; tokens: readonly number[] } | null {
  for (let match = Math.min(LONGEST_MATCH, tokens.length - 1); match >= SHORTEST_MATCH; match--) {
    const at = earlier(tokens, match);
    if (at >= 0) return { match, tokens: tokens.slice(at + match, at + match + most) };
  }
  return null;
}

function earlier(tokens: readonly number[], size: number): number {
  const end = tokens.length - size;
  for (let at = end - 1; at >= 0; at--) {
    let same = 0;
    while (same < size && tokens[at + same] === tokens[end + same]) same++;
    if (same === size) return at;
  }
  return -1;
}
