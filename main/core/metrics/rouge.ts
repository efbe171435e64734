/**
 * ROUGE-1, ROUGE-2 and ROUGE-L as F1 (Lin, 2004), equal to Google's rouge_score with use_stemmer=True.
 * L is that package's `rougeL`: one longest common subsequence over the whole text, not sentence by sentence (`rougeLsum`).
 */
import { unitsOf } from './error-rate';
import { countNgrams, matchesOf } from './ngrams';
import { porterStem } from './porter';

/** Each 0..1. */
export interface RougeScores {
  rouge1: number;
  rouge2: number;
  rougeL: number;
}

/** Lower-case ASCII words and numbers, stemmed above three letters: the tokens that rouge_score counts. */
const rougeTokens = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')
    .map((token) => (token.length > 3 ? porterStem(token) : token));

const f1 = (matches: number, candidate: number, reference: number): number =>
  matches === 0 ? 0 : (2 * matches) / (candidate + reference);

function ngramF1(candidate: string[], reference: string[], n: number): number {
  const matches = matchesOf(countNgrams(candidate, n), countNgrams(reference, n));
  const grams = (tokens: string[]) => Math.max(tokens.length - n + 1, 0);
  return f1(matches, grams(candidate), grams(reference));
}

function commonSubsequence(a: string[], b: string[]): number {
  let previous = new Uint32Array(b.length + 1);
  let current = new Uint32Array(b.length + 1);
  for (const token of a) {
    for (let j = 1; j <= b.length; j++)
      current[j] =
        token === b[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, current[j - 1]!);
    [previous, current] = [current, previous];
  }
  return previous[b.length]!;
}

/**
 * How much of `reference` a `candidate` summary has. Time is the product of both lengths in words. Other languages than English
 * are compared by words as they stand, or letter by letter where words hang together (Korean): figures of two languages do not compare.
 */
export function rouge(candidate: string, reference: string, language = 'en'): RougeScores {
  const tokensOf = (text: string) =>
    language === 'en' ? rougeTokens(text) : unitsOf(text, language);
  const [c, r] = [tokensOf(candidate), tokensOf(reference)];
  return {
    rouge1: ngramF1(c, r, 1),
    rouge2: ngramF1(c, r, 2),
    rougeL: f1(commonSubsequence(c, r), c.length, r.length),
  };
}
