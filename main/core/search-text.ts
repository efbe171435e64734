/**
 * How text is prepared for the word index, and how a person's words become a query. Scripts without spaces
 * between words are indexed character by character, so that a phrase of them is found anywhere.
 */
import { SCRIPTS } from './language';

/** Raise this when `indexText` changes: the index is then built anew at the next start. */
export const INDEX_VERSION = 1;

const UNSPACED = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const UNSPACED_CHARACTER = new RegExp(`([${UNSPACED}])`, 'gu');
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
/** Optional vowel signs of Arabic and Hebrew, and the Arabic stretch mark: people leave them out when they search. */
const OPTIONAL_MARKS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{Co}]/u;
const OUTER_PUNCTUATION = /^[^\p{L}\p{N}\p{Co}]+|[^\p{L}\p{M}\p{N}\p{Co}]+$/gu;
/** From this length on a word also finds longer words that begin with it. */
const SHORTEST_PREFIX = 2;

/** Text as the word index gets it: compatibility forms folded, characters of unspaced scripts apart. */
export const indexText = (text: string): string =>
  text.normalize('NFKC').replace(OPTIONAL_MARKS, '').replace(UNSPACED_CHARACTER, ' $1 ');

/** The pieces of a query that hold at least one letter or digit. */
export const queryPieces = (query: string): string[] =>
  query
    .replace(/["\p{Cc}\uE000\uE001]/gu, ' ')
    .split(/\s+/u)
    .map((piece) => piece.replace(OUTER_PUNCTUATION, ''))
    .filter((piece) => WORD_CHARACTER.test(piece));

/**
 * An FTS5 expression that finds all pieces (or any of them), or null where there is nothing to look for.
 * Every piece is a quoted string, so nothing a person types is ever FTS5 syntax.
 */
export function matchExpression(query: string, join: 'AND' | 'OR' = 'AND'): string | null {
  const phrases = queryPieces(query).map((piece) => {
    const text = indexText(piece).trim().replace(/\s+/g, ' ');
    return `"${text}"${isPrefix(piece) ? '*' : ''}`;
  });
  return phrases.length > 0 ? phrases.join(` ${join} `) : null;
}

/** A word of a spaced script is taken as the beginning of longer words. */
export function isPrefix(piece: string): boolean {
  const characters = [...piece.normalize('NFKC')].filter((c) => WORD_CHARACTER.test(c));
  return characters.length >= SHORTEST_PREFIX && !IS_UNSPACED.test(characters.at(-1)!);
}

/** Whether a character is its own word in the index. */
export const isUnspaced = (character: string): boolean => IS_UNSPACED.test(character);
/** Whether a character belongs to a word: a letter, a digit, or one of private use. */
export const isWordCharacter = (character: string): boolean => WORD_CHARACTER.test(character);

/** One character cluster as it is compared: compatibility folded, lower case, without diacritics. */
export function foldCluster(cluster: string): string {
  const folded = cluster.normalize('NFKC').replace(OPTIONAL_MARKS, '').toLowerCase();
  return IS_UNSPACED.test(folded)
    ? folded
    : folded.normalize('NFD').replace(/[\u0300-\u0340]/gu, '');
}

/** A guess at the language of a query by its script alone; Latin letters count as English. */
export const queryLanguage = (query: string): string =>
  SCRIPTS.find(([script]) => script.test(query))?.[1] ?? 'en';
