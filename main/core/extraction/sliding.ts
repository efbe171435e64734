/** Two neighbouring windows of words that slide over a text, and how alike they are, kept up to date in constant time for each word. */

export interface Sliding {
  /** Words come into the later window. */
  enter(keys: readonly string[]): void;
  /** Words go over from the later to the earlier window. */
  pass(keys: readonly string[]): void;
  /** Words fall out of the earlier window. */
  leave(keys: readonly string[]): void;
  /** Cosine of the two windows, 0..1; 0 where one holds nothing. */
  likeness(): number;
}

/** Both windows empty; `weightOf` tells how much a word counts. */
export function createSliding(weightOf: (key: string) => number): Sliding {
  const [before, after] = [emptyWindow(), emptyWindow()];
  let product = 0;
  function change(own: Window, other: Window, keys: readonly string[], by: 1 | -1): void {
    for (const key of keys) {
      const square = weightOf(key) ** 2;
      const count = own.counts.get(key) ?? 0;
      own.counts.set(key, count + by);
      own.square += square * (2 * by * count + 1);
      product += by * square * (other.counts.get(key) ?? 0);
    }
  }
  return {
    enter: (keys) => change(after, before, keys, 1),
    pass(keys) {
      change(after, before, keys, -1);
      change(before, after, keys, 1);
    },
    leave: (keys) => change(before, after, keys, -1),
    likeness() {
      const lengths = Math.sqrt(Math.max(0, before.square) * Math.max(0, after.square));
      return lengths > 0 ? Math.min(1, Math.max(0, product / lengths)) : 0;
    },
  };
}

interface Window {
  counts: Map<string, number>;
  /** Square of its length as a vector. */
  square: number;
}

const emptyWindow = (): Window => ({ counts: new Map(), square: 0 });
