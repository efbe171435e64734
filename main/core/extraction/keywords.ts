/** Content words of a sentence as comparable keys, in any language: stemmed, function words left out. */
import { porterStem } from '../metrics/porter';

const FUNCTION_WORDS = new Set(
  "a about above actually after again all also am an and any anything are aren't around as at back basically be because been before being below between both but by can can't cause come could couldn't did didn't do does doesn't doing don't down each else even every everything few find for from further get gets getting give go goes going gone gonna good got gotta had has have haven't having he he'd he'll he's her here here's hers him his how i i'd i'll i'm i've if in into is isn't it it'd it'll it's its just kind know let let's like little look lot lots make many may maybe me mean might more most much must my need no nor not now of off oh ok okay on once one ones only or other our out over own people perhaps probably put quite rather really right said same say see seem she should shouldn't so some somebody someone something sort still stuff such sure take than that that'd that'll that's the their them then there there's these they they'd they'll they're they've thing things think this those though through to too try um uh under until up us use very wanna want was wasn't way we we'd we'll we're we've well were weren't what what's when where whether which while who whole why will with won't would wouldn't yeah yes yet you you'd you'll you're you've your".split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const LONGEST_KEY = 24;

export type KeysOf = (text: string) => string[];

/** Makes the function that finds keys in texts of one language. */
export function createKeys(language: string): KeysOf {
  if (language === 'en') return englishKeys;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => {
    const words = SPACELESS.test(text) ? segmented(segmenter, text) : (text.match(WORD) ?? []);
    return words.map(keyOf).filter((key) => key !== '');
  };
}

const englishKeys: KeysOf = (text) =>
  (text.match(WORD) ?? [])
    .map((word) => word.replaceAll('’', "'").toLowerCase())
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word))
    .map((word) => porterStem(word.replace(/'s$/u, '')).slice(0, LONGEST_KEY));

const segmented = (segmenter: Intl.Segmenter, text: string): string[] =>
  [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);

/**
 * A rough stem where endings would hide that two words are one: Korean particles hang on a noun of mostly two
 * syllables, Arabic puts article and conjunctions in front, European inflections stand at the end.
 */
function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^\p{Script=Hangul}+$/u.test(lower)) return lower.length > 1 ? lower.slice(0, 2) : '';
  if (/^[\p{Script=Arabic}\p{M}]+$/u.test(lower)) return lower.replace(/^[وفبلك]?ال(?=.{2})/u, '');
  if (/^\p{Script=Hiragana}{1,2}$/u.test(lower)) return '';
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’-]+$/u.test(lower))
    return lower.length < 3 ? '' : lower.slice(0, 6);
  return lower.slice(0, LONGEST_KEY);
}
