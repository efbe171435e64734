/** What two texts share: stems of English, pairs of letters of other languages. Pure. */
import { porterStem } from '../metrics/porter';
import { plainForm } from './acts/read';

const COMMON = new Set(
  "a about all also am an and any are as at be been but by can can't come could did do does doing don't for from get give go going good got had has have he her here him his how i i'd i'll i'm i've if in is isn't it it's just know let like look lot make many may me more much my need no not now of off ok okay on one or our out over please put really right say see she should so some still sure take tell than thank thanks that that's the their them then there they they're thing things think this time to too up us very want was way we we'll well were what when where which who why will with won't would yeah yes yet you you're your".split(
    ' ',
  ),
);

/** The stems of an English text that tell something. */
const stems = (text: string): string[] =>
  (plainForm(text).match(/[\p{L}\p{N}']+/gu) ?? [])
    .filter((word) => !COMMON.has(word) && word.length > 2)
    .map((word) => porterStem(word.replace(/'.*$/, '')));

/** Pairs of letters inside words: Korean endings change, the beginnings stay. */
function pairs(text: string): string[] {
  const words = plainForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    const letters = [...word];
    return letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]);
  });
}

/** The keys of a text in order, each as often as it stands there. */
export const allKeysOf = (text: string, language: string): string[] =>
  language === 'en' ? stems(text) : pairs(text);

/** The keys by which texts of a language are compared. */
export const keysOf = (text: string, language: string): Set<string> =>
  new Set(allKeysOf(text, language));
