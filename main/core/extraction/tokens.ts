/** A sentence as tokens: a word with the punctuation that hangs on it. */

export interface Token {
  /** As it stands, punctuation included. */
  text: string;
  /** Lower case, without punctuation at its edges; empty for a lone mark. */
  word: string;
}

/** Stands where a speaker broke off: `{disfmarker}`, a dash, an ellipsis in the middle. */
export const BREAK = '—';

/** Splits at white space. */
export const tokenize = (text: string): Token[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ text: part, word: bare(part) }));

/** Lower case, without marks at its edges; an apostrophe in front stays (`'cause`). */
export const bare = (text: string): string =>
  text
    .replace(/^[^\p{L}\p{N}'’$€£¥%#@]+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}%]+$/u, '')
    .replaceAll('’', "'")
    .toLowerCase();

export const isBreak = (token: Token): boolean => token.text === BREAK;

/** True where a comma, a break or nothing stands between this token and the next. */
export const endsLoosely = (token: Token): boolean => !/[.!?;:)"”]$/u.test(token.text);

export const endsWithComma = (token: Token): boolean => /,$/u.test(token.text);
