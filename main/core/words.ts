/** What counts as a word. */

/** Scripts that set no spaces between words. */
export const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const CHARACTERS_PER_WORD = 2.5;

/** Words as a reader counts them: split at white space, or by length where a script has none. */
export const countWords = (text: string): number =>
  SPACELESS.test(text)
    ? Math.ceil([...text.replace(/[\s\p{P}]/gu, '')].length / CHARACTERS_PER_WORD)
    : text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
