/** Which of many labels somebody means who has typed a few letters. Pure. */

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');

/** Whether each word typed begins a word of the label; in scripts without spaces, stands anywhere in it. */
export function matches(label: string, typed: string): boolean {
  const folded = fold(label);
  const begins = (word: string): boolean => {
    const at = folded.indexOf(word);
    const isWithin = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
    return isWithin.test(word) ? at >= 0 : ` ${folded}`.includes(` ${word}`);
  };
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every(begins);
}
