/** What a topic is about, in its own words: what it says much more often than the rest of the recording does. */
import type { Digest } from './digest';
import type { KeysOf } from './keywords';
import type { Sentence } from './sentences';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
/** Said once, it may be anything. */
const FEWEST = 2;
/** Two words together tell more than one. */
const PAIR = 1.2;

/** One or two words or pairs of words, most telling first; none where nothing was said twice. */
type SubjectsOf = (inside: Sentence[]) => string[];

interface Wanted {
  most: number;
  /** Makes the test of which terms may be a subject of these sentences. */
  fits: (inside: Sentence[]) => (term: string) => boolean;
}

/** Counts the whole recording once, for all its topics. */
export function createSubjects({ sentences, keysOf }: Digest, { most, fits }: Wanted): SubjectsOf {
  const everywhere = termsOf(sentences, keysOf);
  const all = total(everywhere);
  return (inside) => {
    const ranked = rank(termsOf(inside, keysOf), everywhere, all);
    return apart(ranked.filter(fits(inside)), most);
  };
}

/** Those said more than once, most telling first. */
function rank(here: Counts, everywhere: Counts, all: number): string[] {
  const own = total(here);
  const weight = (term: string): number => {
    const [n, rest] = [here.get(term)!, everywhere.get(term)! - here.get(term)!];
    const ratio = n / own / ((rest + 1) / (all - own + 1));
    return n * Math.log(1 + ratio) * (term.includes(' ') ? PAIR : 1);
  };
  return [...here.keys()]
    .filter((term) => here.get(term)! >= FEWEST)
    .map((term) => ({ term, weight: weight(term) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ term }) => term);
}

/** The first ones of which none is a part of another. */
function apart(ranked: string[], most: number): string[] {
  const chosen: string[] = [];
  for (const term of ranked) {
    if (chosen.length === most) break;
    if (!chosen.some((one) => one.includes(term) || term.includes(one))) chosen.push(term);
  }
  return chosen;
}

type Counts = ReadonlyMap<string, number>;

/** How often each content word, and each pair of them side by side, is said. */
function termsOf(sentences: Sentence[], keysOf: KeysOf): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const { text } of sentences) {
    const words = text.toLowerCase().match(WORD) ?? [];
    const content = words.map((word) => word.length > 2 && keysOf(word).length > 0);
    words.forEach((word, i) => {
      if (content[i]) add(word);
      if (content[i] && content[i + 1]) add(`${word} ${words[i + 1]}`);
    });
  }
  return counts;
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
