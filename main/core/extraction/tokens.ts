/** A sentence as tokens: a word with the punctuation that hangs on it. */

export interface Token {
  /** As it stands, punctuation included. */
  text: string;
  /** Lower case, without punctuation at its edges; empty for a lone mark. */
  word: string;
}

/** Stands where a speaker broke off: `{disfmarker}`, an ellipsis in the middle. */
export const BREAK = '—';
/** A written dash: the speaker broke off, or whoever wrote it down joined two statements. */
export const DASH = '–';

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

/** Whether the speaker broke off here, or a dash was written. */
export const isBreak = ({ text }: Token): boolean => text === BREAK || text === DASH;

/** True where a comma, a break or nothing stands between this token and the next. */
export const endsLoosely = (token: Token): boolean => !/[.!?;:)"”]$/u.test(token.text);

/** Whether a comma hangs on the token. */
export const endsWithComma = (token: Token): boolean => /,$/u.test(token.text);

const NUMBER_WORDS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half'.split(
    ' ',
  ),
);
/** Whether a word (lower case) has a digit or is an English number word. */
export const isNumber = (word: string): boolean => /\d/u.test(word) || NUMBER_WORDS.has(word);
